/** Chromium and Firefox, driven by Playwright. */
import {
  chromium,
  firefox,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type LaunchOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import {
  edit,
  PATIENCE,
  scriptOf,
  type Control,
  type Engine,
  type EngineName,
  type EnginePage,
  type Sought,
  type Wishes,
} from './engine.js';
import { closedWithUs } from './processes.js';

/** Playwright would end the process before everything else is closed. */
const OUR_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

export function openChromium(options: LaunchOptions, wishes: Wishes = {}): Promise<Engine> {
  // As in a guest's own browser, pages that are left are kept.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  return open('chromium', chromium.launch({ ...options, ...OUR_SIGNALS, ignoreDefaultArgs }), {
    ...(wishes.dark && { colorScheme: 'dark' }),
    ...(wishes.lessMotion && { reducedMotion: 'reduce' }),
    ...(wishes.forcedColours && { forcedColors: 'active' }),
  });
}

/** A distribution's Firefox, over WebDriver BiDi: nothing that only Playwright's own build has. */
export function openFirefox(executablePath: string, wishes: Wishes = {}): Promise<Engine> {
  const firefoxUserPrefs = {
    ...(wishes.dark && { 'layout.css.prefers-color-scheme.content-override': 0 }),
    ...(wishes.lessMotion && { 'ui.prefersReducedMotion': 1 }),
    ...(wishes.forcedColours && { 'browser.display.document_color_use': 2 }),
  };
  return open(
    'firefox',
    firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs, ...OUR_SIGNALS }),
    // What Playwright asks for by itself would take the place of the preferences.
    { colorScheme: null, reducedMotion: null, forcedColors: null },
  );
}

async function open(name: EngineName, launched: Promise<Browser>, options: BrowserContextOptions): Promise<Engine> {
  const browser = await launched;
  return {
    name,
    version: browser.version(),
    newPage: async () => {
      const context = await browser.newContext(options);
      return pageOf(await context.newPage(), () => context.close());
    },
    close: closedWithUs(() => browser.close()),
  };
}

function pageOf(page: Page, close: () => Promise<void>): EnginePage {
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.setDefaultTimeout(PATIENCE);
  let frame: Frame = page.mainFrame();
  return {
    goTo: async (address) => void (await page.goto(address)),
    find: (sought, nth = 0) => controlOf(locate(frame.locator('reservation-widget').first(), sought).nth(nth)),
    run: (work, ...args) => frame.evaluate(scriptOf(work, args)),
    press: (key) => page.keyboard.press(key),
    pointAway: () => page.mouse.move(0, 0),
    enterFrame: async (nth) => {
      const handle = await page.locator('iframe').nth(nth).elementHandle();
      frame = (await handle?.contentFrame()) ?? frame;
    },
    // Hiding the caret would need a style of ours in the page, which strict pages forbid.
    picture: () => page.screenshot({ fullPage: true, caret: 'initial' }),
    errors: async () => errors,
    close,
  };
}

function locate(widget: Locator, sought: Sought): Locator {
  if ('label' in sought) return widget.getByLabel(sought.label);
  if ('text' in sought) return widget.getByText(sought.text).filter({ visible: true });
  return widget.getByRole(sought.role, sought.name === undefined ? {} : { name: sought.name });
}

function controlOf(locator: Locator): Control {
  return {
    press: (patience = PATIENCE) => locator.click({ timeout: patience }),
    fill: (text) => locator.evaluate(edit, text),
    type: (text) => locator.pressSequentially(text),
    value: () => locator.inputValue(),
    text: () => locator.innerText(),
    isThere: async () => (await locator.count()) > 0,
  };
}
