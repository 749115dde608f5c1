/**
 * Finds a browser for both test runners: an installed Chrome or Chromium, else the one inside the npm package
 * `@sparticuz/chromium`, so that nothing but `npm ci` is needed. Each is tried before it is chosen, because an
 * installed browser may lack libraries, and a container may refuse its sandbox.
 *
 * CHROME_PATH names a browser; TEST_BROWSER=bundled skips the installed ones.
 */
import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * The bundled browser comes with what a bare machine lacks: system libraries and fonts.
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>}
 */
export async function findBrowser() {
  if (process.env.TEST_BROWSER_FOUND) return JSON.parse(process.env.TEST_BROWSER_FOUND);
  const { browser, faults } = await firstThatStarts(candidates());
  if (!browser)
    throw new Error(`No browser starts. Install Chrome or Chromium, or set CHROME_PATH.\n${faults.join('\n')}`);
  // The runners' child processes need not look again.
  process.env.TEST_BROWSER_FOUND = JSON.stringify(browser);
  return browser;
}

/** For what the bundled browser is built without, whatever TEST_BROWSER says. */
export async function findInstalledBrowser() {
  const { browser } = await firstThatStarts(installed().map((executablePath) => ({ executablePath, env: {} })));
  return browser;
}

async function firstThatStarts(candidates) {
  const faults = [];
  for await (const { executablePath, env } of candidates) {
    for (const sandbox of sandboxes()) {
      const browser = { executablePath, args: [...QUIET, ...sandbox], env };
      const fault = await faultOf(browser);
      if (!fault) return { browser, faults };
      faults.push(`${executablePath} ${sandbox}: ${fault}`);
    }
  }
  return { browser: undefined, faults };
}

/** Without the sandbox only where there is no other way; the pages are our own. */
function sandboxes() {
  return process.getuid?.() === 0 ? [['--no-sandbox']] : [[], ['--no-sandbox']];
}

async function* candidates() {
  if (process.env.TEST_BROWSER !== 'bundled') {
    for (const executablePath of installed()) yield { executablePath, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpackBundled();
    const executablePath = join(folder, 'chromium');
    const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
    yield { executablePath, env: fonts };
    yield { executablePath, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
  }
}

function installed() {
  const { env, platform } = process;
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];
  const inPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const usual = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) => [
      join(folder ?? '', 'Google/Chrome/Application/chrome.exe'),
      join(folder ?? '', 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  };
  return [env.CHROME_PATH, ...inPath, ...(usual[platform] ?? [])].filter((path) => path && existsSync(path));
}

/**
 * Unpacks once per version, beside the other caches in node_modules. The package writes to the temporary folder and
 * takes what it finds there for complete, so it gets a folder of its own, renamed when it is done.
 */
async function unpackBundled() {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(modules, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  console.log('No installed browser: unpacking the one in @sparticuz/chromium …');
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  const unfinished = `${folder}.${process.pid}`;
  const temporary = tmpdir();
  mkdirSync(unfinished, { recursive: true });
  process.env.TMPDIR = unfinished;
  try {
    await bundled.executablePath();
    await inflate(join(modules, '@sparticuz/chromium/bin/al2023.tar.br'));
  } finally {
    process.env.TMPDIR = temporary;
  }
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another run was first.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/**
 * The bundled browser has no command line of its own (`--dump-dom`), so it is driven.
 * @returns {Promise<string | undefined>} what is wrong; undefined when it shows a page
 */
async function faultOf({ executablePath, args, env }) {
  let browser;
  try {
    browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env }, timeout: 20_000 });
    const page = await browser.newPage();
    await page.setContent('<p>it starts</p>', { timeout: 20_000 });
    return undefined;
  } catch (error) {
    const told = String(error.message).split('\n');
    return told.find((line) => /error while loading|sandbox|ENOENT/i.test(line)) ?? told[0];
  } finally {
    await browser?.close();
  }
}
