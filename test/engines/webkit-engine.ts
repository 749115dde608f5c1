/**
 * WebKitGTK, driven by WebDriver under a display of its own. It is the nearest to Safari that runs on Linux, and is not
 * Safari. Each page has a driver and a browser of its own, since WebKitWebDriver keeps one session at a time.
 *
 * Known limit: it tells a driver nothing of the console, so errors are noted in the page, from the first moment a script
 * can be run there.
 */
import { createServer } from 'node:net';
import { Builder, Capabilities, error, Key as DriverKey, type WebDriver } from 'selenium-webdriver';
import { scriptOf, until, type Engine, type EnginePage, type Key } from './engine.js';
import { start, type Started } from './processes.js';
import { controlOf, type Driven } from './webkit-control.js';

export interface WebKitPrograms {
  readonly driver: string;
  readonly display: string;
  readonly browser: string;
}

export async function openWebKit(programs: WebKitPrograms): Promise<Engine> {
  const display = await openDisplay(programs.display);
  const pages = new Set<EnginePage>();
  const newPage = async () => {
    const page = await openPage(programs, display.name, () => pages.delete(page));
    pages.add(page);
    return page;
  };
  const close = async () => {
    await Promise.all([...pages].map((page) => page.close()));
    await display.program.stop();
  };
  return {
    name: 'webkit',
    version: await versionOf(newPage).catch((error) => close().then(() => Promise.reject(error))),
    newPage,
    close,
  };
}

async function versionOf(newPage: () => Promise<EnginePage>): Promise<string> {
  const page = await newPage();
  const version = await page.run(() => /AppleWebKit\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? '');
  await page.close();
  return version;
}

/** Tells its number once it is ready. */
async function openDisplay(command: string): Promise<{ readonly name: string; readonly program: Started }> {
  const args = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const program = start(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((told, failed) => {
    program.process.stdout?.once('data', (data: Buffer) => told(String(data).trim()));
    program.process.once('exit', () => failed(new Error(`${command} ended without opening a display.`)));
    program.process.once('error', failed);
  });
  return { name: `:${number}`, program };
}

async function openPage(programs: WebKitPrograms, display: string, closed: () => void): Promise<EnginePage> {
  const port = await freePort();
  const program = start(programs.driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display } });
  try {
    const address = `http://127.0.0.1:${port}`;
    await until(`${programs.driver} answers`, () =>
      fetch(`${address}/status`).then(
        () => true,
        () => false,
      ),
    );
    const driver = await new Builder().usingServer(address).withCapabilities(capabilities(programs)).build();
    return pageOf(driver, async () => {
      closed();
      await driver.quit().catch(() => {});
      await program.stop();
    });
  } catch (error) {
    await program.stop();
    throw error;
  }
}

function capabilities({ browser }: WebKitPrograms): Capabilities {
  return new Capabilities({
    browserName: 'MiniBrowser',
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
}

function pageOf(driver: WebDriver, close: () => Promise<void>): EnginePage {
  let framed = false;
  const driven: Driven = { driver, isFramed: () => framed };
  return {
    goTo: async (address) => {
      await driver.executeScript('window.isLeft = true');
      await driver.get(address);
      const arrived = async () => (await driver.executeScript(NOTE_ERRORS).catch(isLeft)) === 'complete';
      await until(`${address} is loaded`, arrived);
    },
    find: (sought, nth = 0) => controlOf(driven, sought, nth),
    run: async (work, ...args) => {
      // Bare: a page may bend how lists and objects are written.
      const script = `const done = arguments[0]; Promise.resolve(${scriptOf(work, args)}).then(done, (error) => done("${REJECTED}" + error))`;
      const answer = await driver.executeAsyncScript<never>(script);
      if (String(answer).startsWith(REJECTED)) throw new Error(String(answer).slice(REJECTED.length));
      return answer;
    },
    press: (key) => pressKey(driver, key),
    pointAway: () => driver.actions().move({ x: 0, y: 0, duration: 0 }).perform(),
    enterFrame: async (nth) => {
      await driver.switchTo().frame(nth);
      framed = true;
    },
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    errors: async () => {
      const noted = await driver.executeScript<string>(`return (window.notedErrors ?? []).join('${BETWEEN}')`);
      return noted === '' ? [] : noted.split(BETWEEN);
    },
    close,
  };
}

/** A page that goes in the middle of a question has no answer to it. */
function isLeft(fault: unknown): string {
  if (fault instanceof error.WebDriverError && /unload/.test(fault.message)) return 'left';
  throw fault;
}

const DRIVER_KEYS: Readonly<Record<Key, string>> = {
  ...{ Tab: DriverKey.TAB, 'Shift+Tab': DriverKey.TAB, Enter: DriverKey.ENTER, Space: DriverKey.SPACE },
  ...{ ArrowLeft: DriverKey.ARROW_LEFT, ArrowRight: DriverKey.ARROW_RIGHT },
  ...{ ArrowUp: DriverKey.ARROW_UP, ArrowDown: DriverKey.ARROW_DOWN },
};

/** As long as a finger needs, in milliseconds: WebKit scrolls to what has the focus a moment after the key goes down. */
const KEY_HELD = 60;

function pressKey(driver: WebDriver, key: Key): Promise<void> {
  const [{ SHIFT }, code] = [DriverKey, DRIVER_KEYS[key]];
  const held = (keys: ReturnType<WebDriver['actions']>) => keys.keyDown(code).pause(KEY_HELD).keyUp(code);
  if (key === 'Shift+Tab') return held(driver.actions().keyDown(SHIFT)).keyUp(SHIFT).perform();
  return held(driver.actions()).perform();
}

/** Before the reason of what was rejected in a page. */
const REJECTED = 'rejected: ';
/** Between two errors. */
const BETWEEN = '\u241e';

/** Says how far the page is; the page that is being left says nothing. */
const NOTE_ERRORS = `
  if (window.isLeft || location.href === 'about:blank') return 'left';
  if (!window.notedErrors) {
    const noted = (window.notedErrors = []);
    addEventListener('error', (event) => noted.push(String(event.error ?? event.message)));
    addEventListener('unhandledrejection', (event) => noted.push(String(event.reason)));
    const { error } = console;
    console.error = (...said) => (noted.push(said.join(' ')), error.apply(console, said));
  }
  return document.readyState;`;

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
