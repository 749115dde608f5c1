/** What guests send in one round, all at once. Pure: a seed and a number give the same round again. */
import { chanceOf, type Chance } from './chance.js';

/** `last-table`: two guests want the only table that is left. */
export const FLAVOURS = ['reservation', 'waitlist', 'last-table'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** A time that can be booked, and the flag of its section. */
export interface Slot {
  readonly time: string;
  readonly sectionId: number;
  readonly partyFlag: number;
}

/** A guest, and the one booking that guest means, however many keys and bodies it is asked for with. */
export interface Meant {
  readonly phoneNumber: string;
  readonly kind: 'reservation' | 'waitlist';
}

/** One key with one body. Its notes hold its name, so that a stored booking tells whose it is. */
export interface Wish {
  readonly meant: Meant;
  readonly key: string;
  readonly path: string;
  readonly body: string;
  readonly notes: string;
  /** How often it is sent at once. */
  readonly times: number;
}

export interface Round {
  readonly number: number;
  readonly flavour: Flavour;
  readonly slot: Slot;
  /** The key that fifty of the requests bear, and the wish that forty of them are. */
  readonly key: string;
  readonly main: Wish;
  readonly wishes: readonly Wish[];
  /** How many bookings it has to come to. */
  readonly bookings: number;
}

const REPEATS = 40;
const CHANGES = 5;
const OTHER_KEYS = 4;

export function planRound(seed: number, number: number, flavour: Flavour, slots: readonly Slot[]): Round {
  const chance = chanceOf(seed, `round ${number}`);
  const slot = slots[chance.under(slots.length)];
  if (!slot) throw new Error('There is no time to book.');
  const ask = askFor(number, slot, chance);
  const kind = flavour === 'waitlist' ? 'waitlist' : 'reservation';
  const otherKind = kind === 'waitlist' ? 'reservation' : 'waitlist';
  const guest: Meant = { phoneNumber: phoneOf(number, 0), kind };
  const other: Meant = { phoneNumber: phoneOf(number, 1), kind: flavour === 'last-table' ? kind : otherKind };
  const main = ask(guest, 'first', REPEATS);
  const wishes = [
    main,
    ...counted(CHANGES, (n) => ask(guest, 'first', 2, `changed ${n}`)),
    ...counted(OTHER_KEYS, (n) => ask(guest, `other ${n}`, 2)),
    ask(other, 'another first', 4),
    ask(other, 'another first', 1, 'changed'),
    ask(other, 'another other', 1),
  ];
  return { number, flavour, slot, key: main.key, main, wishes, bookings: flavour === 'last-table' ? 1 : 2 };
}

export function counted<T>(times: number, make: (n: number) => T): T[] {
  return [...Array(times).keys()].map(make);
}

/** Seven digits after the area code, two guests a round. */
function phoneOf(number: number, guest: number): string {
  return `+1313${2_000_000 + number * 2 + guest}`;
}

function askFor(number: number, slot: Slot, chance: Chance) {
  return (meant: Meant, keyName: string, times: number, change = ''): Wish => {
    const key = `round ${number} ${keyName}`;
    const notes = `${key} ${change}`.trim();
    // A change may be of anything; four at most keep their table for the same time.
    const email = `guest${meant.phoneNumber.slice(5)}@${change && chance.under(2) ? 'other' : 'mail'}.example.com`;
    const body = {
      customerInformation: { firstName: 'Ada', phoneNumber: meant.phoneNumber, email },
      ...(meant.kind === 'reservation' ? { time: slot.time } : {}),
      partySize: 1 + chance.under(4),
      partyFlags: slot.partyFlag,
      notes,
    };
    return { meant, key, notes, times, path: `/v2/reservations/152/${meant.kind}`, body: JSON.stringify(body) };
  };
}
