/**
 * The line to the server: every board as it comes, and the truth about the line itself.
 *
 * @typedef {import('../server/host/board.ts').Board} Board
 * @typedef {'connecting' | 'live' | 'silent' | 'reconnecting'} Line
 */
import { mayLook } from './calls.js';

/** The server sends a board at least each minute; a line without one for longer is open in name only. */
const LONGEST_SILENCE = 100_000;
const TRY_AGAIN = 3_000;
const LOOK_EVERY = 5_000;

export class Live {
  /** @type {EventSource | undefined} */
  #source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #watch;
  #lastBoard = 0;

  /**
   * @param {(board: Board) => void} onBoard
   * @param {(line: Line) => void} onLine
   */
  constructor(onBoard, onLine) {
    this.onBoard = onBoard;
    this.onLine = onLine;
  }

  start() {
    this.stop();
    this.onLine('connecting');
    this.#connect();
    this.#watch = setInterval(() => this.#judgeSilence(), LOOK_EVERY);
  }

  stop() {
    this.#source?.close();
    this.#source = undefined;
    clearTimeout(this.#retry);
    clearInterval(this.#watch);
  }

  #connect() {
    this.#source?.close();
    const source = new EventSource('/host/events');
    this.#source = source;
    source.addEventListener('board', (event) => {
      if (source !== this.#source) return;
      this.#lastBoard = Date.now();
      this.onLine('live');
      this.onBoard(JSON.parse(event.data));
    });
    source.addEventListener('error', () => {
      if (source !== this.#source) return;
      this.onLine('reconnecting');
      // A dropped line is retried by the browser; a refused one is closed for good, and why is not said.
      if (source.readyState === EventSource.CLOSED) this.#retry = setTimeout(() => this.#askWhy(), TRY_AGAIN);
    });
  }

  /** A 401 locks the stand by itself (see `lockedOut`); anything else is tried again. */
  async #askWhy() {
    const source = this.#source;
    const allowed = await mayLook().catch(() => true);
    if (allowed && source !== undefined && source === this.#source) this.#connect();
  }

  #judgeSilence() {
    if (this.#source?.readyState !== EventSource.OPEN || this.#lastBoard === 0) return;
    if (Date.now() - this.#lastBoard < LONGEST_SILENCE) return;
    this.onLine('silent');
    this.#lastBoard = Date.now();
    this.#connect();
  }
}
