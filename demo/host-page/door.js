/** The passcode form: shown whenever the server does not know this host. */
import { CallFailed, failureWords, openSession } from './calls.js';
import { find } from './dom.js';

export class Door {
  /** @param {() => void} onOpen */
  constructor(onOpen) {
    this.onOpen = onOpen;
    this.element = find(document, '#door');
    this.field = /** @type {HTMLInputElement} */ (find(document, '#passcode'));
    this.error = find(document, '#door-error');
    find(document, '#door-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#knock();
    });
  }

  show() {
    this.element.hidden = false;
    this.field.value = '';
    this.error.textContent = '';
    this.field.focus();
  }

  async #knock() {
    const passcode = this.field.value.trim();
    if (!passcode) return this.#refuse('Enter the passcode.');
    try {
      await openSession(passcode);
      this.element.hidden = true;
      this.onOpen();
    } catch (error) {
      this.#refuse(refusalWords(error));
    }
  }

  /** @param {string} words */
  #refuse(words) {
    this.error.textContent = words;
    this.field.focus();
    this.field.select();
  }
}

/** @param {unknown} error */
function refusalWords(error) {
  if (!(error instanceof CallFailed)) return failureWords(error);
  if (error.status === 401) return 'This is not the passcode.';
  if (error.status === 429) return `Too many tries. Wait ${error.retryAfter > 0 ? `${error.retryAfter} seconds` : 'a minute'}, then try again.`;
  return failureWords(error);
}
