/**
 * The house's lasting notes about a guest: read in the row, written in place. What is being typed is never overwritten
 * by a board that comes meanwhile.
 */
import { failureWords, writeHouseNotes } from './calls.js';
import { make, say } from './dom.js';

const LONGEST = 2000;

export class HouseNotes {
  /** Stands where the row wants it. */
  edit = make('button', 'quiet');
  #words = make('p', 'house-words');
  #form = make('form', 'house-form');
  #field = make('textarea');
  #error = make('p', 'error');
  #saved = '';
  #customerId = '';
  #guestName = '';

  /** @param {string} id unique in the page */
  constructor(id) {
    this.element = make('div', 'house');
    this.edit.type = 'button';
    this.edit.addEventListener('click', () => this.#open());
    this.#error.setAttribute('role', 'alert');
    this.#fillForm(`notes-${id}`);
    this.element.append(this.#words, this.#form);
  }

  /** @param {import('../server/host/board.ts').BoardEntry} entry */
  update({ customerId, houseNotes, guestName }) {
    this.#customerId = customerId;
    this.#guestName = guestName;
    this.#saved = houseNotes;
    this.#read();
  }

  /** @param {string} id */
  #fillForm(id) {
    const label = make('label', '', 'House notes');
    label.htmlFor = id;
    this.#field.id = id;
    this.#field.rows = 3;
    this.#field.maxLength = LONGEST;
    const save = make('button', 'action', 'Save');
    const stop = make('button', 'quiet', 'Leave as it was');
    stop.type = 'button';
    stop.addEventListener('click', () => this.#close());
    this.#form.hidden = true;
    this.#form.append(label, this.#field, this.#error, save, stop);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save();
    });
    this.#form.addEventListener('keydown', (event) => event.key === 'Escape' && this.#close());
  }

  #read() {
    const editing = !this.#form.hidden;
    say(this.#words, editing ? '' : this.#saved);
    const words = this.#saved ? 'Edit house notes' : 'Add house notes';
    if (this.edit.textContent !== words) this.edit.textContent = words;
    this.edit.setAttribute('aria-label', `${words}, ${this.#guestName}`);
    this.edit.hidden = editing;
  }

  #open() {
    this.#field.value = this.#saved;
    this.#form.hidden = false;
    say(this.#error, '');
    this.#read();
    this.#field.focus();
  }

  #close() {
    this.#form.hidden = true;
    this.#read();
    this.edit.focus({ preventScroll: true });
  }

  async #save() {
    const notes = this.#field.value.trim();
    try {
      await writeHouseNotes(this.#customerId, notes);
      this.#saved = notes;
      this.#close();
    } catch (error) {
      say(this.#error, failureWords(error));
    }
  }
}
