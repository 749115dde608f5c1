/**
 * Time stands still in the page until a test lets it pass: it is noon at the restaurant of the scripted backend, and
 * already the next day where the tests run. Pauses shorter than {@link SHORT} are the platform's own and stay real.
 * Test pages share a window, so one behind another is taken for seen, and gets its frames all the same.
 */

/** Wednesday, 5 June 2030, noon in Detroit. */
const NOON = Date.UTC(2030, 5, 5, 16);
const SHORT = 100;

export interface ClockOptions {
  /** Milliseconds since 1970. */
  readonly start?: number;
  /** 0 = no pause is real, and everything happens in the order of the clock. */
  readonly short?: number;
}

interface Timer {
  readonly id: number;
  /** When the device will have been awake so long. */
  readonly due: number;
  readonly ring: () => void;
}

const real = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
  Date: window.Date,
};

/** `Date`, with another now. */
function datesFrom(now: () => number): DateConstructor {
  return new Proxy(real.Date, {
    construct: (date, given: [number]) => Reflect.construct(date, given.length ? given : [now()]),
    get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
  });
}

export class Clock {
  #awake = 0;
  #slept = 0;
  #timers: Timer[] = [];
  #lastId = 1_000_000;

  constructor({ start = NOON, short = SHORT }: ClockOptions = {}) {
    const begin = start - performance.timeOrigin;
    // As in most browsers: it stands still while the device sleeps, and so do timers. Dates go on.
    performance.now = () => begin + this.#awake;
    Reflect.set(
      window,
      'Date',
      datesFrom(() => start + this.passed),
    );
    Reflect.set(window, 'setTimeout', (ring: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
      if (delay < short) return real.setTimeout(ring, delay, ...args);
      const id = ++this.#lastId;
      this.#timers.push({ id, due: this.#awake + delay, ring: () => ring(...args) });
      return id;
    });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
    window.requestAnimationFrame = (draw) => Number(setTimeout(draw, 0, performance.now()));
    Reflect.set(window, 'clearTimeout', (id: number) => {
      this.#timers = this.#timers.filter((timer) => timer.id !== id);
      real.clearTimeout(id);
    });
  }

  /** Rings what is due within these milliseconds, in order. */
  pass(milliseconds: number): void {
    for (const ring of this.rings(milliseconds)) ring();
  }

  /** The same, one at a time: what a ring leads to may be waited for before the next. */
  *rings(milliseconds: number): Generator<() => void> {
    const end = this.#awake + milliseconds;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#awake = Math.max(this.#awake, next.due);
      this.#timers = this.#timers.filter((timer) => timer !== next);
      yield next.ring;
    }
    this.#awake = end;
  }

  /** The device sleeps: so much later at once, and what was waited for is waited for still. */
  sleep(milliseconds: number): void {
    this.#slept += milliseconds;
  }

  /** Milliseconds since it was started, without sleep. */
  get awake(): number {
    return this.#awake;
  }

  /** Milliseconds since it was started. */
  get passed(): number {
    return this.#awake + this.#slept;
  }

  restore(): void {
    Reflect.deleteProperty(performance, 'now');
    Reflect.deleteProperty(document, 'visibilityState');
    Object.assign(window, real);
  }

  #next(end: number): Timer | undefined {
    return this.#timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  }
}

/** Waits for what is bound to come: an answer that is on its way, a drawing. Gives what was found. */
export function until<T>(what: string, find: () => T | false | null | undefined): Promise<T> {
  const began = real.Date.now();
  return new Promise((resolve, reject) => {
    const look = () => {
      try {
        const found = find();
        if (found) resolve(found);
        else if (real.Date.now() - began > 1500) reject(new Error(`did not come: ${what}`));
        else real.setTimeout(look, 4);
      } catch (error) {
        reject(error);
      }
    };
    look();
  });
}

/** Everything that is under way without waiting for time or an answer has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => real.setTimeout(resolve));
}
