/**
 * The buttons of one entry: the main one first, the hard-to-undo ones asked twice, failures said beside them.
 *
 * @typedef {import('../server/host/board.ts').BoardEntry} BoardEntry
 * @typedef {import('../server/host/board.ts').HostAction} HostAction
 */
import { act, failureWords } from './calls.js';
import { arrange, make } from './dom.js';
import { ACTION_WORDS, ASKED_TWICE } from './words.js';

/** How long "Sure?" waits, and how long it ignores the second half of a double tap. */
const ASK_FOR = 6_000;
const DOUBLE_TAP = 350;

export class RowActions {
  /** @type {Map<HostAction, HTMLButtonElement>} */
  #buttons = new Map();
  #list = make('div', 'buttons');
  #answer = make('p', 'answer');
  #busy = false;
  /** @type {{ action: HostAction, since: number, timer: ReturnType<typeof setTimeout> } | undefined} */
  #asked;

  /**
   * @param {HTMLElement} row takes the focus when the button that held it goes away
   * @param {() => BoardEntry} entry
   */
  constructor(row, entry) {
    this.row = row;
    this.entry = entry;
    this.element = make('div', 'actions');
    this.#answer.setAttribute('role', 'status');
    this.element.append(this.#list, this.#answer);
  }

  /** @param {BoardEntry} entry */
  update({ actions, guestName }) {
    const heldFocus = this.#list.contains(document.activeElement);
    for (const action of this.#buttons.keys()) if (!actions.includes(action)) this.#drop(action);
    const buttons = actions.map((action) => this.#buttons.get(action) ?? this.#add(action));
    buttons.forEach((button, index) => button.classList.toggle('main', index === 0));
    for (const action of actions) this.#name(action, guestName);
    arrange(this.#list, buttons);
    // On to the row, not to the next button: a second press of Enter must not do the next thing.
    if (heldFocus && !this.#list.contains(document.activeElement)) this.row.focus({ preventScroll: true });
  }

  /** @param {HostAction} action */
  #add(action) {
    const button = make('button', `action action-${action}`);
    button.type = 'button';
    button.append(make('span', '', ACTION_WORDS[action]), make('span', 'unseen'));
    button.addEventListener('click', () => this.#press(action));
    button.addEventListener('blur', () => this.#asked?.action === action && this.#stopAsking());
    this.#buttons.set(action, button);
    return button;
  }

  /** Tells the buttons of many rows apart for who only hears them. @param {HostAction} action @param {string} guestName */
  #name(action, guestName) {
    const about = this.#buttons.get(action)?.lastElementChild;
    const words = this.#asked?.action === action ? ` ${ACTION_WORDS[action]} ${guestName}` : ` ${guestName}`;
    if (about && about.textContent !== words) about.textContent = words;
  }

  /** @param {HostAction} action */
  #drop(action) {
    if (this.#asked?.action === action) this.#stopAsking();
    this.#buttons.delete(action);
  }

  /** @param {HostAction} action */
  #press(action) {
    if (this.#busy) return;
    if (!ASKED_TWICE.has(action)) return void this.#send(action);
    if (this.#asked?.action !== action) return this.#ask(action);
    if (performance.now() - this.#asked.since > DOUBLE_TAP) this.#send(action);
  }

  /** @param {HostAction} action */
  #ask(action) {
    this.#stopAsking();
    this.#asked = { action, since: performance.now(), timer: setTimeout(() => this.#stopAsking(), ASK_FOR) };
    this.#label(action, 'Sure?', true);
    this.#tell(`Press again: ${ACTION_WORDS[action].toLowerCase()}.`, false);
  }

  #stopAsking() {
    if (!this.#asked) return;
    const { action, timer } = this.#asked;
    clearTimeout(timer);
    this.#asked = undefined;
    this.#label(action, ACTION_WORDS[action], false);
    this.#tell('', false);
  }

  /** @param {HostAction} action */
  async #send(action) {
    this.#stopAsking();
    this.#setBusy(true);
    try {
      // What it did is shown by the next board, not guessed here.
      await act(this.entry(), action);
      this.#tell('', false);
    } catch (error) {
      this.#tell(failureWords(error), true);
    } finally {
      this.#setBusy(false);
    }
  }

  /** @param {boolean} busy */
  #setBusy(busy) {
    this.#busy = busy;
    // Not `disabled`: that would throw the focus away.
    for (const button of this.#buttons.values()) button.setAttribute('aria-disabled', String(busy));
  }

  /** @param {HostAction} action @param {string} words @param {boolean} asking */
  #label(action, words, asking) {
    const button = this.#buttons.get(action);
    if (!button?.firstElementChild) return;
    button.firstElementChild.textContent = words;
    button.classList.toggle('sure', asking);
    this.#name(action, this.entry().guestName);
  }

  /** @param {string} words @param {boolean} failed */
  #tell(words, failed) {
    if (this.#answer.textContent !== words) this.#answer.textContent = words;
    this.#answer.classList.toggle('error', failed);
  }
}
