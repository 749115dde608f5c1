/**
 * One entry of the board: a row that is made once and updated in place, so that focus, a half-written note and a
 * "Sure?" outlive every new snapshot.
 *
 * @typedef {import('../server/host/board.ts').BoardEntry} BoardEntry
 */
import { make, say } from './dom.js';
import { HouseNotes } from './house-notes.js';
import { RowActions } from './row-actions.js';
import { clockParts, phoneWords, priorityWords, referenceWords, statusWord, vipWords, visitWords, waitOf } from './words.js';

const NEW_FOR = 12_000;
const NEW_VIP_FOR = 45_000;

export class Row {
  #clock = make('span', 'clock');
  #half = make('span', 'half');
  #count = make('span', 'count');
  #unit = make('span', 'unit');
  #name = make('h3', 'guest');
  #vip = make('p', 'vip');
  #vipWords = make('span');
  #priority = make('p', 'priority');
  #status = make('p', 'status');
  #wait = make('p', 'wait');
  #facts = make('p', 'facts');
  #contact = make('a', 'contact');
  #reference = make('span', 'reference');
  #notes = make('p', 'notes');
  #flag = make('p', 'flag');

  /** @param {BoardEntry} entry */
  constructor(entry) {
    this.entry = entry;
    this.element = make('li', 'row');
    this.element.tabIndex = -1;
    this.#name.id = `guest-${entry.id}`;
    this.element.setAttribute('aria-labelledby', this.#name.id);
    this.house = new HouseNotes(entry.id);
    this.actions = new RowActions(this.element, () => this.entry);
    this.#build();
    this.update(entry);
  }

  #build() {
    const when = make('p', 'when');
    when.append(this.#clock, ' ', this.#half);
    const party = make('p', 'party');
    party.append(this.#count, ' ', this.#unit);
    this.#vip.append(make('strong', '', 'VIP'), ' ', this.#vipWords);
    const marks = make('div', 'marks');
    marks.append(this.#vip, this.#priority, this.#status);
    const lines = make('div', 'lines');
    lines.append(this.#contact, ' ', this.#reference, ' ', this.house.edit);
    const who = make('div', 'who');
    who.append(this.#name, marks, this.#wait, this.#facts, this.#notes, this.#flag, this.house.element, lines);
    this.element.append(when, party, who, this.actions.element);
  }

  /** @param {BoardEntry} entry */
  update(entry) {
    this.entry = entry;
    const { digits, half } = clockParts(entry.time ?? entry.joinedTime);
    say(this.#clock, digits);
    say(this.#half, entry.kind === 'waitlist' ? `${half} joined` : half);
    say(this.#count, String(entry.partySize));
    say(this.#unit, entry.partySize === 1 ? 'guest' : 'guests');
    say(this.#name, entry.guestName);
    this.#updateMarks(entry);
    this.#updateLines(entry);
    this.tick(Date.now());
    this.house.update(entry);
    this.actions.update(entry);
  }

  /** @param {BoardEntry} entry */
  #updateMarks(entry) {
    say(this.#vipWords, vipWords(entry));
    this.#vip.hidden = entry.vip === undefined;
    say(this.#priority, priorityWords(entry));
    this.#priority.classList.toggle('claimed', entry.prioritySeating === 'claimed');
    say(this.#status, statusWord(entry));
    this.element.dataset.status = entry.status;
    this.element.classList.toggle('row-vip', entry.vip !== undefined);
  }

  /** @param {BoardEntry} entry */
  #updateLines(entry) {
    say(this.#facts, [entry.sectionName, visitWords(entry)].filter(Boolean).join(' · '));
    say(this.#notes, entry.notes ?? '');
    say(this.#flag, entry.phoneKnownElsewhere ? 'This phone number is also on another guest’s record' : '');
    say(this.#contact, phoneWords(entry.phoneNumber));
    this.#contact.href = `tel:${entry.phoneNumber}`;
    say(this.#reference, referenceWords(entry));
  }

  /** The wait grows without any news from the server. @param {number} now */
  tick(now) {
    const waiting = this.entry.status === 'requested' || this.entry.status === 'accepted';
    const { words, late } = waitOf(this.entry, now);
    say(this.#wait, waiting ? words : '');
    this.#wait.classList.toggle('late', late);
  }

  /** Stands out for a while; a VIP for longer. */
  markNew() {
    this.element.classList.add('row-new');
    setTimeout(() => this.element.classList.remove('row-new'), this.entry.vip ? NEW_VIP_FOR : NEW_FOR);
  }
}
