/** A hand on the keyboard: walks with Tab, and knows what has the focus. */
import type { Key } from '../engines/engine.js';
import type { Stop } from './in-page/focus.js';
import type { Stage } from './stage.js';

/** More than any state has. */
const MOST_STOPS = 80;
/** The browser's own date field is one control and, in some engines, as many stops as it has parts. */
const DATE = 'reservation-date';

/** The page gets something before the widget and something after it, as pages have, and the focus begins there. */
export async function standBefore(stage: Stage): Promise<void> {
  await stage.bring('in-page.js');
  await stage.page.run(() => {
    const [before, after] = ['before', 'after'].map((name) => {
      const button = document.createElement('button');
      button.textContent = button.id = name;
      return button;
    });
    const main = document.querySelector('main');
    if (before) main?.before(before);
    if (after) main?.after(after);
    scrollTo(0, 0);
    before?.focus();
  });
}

/** Every stop from here to the end of the widget. @param headerHeight in CSS pixels, of what lies over the page's top */
export async function walk(stage: Stage, key: 'Tab' | 'Shift+Tab', headerHeight = 0): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < MOST_STOPS; i++) {
    await stage.page.press(key);
    await stage.page.run(scrolled);
    const now = await stage.page.run((height: number) => window.inPage.stop(height), headerHeight);
    if (!now) return stops;
    if (now.name !== stops.at(-1)?.name) stops.push(now);
  }
  throw new Error(`The focus does not leave the widget after ${MOST_STOPS} presses.`);
}

export class Keys {
  readonly faults: string[] = [];
  constructor(readonly stage: Stage) {}

  /** On to the next control. */
  async tabTo(expected: string): Promise<void> {
    const before = await this.#focused();
    let now = before;
    do {
      await this.stage.page.press('Tab');
      now = await this.#focused();
    } while (before === DATE && now === DATE);
    this.#compare('Tab', now, expected);
  }

  async press(key: Key, expected: string | RegExp): Promise<void> {
    await this.stage.page.press(key);
    this.#compare(key, await this.#focused(), expected);
  }

  /** Where the focus is already. */
  async type(label: string, text: string): Promise<void> {
    await this.stage.page.find({ label }).type(text);
  }

  #compare(key: Key, now: string, expected: string | RegExp): void {
    const right = expected instanceof RegExp ? expected.test(now) : now === expected;
    if (!right) this.faults.push(`After ${key} the focus is on ${now} instead of ${String(expected)}`);
  }

  #focused(): Promise<string> {
    return this.stage.page.run(() => window.inPage.nameOf(window.inPage.focused() ?? null));
  }
}

/** In the page: engines scroll to what has the focus a moment after it has it. */
function scrolled(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}
