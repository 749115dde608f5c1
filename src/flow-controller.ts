/** Holds the State, runs the Commands, and drops answers that nobody waits for any more. */
import type { Command, Message } from './booking/message.js';
import type { Restaurant } from './booking/model.js';
import { initialState, update } from './booking/flow.js';
import { isWriting, knownRestaurant } from './booking/state.js';
import type { Settings, State } from './booking/state.js';
import { now, todayIn } from './clock.js';
import type { Answer, ReserveClient } from './reserve-api/reserve-client.js';
import type { Deadlines } from './reserve-api/retry.js';

/** What the controller needs of the element. */
export interface FlowHost {
  flowChanged(before: State, after: State): void;
  /** The page's token for a guest it knows; asked for at each use. */
  getToken(): Promise<string | undefined>;
}

/** How long party and day have to rest before times are asked for, in milliseconds. */
const REST = 250;

type Read = 'restaurant' | 'times' | 'waits' | 'tiers' | 'next-day';

/** A write, by its key. */
interface Write {
  /** It is checked again where it was first sent, whatever the page has changed since. */
  readonly client: ReserveClient;
  /** Hangs up on its last request: asked for again, one is under way at a time, and the key keeps it one booking. */
  readonly line: AbortController;
  /** False: nothing more is sent by itself. */
  goesOn: boolean;
  /** Something has left for it: only now does nobody know. */
  sent: boolean;
}

export class FlowController {
  state: State = initialState();
  /** The page's token was refused: the booking went on as a guest's claim. */
  tokenRefused = false;
  readonly #reads = new Map<Read, AbortController>();
  readonly #writes = new Map<string, Write>();
  /** Sent the last booking: what has become of it is asked where it was sent. */
  writer: ReserveClient;
  readonly #host: FlowHost;
  #client: ReserveClient;
  #deadlines: Deadlines;

  constructor(host: FlowHost, client: ReserveClient, deadlines: Deadlines) {
    this.#host = host;
    this.#client = this.writer = client;
    this.#deadlines = deadlines;
  }

  /** Begins with another restaurant or API. A write in flight ends with the client it began with. */
  configure(client: ReserveClient, deadlines: Deadlines, settings: Settings): void {
    this.#client = client;
    this.#deadlines = deadlines;
    this.#reads.forEach((read) => read.abort());
    this.#reads.clear();
    this.send({ type: 'configured', settings });
  }

  send(message: Message): void {
    if (message.type === 'check-pressed' && !navigator.onLine) message = { type: 'held-back', code: 'offline' };
    const before = this.state;
    const { state, commands } = update(before, message);
    this.state = state;
    if (state !== before) this.#host.flowChanged(before, state);
    for (const command of commands) void this.#run(command);
  }

  /**
   * The page comes back out of the back/forward cache. Nobody knows what became of a write meanwhile, and the guest may
   * have left hours ago: its answer is still heard, but nothing is sent by itself. One that still waits for the page's
   * token has never left.
   */
  returned(): void {
    for (const write of this.#writes.values()) write.goesOn = false;
    const { state } = this;
    if (!isWriting(state)) return;
    const { key } = state.writing;
    const write = this.#writes.get(key);
    if (write && !write.sent) {
      write.line.abort();
      this.send({ type: 'refused', key, failure: { code: 'unsent' } });
      // One that has ended is not on its way again.
    } else if (state.step === 'sending' || state.checking) this.send({ type: 'grew-slow', key });
  }

  #run(command: Command): Promise<void> {
    switch (command.type) {
      case 'load-restaurant':
        return this.#read('restaurant', (signal) => this.#loadRestaurant(signal));
      case 'load-times':
        return this.#read('times', (signal) => this.#loadTimes(command, signal));
      case 'load-waits':
        return this.#read('waits', async (signal) => {
          const answer = await this.#client.waits(signal);
          return answer.ok ? { type: 'waits-known', waits: answer.value } : { ...answer, type: 'waits-failed' };
        });
      case 'load-tiers':
        return this.#read('tiers', async (signal) => {
          const answer = await this.#client.tiers(signal);
          return answer.ok ? { type: 'tiers-known', tiers: answer.value } : { ...answer, type: 'tiers-failed' };
        });
      case 'find-next-day':
        return this.#read('next-day', (signal) => this.#findNextDay(command, signal));
      case 'send':
        return this.#write(command);
      default:
        return command satisfies never;
    }
  }

  /** Only the newest read of a kind may speak; aborting the older one is thrift, not what keeps it quiet. */
  async #read(kind: Read, ask: (signal: AbortSignal) => Promise<Message>): Promise<void> {
    this.#reads.get(kind)?.abort();
    const own = new AbortController();
    this.#reads.set(kind, own);
    const message = await ask(own.signal);
    if (this.#reads.get(kind) === own) this.send(message);
  }

  async #loadRestaurant(signal: AbortSignal): Promise<Message> {
    const answer: Answer<Restaurant> = await this.#client.restaurant(signal);
    if (!answer.ok) return { type: 'restaurant-failed', failure: answer.failure };
    return { type: 'restaurant-known', restaurant: answer.value, today: todayIn(answer.value.timeZone) };
  }

  async #loadTimes(command: Command & { type: 'load-times' }, signal: AbortSignal): Promise<Message> {
    const { date, party, rest, fresh } = command;
    if (rest) await rested(signal);
    const answer = await this.#client.timesOf(date, party, fresh, signal);
    return answer.ok
      ? { type: 'times-known', date, party, slots: answer.value }
      : { type: 'times-failed', date, party, failure: answer.failure };
  }

  /** One day after another: most restaurants have a table within the first two, and a backend has quotas. */
  async #findNextDay(
    { days, party, sectionId }: Command & { type: 'find-next-day' },
    signal: AbortSignal,
  ): Promise<Message> {
    for (const date of days) {
      const answer = await this.#client.timesOf(date, party, false, signal);
      if (!answer.ok) return { type: 'next-day-failed' };
      if (answer.value.some((slot) => (sectionId ?? slot.sectionId) === slot.sectionId))
        return { type: 'next-day-known', date, slots: answer.value };
    }
    return { type: 'next-day-none' };
  }

  async #write({ key, intent, duplicateConfirmed }: Command & { type: 'send' }): Promise<void> {
    const restaurant = knownRestaurant(this.state.form);
    if (!restaurant) return;
    const { line, goesOn, client } = this.#open(key);
    const slow = setTimeout(() => {
      if (!line.aborted) this.send({ type: 'grew-slow', key });
    }, this.#deadlines.write);
    const token = () => this.#host.getToken();
    const { abilities } = restaurant;
    this.writer = client;
    const write = { key, intent, duplicateConfirmed, abilities, token, line, goesOn };
    const { outcome, tokenRefused } = await client.write(write);
    if (line.aborted) return;
    clearTimeout(slow);
    this.tokenRefused = tokenRefused;
    // By no try of this key: only then is it known.
    if (!this.#writes.get(key)?.sent) this.send({ type: 'refused', key, failure: { code: 'unsent' } });
    else if (outcome.type === 'unconfirmed') this.send({ type: 'left-unconfirmed', key, reference: outcome.reference });
    else this.send({ ...outcome, key });
  }

  /** Where to send, on a line of its own; an earlier one for the same key is hung up. */
  #open(key: string) {
    const earlier = this.#writes.get(key);
    earlier?.line.abort();
    const { client = this.#client, sent = false } = earlier ?? {};
    const line = new AbortController();
    const write: Write = { client, line, goesOn: true, sent };
    this.#writes.set(key, write);
    const began = now();
    // The device may have slept meanwhile: what the guest has given up waiting for is not sent by itself.
    const goesOn = () => {
      const goes = write.goesOn && !line.signal.aborted && now() - began < this.#deadlines.write;
      write.sent ||= goes;
      return goes;
    };
    return { client, line: line.signal, goesOn };
  }
}

/** Resolves once the guest has stopped choosing, or at once when a newer choice came. */
function rested(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST);
    signal.addEventListener('abort', () => resolve());
  });
}
