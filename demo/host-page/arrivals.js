/**
 * Who is new, and who has cancelled from afar: compares each board with the one before and says it in one line, which is also the page's polite
 * live region. What is read aloud is what stands there.
 *
 * @typedef {import('../server/host/board.ts').Board} Board
 * @typedef {import('../server/host/board.ts').BoardEntry} BoardEntry
 */
import { make } from './dom.js';
import { newsWords } from './words.js';

const MOST_NAMED = 3;
const SHOWN_FOR = 20_000;
const SHOWN_FOR_VIP = 60_000;

export class Arrivals {
  /** Who was there, and whether by then they had ended it themselves. @type {Map<string, boolean> | undefined} */
  #known;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} line */
  constructor(line) {
    this.line = line;
  }

  /** The first board is no news: it was all there before. @param {Board} board */
  of({ reservations, waitlist }) {
    const entries = [...reservations, ...waitlist];
    const known = this.#known;
    this.#known = new Map(entries.map((entry) => [entry.id, entry.endedByGuest]));
    if (!known) return [];
    return entries.filter((entry) => {
      const before = known.get(entry.id);
      if (before !== undefined) return entry.endedByGuest && !before;
      return entry.status === 'booked' || entry.status === 'requested';
    });
  }

  /** @param {readonly BoardEntry[]} arrivals */
  announce(arrivals) {
    if (arrivals.length === 0) return;
    const vipsFirst = [...arrivals].sort((one, other) => Number(other.vip !== undefined) - Number(one.vip !== undefined));
    const lines = vipsFirst.slice(0, MOST_NAMED).map((entry) => make('span', entry.vip ? 'arrival arrival-vip' : 'arrival', newsWords(entry)));
    const rest = arrivals.length - MOST_NAMED;
    if (rest > 0) lines.push(make('span', 'arrival', `and ${rest} more`));
    this.line.replaceChildren(...lines);
    clearTimeout(this.#timer);
    const vip = arrivals.some((entry) => entry.vip !== undefined);
    this.#timer = setTimeout(() => this.line.replaceChildren(), vip ? SHOWN_FOR_VIP : SHOWN_FOR);
  }
}
