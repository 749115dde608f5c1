/**
 * Which engines there are on this machine. ENGINES=chromium,firefox,webkit chooses, and then each has to be there. Without
 * it a slice takes those that are found and names the others, with what to install; a whole run needs all of them.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../config/browser.mjs';
import { ENGINE_NAMES, type Engine, type EngineName, type Wishes } from './engine.js';
import { openChromium, openFirefox } from './playwright-engine.js';
import { openWebKit } from './webkit-engine.js';

export interface FoundEngine {
  readonly name: EngineName;
  /** @param wishes of a visitor's system, where the engine can be told them */
  open(wishes?: Wishes): Promise<Engine>;
}

const FINDERS: Readonly<Record<EngineName, () => Promise<FoundEngine['open'] | undefined>>> = {
  chromium: async () => {
    const { executablePath, args, env } = await findBrowser();
    return (wishes) => openChromium({ executablePath, args, env: { ...process.env, ...env } }, wishes);
  },
  firefox: async () => {
    const program = process.env.FIREFOX_PATH ?? inPath('firefox-esr') ?? inPath('firefox');
    return program === undefined ? undefined : (wishes) => openFirefox(program, wishes);
  },
  webkit: async () => {
    const [driver, display, browser] = [inPath('WebKitWebDriver'), inPath('Xvfb'), miniBrowser()];
    return driver && display && browser ? () => openWebKit({ driver, display, browser }) : undefined;
  },
};

const TO_INSTALL: Readonly<Record<EngineName, string>> = {
  chromium: 'apt-get install chromium',
  firefox: 'apt-get install firefox-esr',
  webkit: 'apt-get install webkit2gtk-driver xvfb',
};

/** For a slice. */
export async function findEngines(say: (line: string) => void = console.log): Promise<readonly FoundEngine[]> {
  const { found, missing } = await lookForEngines();
  if (missing && process.env.ENGINES) throw new Error(`Wanted, and not on this machine: ${missing}`);
  if (missing) say(`Not on this machine, so not tried: ${missing}`);
  return found;
}

/** For a whole run: one that leaves an engine out proves nothing of it, and has to say so by failing. */
export async function findAllEngines(): Promise<readonly FoundEngine[]> {
  const { found, missing } = await lookForEngines();
  if (!missing) return found;
  const fewer = found.length > 0 ? ` ENGINES=${found.map(({ name }) => name).join(',')} plays the others alone.` : '';
  throw new Error(`A whole run needs what is not on this machine: ${missing}.${fewer}`);
}

async function lookForEngines(): Promise<{ readonly found: readonly FoundEngine[]; readonly missing: string }> {
  const found: FoundEngine[] = [];
  const missing: string[] = [];
  for (const name of wantedEngines()) {
    const open = await FINDERS[name]();
    if (open) found.push({ name, open });
    else missing.push(`${name} (${TO_INSTALL[name]})`);
  }
  return { found, missing: missing.join(', ') };
}

function wantedEngines(): readonly EngineName[] {
  const named = (process.env.ENGINES ?? '').split(/[\s,]+/).filter(Boolean);
  const unknown = named.filter((name) => !ENGINE_NAMES.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`ENGINES knows ${ENGINE_NAMES.join(', ')}, not ${unknown.join(', ')}.`);
  return ENGINE_NAMES.filter((name) => named.length === 0 || named.includes(name));
}

function inPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Debian keeps it beside the library, under the name of the machine's kind. */
function miniBrowser(): string | undefined {
  const kinds = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
  const folders = [...kinds.map((kind) => `/usr/lib/${kind}`), '/usr/libexec', '/usr/lib'];
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  const paths = folders.flatMap((folder) => versions.map((version) => join(folder, version, 'MiniBrowser')));
  return process.env.MINIBROWSER_PATH ?? paths.find((path) => existsSync(path));
}
