/**
 * The guest's intents as they should be, kept apart from the widget: what was pressed, what left under which key, and
 * what the screen has said of it since.
 */
import type { Write } from './model-backend.js';

export class Ledger {
  /** What went against a law while nobody could throw: inside `fetch`. */
  readonly broken: string[] = [];
  /** The key of the intent whose end the screen has not told yet. */
  open: string | undefined;
  /** The last one whose end was told as booked or requested. */
  ended: string | undefined;
  /** A new key has left since the laws were last looked at. */
  isNew = false;
  /** The guest has pressed what sends, on a screen that offers it, and nothing has left for it yet. */
  #pressed: 'send' | 'a second table' | undefined;
  /** What stood in phone and e-mail at that press: what is typed while it waits for the page's token is not sent. */
  texts: readonly string[] = [];
  /** The guest was away longer than anybody waits for an answer, and has touched nothing since. */
  #isAway = false;
  readonly #sent = new Map<string, Write>();
  /** The guest has said yes to leaving the list, and nothing has left for it yet. */
  #leaves = false;

  get keys(): number {
    return this.#sent.size;
  }

  guestPressed(what: 'send' | 'a second table', texts: readonly string[]): void {
    if (this.open) return;
    this.#pressed = what;
    this.texts = texts;
  }

  guestActs(): void {
    this.#isAway = false;
  }

  /** The page lay in the back/forward cache, the device slept, or the screen has said that nobody knows. */
  guestIsAway(): void {
    this.#isAway = true;
  }

  /** Another restaurant's table is another intent, whatever became of the first. */
  guestLetsGo(): void {
    this.open = undefined;
  }

  guestLeavesTheList(): void {
    this.#leaves = true;
  }

  noteLeaving(): void {
    if (!this.#leaves) this.broken.push('a place was given up, and nobody had said so');
    this.#leaves = false;
  }

  /** A write leaves the widget. */
  note(write: Write, others: number): void {
    if (this.#isAway) this.broken.push('something left by itself while the guest was away');
    if (others > 0) this.broken.push(`${others + 1} POSTs in flight at a time`);
    const before = this.#sent.get(write.key);
    if (before) this.#noteRepeat(before, write);
    else this.#noteNew(write);
    this.#sent.set(write.key, write);
  }

  #noteRepeat(before: Write, write: Write): void {
    if (this.open !== write.key) this.broken.push('a key was sent again after its end');
    const same = before.body === write.body && before.kind === write.kind && before.restaurantId === write.restaurantId;
    if (!same || before.duplicateConfirmed !== write.duplicateConfirmed)
      this.broken.push('a key was sent again with something else');
  }

  #noteNew(write: Write): void {
    if (this.open) this.broken.push('a new key while the end of the first is not known');
    if (!this.#pressed) this.broken.push('something was sent that nobody pressed for');
    if (write.duplicateConfirmed !== (this.#pressed === 'a second table'))
      this.broken.push('a second table was asked for by somebody else than the guest, or not at all');
    this.#pressed = undefined;
    this.open = write.key;
    this.isNew = true;
  }
}
