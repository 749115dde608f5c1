/**
 * One connection through the proxy: the browser's socket, the backend's, and the two flows between them. What a toxic does
 * to a connection it does here; bytes and marks pass each flow in their order, so that a mark is reached only when all
 * before it has gone out.
 */
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What happens to bytes that pass, in both directions. */
export interface Weather {
  /** Milliseconds before each portion. */
  readonly delay?: () => number;
  readonly bytesPerSecond?: number;
  readonly slice?: { readonly bytes: () => number; readonly pause: number };
  /** Nothing passes; what comes is lost. */
  readonly silent?: true;
  /** The connection is closed after so many more bytes. */
  readonly budget?: number;
}

const CLEAR: Weather = {};

export class Link {
  readonly #browser: Socket;
  readonly #backend: Socket;
  #weather = CLEAR;
  #passed = 0;
  #lost = false;

  constructor(browser: Socket, backend: Socket) {
    this.#browser = browser;
    this.#backend = backend;
    for (const socket of [browser, backend]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.close());
    }
  }

  get closed(): boolean {
    return this.#browser.destroyed;
  }

  /** Nothing of what came has been held back or lost. */
  get passesAll(): boolean {
    return !this.#lost && !this.#backend.destroyed;
  }

  change(weather: Weather): void {
    this.#weather = weather;
    this.#passed = 0;
  }

  /** Fair weather again. A connection that has lost bytes cannot go on. */
  clear(): void {
    this.#weather = CLEAR;
    if (this.#lost) this.close();
  }

  close(): void {
    this.#browser.destroy();
    this.#backend.destroy();
  }

  /** RST to both. */
  reset(): void {
    this.#browser.resetAndDestroy();
    this.#backend.resetAndDestroy();
  }

  /** The backend's side is gone; the browser still believes in the connection. */
  cutBackend(): void {
    this.change({ silent: true });
    this.#lost = true;
    this.#backend.destroy();
  }

  async toBackend(bytes: Buffer): Promise<void> {
    await this.#pass(bytes, this.#backend);
  }

  async toBrowser(bytes: Buffer): Promise<void> {
    await this.#pass(bytes, this.#browser);
  }

  async #pass(bytes: Buffer, to: Socket): Promise<void> {
    const { delay, slice, bytesPerSecond } = this.#weather;
    if (delay) await pause(delay());
    let rest = bytes;
    while (rest.length > 0 && !to.destroyed) {
      const portion = rest.subarray(0, slice?.bytes() ?? (bytesPerSecond ? 50 : rest.length));
      rest = rest.subarray(portion.length);
      await this.#write(portion, to);
      if (this.#weather === CLEAR) continue;
      if (slice) await pause(slice.pause);
      if (bytesPerSecond) await pause((portion.length / bytesPerSecond) * 1000);
    }
  }

  /** Until the system has taken it. */
  async #write(portion: Buffer, to: Socket): Promise<void> {
    const { silent, budget } = this.#weather;
    if (silent) {
      this.#lost = true;
      return;
    }
    const allowed = budget === undefined ? portion : portion.subarray(0, Math.max(0, budget - this.#passed));
    this.#passed += allowed.length;
    await new Promise<void>((done) => to.write(allowed, () => done()));
    if (budget !== undefined && this.#passed >= budget) this.close();
  }
}

/** Does one thing after the other. */
export class Flow {
  #last: Promise<unknown> = Promise.resolve();

  then(work: () => Promise<void> | void): void {
    this.#last = this.#last.then(work).catch(() => {});
  }
}
