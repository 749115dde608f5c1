/**
 * One cell: one guest with an intent of their own, one toxic at one point. The guest fills in the form, presses send and
 * then does what the widget says, as often as guests do. What it says is held to what is written down, each time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { until, type EngineName, type EnginePage } from '../engines/engine.js';
import { Guest, person, TIME, type Person } from '../engines/guest.js';
import { FaultyProxy, type Point } from './faulty-proxy.js';
import type { FaultHouse, HeldGuest } from './house.js';
import { randomFrom } from './random.js';
import type { Stay, ToxicName } from './toxics.js';
import { look, type Sight } from './sight.js';

export interface Cell {
  readonly engine: EngineName;
  readonly toxic: ToxicName;
  readonly point: Point;
  readonly stay: Stay;
  /** Which guest: one for each cell of a run. */
  readonly number: number;
  readonly seed: number;
}

export interface CellEnd {
  readonly cell: Cell;
  /** Booking POSTs that went to the backend whole, and with how many keys. */
  readonly posts: number;
  readonly keys: number;
  readonly intents: number;
  readonly phoneNumber: string;
  /** What the guest read, one after the other. */
  readonly said: readonly Sight[];
  /** Empty: everything held. */
  readonly faults: readonly string[];
}

/** While the fault lasts a guest follows this many times, then the network is healed. */
const FOLLOWED = 2;
/** Once it is healed this many presses have to be enough. */
const FOLLOWED_HEALED = 2;
/** Longest time without another word, milliseconds. */
const SILENCE = 12_000;
/** How long a hand is on its way to a button at most, milliseconds. */
const REACH = 3_000;
/** How long the backend is still kept from booking after a strike at point 4. */
const HELD = 250;

export async function play(cell: Cell, page: EnginePage, house: FaultHouse, port: number): Promise<CellEnd> {
  const random = randomFrom(cell.seed + cell.number);
  const proxy = new FaultyProxy(port, house.backendPort, { ...cell, random });
  await proxy.listen();
  const story = new Story(cell, page, house, proxy);
  try {
    await story.tell();
  } catch (error) {
    story.faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    await story.end();
    proxy.close();
  }
  return story.result();
}

class Story {
  readonly faults: string[] = [];
  readonly #said: Sight[] = [];
  readonly #ada: Person;
  readonly #phoneNumber: string;
  readonly #guest: Guest;
  #intents = 1;
  #followed = 0;
  #healed = false;
  #held: HeldGuest | undefined;
  #atStrike: Promise<number> | undefined;

  constructor(
    readonly cell: Cell,
    readonly page: EnginePage,
    readonly house: FaultHouse,
    readonly proxy: FaultyProxy,
  ) {
    this.#ada = person(6_000_000 + cell.number);
    this.#phoneNumber = `+1${this.#ada.phone.replace(/\D/g, '')}`;
    this.#guest = new Guest(page);
  }

  async tell(): Promise<void> {
    const { point } = this.cell;
    await this.#guest.opens(`${this.house.pageAddress}?${this.proxy.address}`);
    await this.#guest.prepares(this.#ada);
    if (point === 4) await this.#holdUp();
    this.proxy.onFirstStrike = () => this.#noteStrike();
    this.proxy.arm();
    await this.#guest.reserves();
    await this.#follow();
    if (point === 7) await this.#bookAnother();
    await this.#checkStrike();
    this.#checkKeys();
  }

  /** The backend begins to work on the request, and cannot end it before the strike. */
  async #holdUp(): Promise<void> {
    const held = await this.house.holdGuest(this.#phoneNumber);
    this.#held = held;
    this.proxy.beforeStrike = () =>
      this.proxy.strikes === 0 ? until('the backend works on the request', () => held.isWaitedFor()) : pause(2);
  }

  /** The next request on the connection that was struck after the reply. */
  async #bookAnother(): Promise<void> {
    this.#intents = 2;
    await this.page.find({ role: 'button', name: 'Make another booking' }).press();
    await this.#follow();
  }

  async end(): Promise<void> {
    await this.#held?.letGo();
  }

  result(): CellEnd {
    const { postsDone } = this.proxy;
    return {
      ...{ cell: this.cell, said: this.#said, faults: this.faults },
      ...{ posts: postsDone.length, keys: new Set(postsDone).size },
      ...{ intents: this.#intents, phoneNumber: this.#phoneNumber },
    };
  }

  // ---- what the guest does

  /** Until the widget says "booked": looks, holds it to the truth, does what it offers. */
  async #follow(): Promise<void> {
    let since = performance.now();
    let last: Sight | undefined;
    for (;;) {
      const sight = await look(this.page);
      if (sight !== last) since = performance.now();
      if (sight !== last && sight !== 'on its way') this.#said.push(sight);
      last = sight;
      if (sight === 'booked') return this.#holdToTruth(sight);
      if (sight === 'on its way') {
        if (performance.now() - since > SILENCE)
          throw new Error(`nothing was said for ${SILENCE} ms; there stands: ${await stands(this.page)}`);
        await pause(40);
        continue;
      }
      await this.#holdToTruth(sight);
      await this.#answer(sight);
      last = undefined;
    }
  }

  async #answer(sight: Exclude<Sight, 'booked' | 'on its way'>): Promise<void> {
    this.#followed += 1;
    if (!this.#healed && this.#followed > FOLLOWED) await this.#heal();
    if (this.#healed && this.#followed > FOLLOWED + FOLLOWED_HEALED)
      throw new Error(`"${sight}" is still said ${FOLLOWED_HEALED} presses after the network was healed`);
    switch (sight) {
      case 'not known':
        return this.#press('Check again');
      case 'not loaded':
        return this.#press('Try again');
      case 'to be filled in':
        // A form that was begun anew is no word about a fault.
        this.#followed -= 1;
        return this.#fillInAgain();
      case 'not booked':
      case 'offline':
        return this.#guest.reserves();
      case 'booked already':
        throw new Error('the guest is asked about a booking of which nothing was said');
      default:
        return sight satisfies never;
    }
  }

  /** The answer may come while the hand is on its way to the button, which then is gone: nothing to press any more. */
  async #press(name: string): Promise<void> {
    const button = this.page.find({ role: 'button', name });
    await button.press(REACH).catch(async (error: unknown) => {
      if (await button.isThere()) throw error;
    });
  }

  /** The details are still there. Times that cannot be loaded are another word, to be answered next. */
  async #fillInAgain(): Promise<void> {
    const time = this.page.find({ role: 'radio', name: TIME });
    const failed = this.page.find({ role: 'button', name: 'Try again' });
    await this.#guest.choosesDay(2);
    await until('times, or that there are none', async () => (await failed.isThere()) || (await time.isThere()));
    if (await failed.isThere()) return;
    await this.#guest.choosesTime(this.#intents - 1);
    await this.#stillHas();
    await this.#guest.reserves();
  }

  async #heal(): Promise<void> {
    this.#healed = true;
    await this.proxy.heal();
  }

  // ---- what it is held to

  async #holdToTruth(sight: Sight): Promise<void> {
    const rows = await this.house.bookingsOf(this.#phoneNumber);
    const before = this.#intents - 1;
    if (sight === 'booked' && rows !== this.#intents)
      this.faults.push(`"booked" is said, and ${rows} are written down`);
    if ((sight === 'not booked' || sight === 'offline') && rows !== before)
      this.faults.push(`"${sight}" is said, and ${rows - before} is written down`);
    if (sight === 'not booked' || sight === 'offline') await this.#stillHas();
  }

  async #stillHas(): Promise<void> {
    const typed = JSON.stringify(await this.#guest.hasTyped());
    if (typed !== JSON.stringify(this.#ada)) this.faults.push(`what was typed is lost: ${typed}`);
  }

  #noteStrike(): void {
    this.#atStrike = this.house.bookingsOf(this.#phoneNumber);
    this.#atStrike.catch(() => {});
    setTimeout(() => void this.#held?.letGo(), HELD);
  }

  /** One key for each intent, until a refusal ends it. */
  #checkKeys(): void {
    const refusals = this.#said.filter((sight) => sight === 'not booked').length;
    const keys = new Set(this.proxy.postsDone).size;
    if (keys > this.#intents + refusals) this.faults.push(`${keys} keys were used for ${this.#intents} intents`);
  }

  /** The point was hit where it is said to be: before the commit, or after it. */
  async #checkStrike(): Promise<void> {
    const rows = await this.#atStrike;
    const expected = this.cell.point < 5 ? 0 : 1;
    if (rows === undefined) this.faults.push('the point was never reached');
    else if (rows !== expected) this.faults.push(`at the strike ${rows} was written down, not ${expected}`);
  }
}

/** All that is to be read, for the one who looks into it. */
function stands(page: EnginePage): Promise<string> {
  return page.run(() => {
    const shown = document.querySelector('reservation-widget')?.shadowRoot?.querySelector<HTMLElement>('.widget');
    return (shown?.innerText ?? '').replace(/\s+/g, ' ');
  });
}
