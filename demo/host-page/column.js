/**
 * One column of the board: the open entries in the server's order, and below them, folded, those that have ended.
 *
 * @typedef {import('../server/host/board.ts').BoardEntry} BoardEntry
 */
import { arrange, find, say } from './dom.js';
import { Row } from './row.js';
import { countWords, hasEnded } from './words.js';

export class Column {
  /** @type {Map<string, Row>} */
  #rows = new Map();

  /** @param {HTMLElement} section */
  constructor(section) {
    this.title = find(section, 'h2');
    this.count = find(section, '[data-count]');
    this.open = find(section, '[data-rows]');
    this.empty = find(section, '[data-empty]');
    this.ended = find(section, '[data-ended]');
    this.endedCount = find(section, '[data-ended-count]');
    this.endedRows = find(section, '[data-ended-rows]');
  }

  /**
   * @param {readonly BoardEntry[]} entries
   * @param {ReadonlySet<string>} arrivals ids
   */
  update(entries, arrivals) {
    const focused = this.#focusedRow();
    const open = entries.filter((entry) => !hasEnded(entry));
    const ended = entries.filter(hasEnded);
    this.#forgetAllBut(entries);
    arrange(this.open, open.map((entry) => this.#rowFor(entry, arrivals)));
    arrange(this.endedRows, ended.map((entry) => this.#rowFor(entry, arrivals)));
    say(this.count, countWords(open));
    this.empty.hidden = open.length > 0;
    this.ended.hidden = ended.length === 0;
    say(this.endedCount, String(ended.length));
    if (focused) this.#keepFocus(focused);
  }

  /** @param {number} now */
  tick(now) {
    for (const row of this.#rows.values()) row.tick(now);
  }

  /** @param {BoardEntry} entry @param {ReadonlySet<string>} arrivals */
  #rowFor(entry, arrivals) {
    const known = this.#rows.get(entry.id);
    if (known) {
      known.update(entry);
      return known.element;
    }
    const row = new Row(entry);
    this.#rows.set(entry.id, row);
    if (arrivals.has(entry.id)) row.markNew();
    return row.element;
  }

  /** @param {readonly BoardEntry[]} entries */
  #forgetAllBut(entries) {
    const ids = new Set(entries.map((entry) => entry.id));
    for (const id of this.#rows.keys()) if (!ids.has(id)) this.#rows.delete(id);
  }

  /** The row with the focus, and the place it had. */
  #focusedRow() {
    const rows = [...this.open.children];
    const place = rows.findIndex((row) => row.contains(document.activeElement));
    return place === -1 ? undefined : { row: rows[place], place };
  }

  /** A finished row leaves for the fold; its neighbour takes over, so that the host stays where the work is. */
  #keepFocus(/** @type {{ row: Element | undefined, place: number }} */ { row, place }) {
    if (row?.contains(document.activeElement)) return;
    const rows = [...this.open.children];
    const next = rows[Math.min(place, rows.length - 1)];
    const target = next instanceof HTMLElement ? next : this.title;
    target.focus({ preventScroll: true });
  }
}
