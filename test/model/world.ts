/** One run's world: a page with the real element in it, a clock, a network and a backend; and what the guest has typed. */
import { Clock } from '../browser/clock.js';
import { letCome, mount } from '../browser/guest.js';
import type { Guest } from '../browser/guest.js';
import { careForPlace } from '../../src/after/care-for-place.js';
import { lenientChecks } from '../../src/checks/checks.js';
import { fullChecks } from '../../src/checks/full-checks.js';
import type { Customer } from '../../src/customer.js';
import { Ledger } from './ledger.js';
import { ModelBackend } from './model-backend.js';
import type { House } from './model-backend.js';
import { Network } from './network.js';
import { screenOf } from './screen.js';
import type { Screen } from './screen.js';

/** How a run begins. */
export interface Beginning {
  readonly house: House;
  readonly mode: 'auto' | 'waitlist';
  /** Hours of the restaurant's clock on Wednesday, 5 June 2030. */
  readonly hour: number;
  /** For what the widget leaves to chance: the length of pauses. */
  readonly chance: number;
}

export const LABELS = [
  'First name',
  'Last name',
  'Phone',
  'E-mail',
  'Member number',
  'Notes for the restaurant',
] as const;
export type Label = (typeof LABELS)[number];

/** Timers that ring within one command, at most. */
const MOST_RINGS = 500;

/** Styles that ask for a container's width cannot be reckoned without laying everything out. */
const NO_CONTAINER = new CSSStyleSheet();
NO_CONTAINER.replaceSync(':host { container-type: normal !important }');

/** A channel turns round faster than a timer, and after everything that waits for nothing. */
const channel = new MessageChannel();
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

export class World {
  readonly ledger = new Ledger();
  readonly clock: Clock;
  readonly backend: ModelBackend;
  readonly network: Network;
  readonly guest: Guest;
  /** What was done, in words. */
  readonly story: string[] = [];
  /** By label: what stands in a field since somebody put it there. */
  readonly typed = new Map<Label, string>();
  /** Doubtful texts of which the guest has said that they are meant. */
  readonly affirmed = new Set<string>();
  tier = '';
  /** A house without it was left before anybody could read that it is not offered. */
  levelMayBeGone = false;
  customer: Customer | undefined;
  /** A try has asked the page for a token, which may not come, whatever the page gives since. */
  awaitsToken = false;
  /** The page does not want it to be sent now. */
  pageObjects = false;
  screen: Screen = 'starting';
  readonly #restore: (() => void)[] = [];

  constructor({ house, mode, hour, chance }: Beginning) {
    this.clock = new Clock({ start: Date.UTC(2030, 5, 5, 4 + hour), short: 0 });
    this.backend = new ModelBackend(house, () => this.clock.passed);
    this.network = new Network(this.backend, this.ledger, () => this.clock.awake);
    this.#lend(window, 'fetch', this.network.fetch);
    this.#lend(Math, 'random', chanceOf(chance));
    this.#lend(window, 'IntersectionObserver', Sight);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => this.network.online });
    this.#listenForFaults();
    // Levels to choose from, addresses to ask about, answers to a refusal; numbers are read as they are without the tables.
    const { readEmail, tiers, words, noticeAnswers } = fullChecks;
    letCome({
      checks: async () => ({ ...lenientChecks, readEmail, tiers, words, noticeAnswers }),
      'after-waitlist': async () => careForPlace,
    });
    this.guest = mount({ mode });
    this.guest.root.adoptedStyleSheets.push(NO_CONTAINER);
    this.guest.touches();
    this.guest.widget.addEventListener('reservation-submit', (event) => {
      if (this.pageObjects) event.preventDefault();
    });
  }

  get widget() {
    return this.guest.widget;
  }

  /** Everything that needs neither time nor an answer has happened. */
  async settle(): Promise<void> {
    await turn();
    await this.#letRing(0);
    this.screen = screenOf(this.guest);
  }

  async pass(milliseconds: number): Promise<void> {
    await this.#letRing(milliseconds);
    await this.settle();
  }

  async #letRing(milliseconds: number): Promise<void> {
    let rung = 0;
    for (const ring of this.clock.rings(milliseconds)) {
      if (++rung > MOST_RINGS) throw new Error('timers ring on and on');
      ring();
      await turn();
    }
  }

  end(): void {
    this.guest.leaves();
    document.querySelectorAll('[data-model]').forEach((parent) => parent.remove());
    Reflect.deleteProperty(navigator, 'onLine');
    for (const back of this.#restore) back();
    this.clock.restore();
  }

  #lend(of: object, name: string, value: unknown): void {
    const own: unknown = Reflect.get(of, name);
    Reflect.set(of, name, value);
    this.#restore.push(() => Reflect.set(of, name, own));
  }

  #listenForFaults(): void {
    const note = (event: Event) => {
      const what = event instanceof PromiseRejectionEvent ? event.reason : event instanceof ErrorEvent && event.message;
      this.ledger.broken.push(`${event.type}: ${String(what)}`);
    };
    for (const type of ['error', 'unhandledrejection']) {
      window.addEventListener(type, note);
      this.#restore.push(() => window.removeEventListener(type, note));
    }
  }
}

/** Nobody scrolls: what is drawn is seen. The browser's own would speak with its frames, whenever these come. */
class Sight {
  observe(): void {}
  disconnect(): void {}
}

/** Park and Miller's: the same pauses in the same run. */
function chanceOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
