/** One control of the widget in WebKitGTK: found and used by scripts of ours in the page, pressed where it is seen. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { DONE, type Act } from './act-on-control.js';
import { PATIENCE, until, wordsOf, type Control, type Sought } from './engine.js';
import type { TravellingSought } from './find-in-widget.js';

export interface Driven {
  readonly driver: WebDriver;
  readonly isFramed: () => boolean;
}

/** In a frame the driver itself has to click: it alone knows where the frame stands. */
export function controlOf({ driver, isFramed }: Driven, sought: Sought, nth: number): Control {
  const use = async (what: Act, text = '', patience = PATIENCE): Promise<string> => {
    let answer = '';
    const done = async () => (answer = await act(driver, what, sought, nth, text)).startsWith(DONE);
    await until(wordsOf(sought), done, patience).catch((fault: Error) => {
      throw new Error(`${fault.message}: ${answer}`);
    });
    return answer.slice(DONE.length);
  };
  return {
    press: async (patience) =>
      isFramed() ? clickInFrame(driver, sought, nth) : clickAt(driver, await use('seen', '', patience)),
    fill: async (text) => void (await use('fill', text)),
    type: async (text) => {
      await use('focus');
      await driver.actions().sendKeys(text).perform();
    },
    value: () => use('value'),
    text: () => use('text'),
    isThere: async () => (await act(driver, 'find', sought, nth, '')).startsWith(DONE),
  };
}

async function clickAt(driver: WebDriver, place: string): Promise<void> {
  const [x = 0, y = 0] = place.split(' ').map(Number);
  await driver.actions().move({ x, y, duration: 0 }).press().release().perform();
}

/** What the driver refuses has not happened: what it was for may just have been drawn anew. */
function clickInFrame(driver: WebDriver, sought: Sought, nth: number): Promise<void> {
  return until(wordsOf(sought), async () => {
    const place = await act(driver, 'seen', sought, nth, '');
    if (!place.startsWith(DONE)) return false;
    const control = await driver.executeScript<WebElement>(AT_PLACE, place.slice(DONE.length));
    return control.click().then(() => true, notNow);
  });
}

const AT_PLACE = `const [x, y] = arguments[0].split(' ').map(Number);
  return document.querySelector('reservation-widget').shadowRoot.elementFromPoint(x, y);`;

function notNow(fault: unknown): false {
  const passing = [
    error.StaleElementReferenceError,
    error.ElementNotInteractableError,
    error.ElementClickInterceptedError,
  ];
  if (passing.some((kind) => fault instanceof kind)) return false;
  throw fault;
}

async function act(driver: WebDriver, what: Act, sought: Sought, nth: number, text: string): Promise<string> {
  const script = 'return window.actOnControl ? window.actOnControl(...arguments) : ""';
  const told = JSON.stringify(travelling(sought));
  const ask = () => driver.executeScript<string>(script, what, told, nth, text);
  const answer = await ask();
  if (answer !== '') return answer;
  await driver.executeScript((await driver.executeScript(IS_BENT)) ? built('find-plainly') : built('find-in-widget'));
  return ask();
}

/** Whether the page has changed what the finding library is made with. */
const IS_BENT = `for (const added in {}) return true;
  return typeof define !== 'undefined' || !/native code/.test(Array.from);`;

function travelling(sought: Sought): TravellingSought {
  const words = (given: string | RegExp) =>
    typeof given === 'string' ? given : { source: given.source, flags: given.flags };
  if ('label' in sought) return sought;
  if ('text' in sought) return { text: words(sought.text) };
  return { role: sought.role, ...(sought.name !== undefined && { name: words(sought.name) }) };
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const scripts = new Map<string, string>();

/** The text of a script that leaves in the page what finds controls as this file does, and acts on them. */
function built(file: 'find-in-widget' | 'find-plainly'): string {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const finder = file === 'find-plainly' ? 'findPlainly' : 'findInWidget';
  const [text] = buildSync({
    stdin: { contents: inPage(finder, file), resolveDir: HERE },
    ...{ bundle: true, minify: true, write: false, format: 'iife' },
    define: { 'process.env': '{}' },
  }).outputFiles;
  const script = text?.text ?? '';
  scripts.set(file, script);
  return script;
}

function inPage(finder: string, file: string): string {
  return `import { ${finder} } from './${file}.js'; import { actOnControl } from './act-on-control.js';
    window.actOnControl = (...wanted) => actOnControl(${finder}, ...wanted);`;
}
