/** What a test says of a guest's visit, in the words of the house; the reducer is behind it. */
import { initialState, update } from '../../../src/booking/flow.js';
import type { Command, Message } from '../../../src/booking/message.js';
import { readEmail } from '../../../src/booking/email.js';
import { doubtEmail } from '../../../src/booking/email-doubt.js';
import type {
  Guest,
  GuestField,
  Intent,
  Kind,
  PlainDate,
  Restaurant,
  SectionWait,
  Slot,
} from '../../../src/booking/model.js';
import type { Contact, Failure, PhoneReading } from '../../../src/booking/problem.js';
import { toIntent } from '../../../src/booking/attempt.js';
import type { Form, Settings, State, Step } from '../../../src/booking/state.js';

/** A Wednesday. */
export const TODAY = '2030-06-05';
export const TOMORROW = '2030-06-06';
export const MONDAY = '2030-06-10';
export const TUESDAY = '2030-06-11';

/** Closed on Mondays, parties of 1 to 10, takes everything. */
export const RESTAURANT: Restaurant = {
  id: 152,
  name: 'Osteria Lume',
  smallestParty: 1,
  largestParty: 10,
  abilities: {
    reservation: true,
    waitlist: true,
    membership: true,
    idempotency: true,
    consent: true,
    locale: true,
    signals: true,
    waitlistStatus: true,
  },
  sections: [
    { id: 0, name: 'Main Floor', flag: 0 },
    { id: 41, name: 'Patio', flag: 8 },
  ],
  timeZone: 'America/Detroit',
  phoneNumber: '+13135550100',
  horizonDays: 60,
  closedWeekdays: [1],
  closedDates: [],
  services: [],
};

export const GUEST: Guest = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  phone: '(313) 555-0142',
  region: 'US',
  email: 'ada@example.com',
  memberNumber: '77',
  memberTier: '',
  notes: 'By the window',
  wishes: '',
};

export const GOOD_PHONE: PhoneReading = { verdict: 'good', e164: '+13135550142', region: 'US' };

/** As the element reads it, with the checks; but for the phone, whose tables these tests need not. */
export const contactOf = ({ guest }: Form, phone: PhoneReading = GOOD_PHONE): Contact => ({
  phone,
  email: doubtEmail(readEmail(guest.email)),
});
export const CONSENT = 'Send me news';

/** A time in summer at a restaurant four hours behind UTC. */
export function slot(time: string, sectionId = 0, date: PlainDate = TODAY): Slot {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { instant: new Date(Date.UTC(year, month - 1, day, hour + 4, minute)).toISOString(), sectionId, date, time };
}

export const WAITS: readonly SectionWait[] = [{ sectionId: 0, two: { from: 10, to: 20 } }];
export const DOWN: Failure = { code: 'unreachable' };

/** One guest's visit. Every state is frozen, so that an update that changes the past throws. */
export class Visit {
  state: State = initialState();
  /** What the last message asked of the outside. */
  commands: readonly Command[] = [];
  private keys = 0;

  constructor(settings: Partial<Settings> = {}) {
    this.hear({ type: 'configured', settings: { restaurantId: 152, mode: 'auto', ...settings } });
  }

  get form(): Form {
    return this.state.form;
  }

  get step(): Step {
    return this.state.step;
  }

  /** The state as one with this step; anything else is the test's failure. */
  at<S extends Step>(step: S): State & { step: S } {
    if (this.state.step !== step) throw new Error(`expected ${step}, got ${this.state.step}`);
    return this.state as State & { step: S };
  }

  hear(message: Message): this {
    const { state, commands } = update(freeze(this.state), freeze(message));
    this.state = state;
    this.commands = commands;
    return this;
  }

  /** The names of what was asked for last. */
  get asked(): readonly string[] {
    return this.commands.map((command) => command.type);
  }

  // ---- the backend

  knowRestaurant(change: Partial<Restaurant> = {}, today: PlainDate = TODAY): this {
    return this.hear({ type: 'restaurant-known', restaurant: { ...RESTAURANT, ...change }, today });
  }

  /** Answers the question about times that is open, or another one. */
  knowTimes(slots: readonly Slot[], date = this.form.date ?? '', party = this.form.party): this {
    return this.hear({ type: 'times-known', date, party, slots });
  }

  knowTiers(...names: string[]): this {
    return this.hear({ type: 'tiers-known', tiers: names.map((name) => ({ name, prioritySeating: false })) });
  }

  confirm(reference = 'LUME2345', key = this.key): this {
    return this.hear({ type: 'confirmed', key, receipt: { reference } });
  }

  refuse(failure: Failure | Failure['code'], key = this.key): this {
    return this.hear({ type: 'refused', key, failure: typeof failure === 'string' ? { code: failure } : failure });
  }

  leaveUnconfirmed(reference?: string, key = this.key): this {
    return this.hear({ type: 'left-unconfirmed', key, reference });
  }

  growSlow(key = this.key): this {
    return this.hear({ type: 'grew-slow', key });
  }

  // ---- the guest

  chooseParty(party: number): this {
    return this.hear({ type: 'party-chosen', party });
  }

  chooseDay(date: PlainDate): this {
    return this.hear({ type: 'date-chosen', date });
  }

  chooseSection(sectionId: number | undefined): this {
    return this.hear({ type: 'section-chosen', sectionId });
  }

  chooseTime(time: string, sectionId = 0): this {
    return this.hear({ type: 'slot-chosen', slot: slot(time, sectionId, this.form.date) });
  }

  chooseKind(kind: Kind): this {
    return this.hear({ type: 'kind-chosen', kind });
  }

  type(field: GuestField, value: string): this {
    return this.hear({ type: 'typed', field, value });
  }

  fillGuest(change: Partial<Guest> = {}): this {
    const guest = { ...GUEST, ...change };
    const fields: GuestField[] = ['firstName', 'lastName', 'phone', 'region', 'email', 'memberNumber', 'notes'];
    for (const field of fields) this.type(field, guest[field]);
    if (guest.memberTier) this.type('memberTier', guest.memberTier);
    return this;
  }

  /** Presses the button; what keeps it from being sent is the test's failure. */
  send(duplicateConfirmed = false): this {
    this.hear({ type: 'attempted', problems: [] });
    const intent = this.intent();
    if (!intent) throw new Error('something stands in the way of sending');
    this.keys += 1;
    return this.hear({ type: 'sent', key: `key-${this.keys}`, intent, duplicateConfirmed });
  }

  intent(): Intent | undefined {
    return toIntent(this.form, contactOf(this.form), CONSENT, 'en', 'elapsed=9');
  }

  /** Of the write under way. */
  get key(): string {
    return this.state.step === 'sending' || this.state.step === 'unconfirmed' ? this.state.writing.key : 'no-write';
  }

  // ---- as far as …

  /** A day with three times, one of them in two sections. */
  static atTimes(settings: Partial<Settings> = {}, restaurant: Partial<Restaurant> = {}): Visit {
    const visit = new Visit(settings).knowRestaurant(restaurant);
    return visit.knowTimes(EVENING.map((each) => ({ ...each, ...slot(each.time, each.sectionId, visit.form.date) })));
  }

  static atDetails(settings: Partial<Settings> = {}, restaurant: Partial<Restaurant> = {}): Visit {
    return Visit.atTimes(settings, restaurant).chooseTime('19:30').fillGuest();
  }

  static sending(settings: Partial<Settings> = {}, restaurant: Partial<Restaurant> = {}): Visit {
    return Visit.atDetails(settings, restaurant).send();
  }

  static atWaitlist(restaurant: Partial<Restaurant> = {}): Visit {
    return new Visit().knowRestaurant(restaurant).chooseKind('waitlist').hear({ type: 'waits-known', waits: WAITS });
  }
}

export const EVENING: readonly Slot[] = [slot('18:00'), slot('19:30'), slot('19:30', 41), slot('21:00', 41)];

/** Deeply; cheap for what is frozen already. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
  return value;
}
