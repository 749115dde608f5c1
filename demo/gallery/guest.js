/**
 * The hand that brings a widget into a state: it presses and types as a guest does, through what is on the screen. It knows
 * no words, since the widget speaks any language, and nothing of the widget but its controls' names, ids and parts.
 */

/** How long a control may take to appear, in milliseconds. */
const PATIENCE = 8000;

export const SEND = '[part=button]';
export const QUIET = '[part=secondary-button]';

export class Guest {
  /** @param {HTMLElement} widget */
  constructor(widget) {
    this.widget = widget;
  }

  /** Waits for it. @param {string} selector @param {number} [nth] @returns {Promise<HTMLElement>} */
  sees(selector, nth = 0) {
    return until(`${selector} ${nth}`, () => this.#all(selector)[nth]);
  }

  /** @param {string} selector @param {number} [nth] */
  async presses(selector, nth = 0) {
    (await this.sees(selector, nth)).click();
  }

  /** One of a group's choices. @param {'party' | 'date' | 'section' | 'slot' | 'tier'} group @param {number} nth */
  chooses(group, nth) {
    return this.presses(`input[name=${group}]`, nth);
  }

  /** @param {string} field its id @param {string} text @param {'insertText' | 'insertFromPaste'} [how] */
  async types(field, text, how = 'insertText') {
    const control = /** @type {HTMLInputElement} */ (await this.sees(`#${field}`));
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: how, data: text }));
  }

  /** Of the membership, 0, or of the notes, 1. @param {0 | 1} nth */
  async unfolds(nth) {
    const details = /** @type {HTMLDetailsElement | null} */ ((await this.sees('summary', nth)).parentElement);
    if (details && !details.open) await this.presses('summary', nth);
  }

  /** In the date field, and waits for the reason why it has no times. @param {number} days from today */
  async picksDay(days) {
    await this.sees('[name=slot]');
    const field = /** @type {HTMLInputElement} */ (await this.sees('[type=date]'));
    const date = new Date();
    date.setDate(date.getDate() + days);
    field.value = date.toLocaleDateString('sv');
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.sees('.reason');
  }

  /** A time of the first day that has one, and who is coming. @param {Record<string, string>} [other] by field */
  async fillsIn(other) {
    const ada = { firstName: 'Ada', lastName: 'Okonkwo', phone: '(201) 555-0123', email: 'ada@example.com', ...other };
    if (this.widget.getAttribute('mode') !== 'waitlist') await this.chooses('slot', 4);
    for (const [field, text] of Object.entries(ada)) await this.types(field, text);
    await this.isBelieved();
  }

  /** The numbering plans have come, so the number is judged by them. */
  isBelieved() {
    const countries = () => this.#all('#country')[0]?.querySelectorAll('option').length ?? 0;
    return until('the countries', () => countries() > 100 || undefined);
  }

  async sends() {
    await this.presses(SEND);
  }

  /** @param {string} selector @returns {HTMLElement[]} what is drawn of it */
  #all(selector) {
    const found = /** @type {NodeListOf<HTMLElement> | undefined} */ (this.widget.shadowRoot?.querySelectorAll(selector));
    return [...(found ?? [])].filter((each) => each.getClientRects().length > 0);
  }
}

/** While this is done, the browser says that there is no network. @param {() => Promise<void>} work */
export async function offline(work) {
  Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

/** @template T @param {string} what @param {() => T | undefined} look @returns {Promise<T>} */
async function until(what, look) {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`Not within ${PATIENCE / 1000} seconds: ${what}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}
