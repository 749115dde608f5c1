/** How long a party will wait: parties ahead in its section and size class, times the minutes a table of that class takes to come free. */
import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Queries } from '../database/connect.js';
import { bookings } from '../database/schema.js';
import type { Restaurant } from '../restaurant/restaurant.js';

/** The wire's size classes. */
export const SIZE_CLASSES = ['one', 'two', 'four', 'six', 'sevenPlus'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** Whole minutes. */
export interface WaitRange {
  readonly from: number;
  readonly to: number;
}

/** A party that waits. */
export interface Waiting {
  readonly id: string;
  readonly sectionId: number;
  readonly partySize: number;
  readonly prioritySeating: string;
  readonly createdAt: Date;
}

export const WAITING = ['requested', 'accepted'];
const DEFAULT_TURN = 15;
/** Nobody waits longer: what is older was forgotten by the host and holds up nobody. */
export const LONGEST_WAIT = 12 * 60 * 60_000;

export function waitingParties(db: Queries, restaurantId: number, now: Date): Promise<Waiting[]> {
  const { id, sectionId, partySize, prioritySeating, createdAt } = bookings;
  return db
    .select({ id, sectionId, partySize, prioritySeating, createdAt })
    .from(bookings)
    .where(
      and(
        eq(bookings.restaurantId, restaurantId),
        eq(bookings.kind, 'waitlist'),
        inArray(bookings.status, WAITING),
        gte(bookings.createdAt, new Date(now.getTime() - LONGEST_WAIT)),
      ),
    );
}

export function sizeClassOf(partySize: number): SizeClass {
  if (partySize <= 1) return 'one';
  if (partySize === 2) return 'two';
  if (partySize <= 4) return 'four';
  return partySize <= 6 ? 'six' : 'sevenPlus';
}

/** Who is seated before a party that joins now: everybody in its class, or with priority only those who have it too. */
export function aheadOf(waiting: readonly Waiting[], sectionId: number, size: SizeClass, priority = false): number {
  const rivals = waiting.filter((party) => party.sectionId === sectionId && sizeClassOf(party.partySize) === size);
  return priority ? rivals.filter((party) => party.prioritySeating === 'granted').length : rivals.length;
}

/** Who is seated before a party that waits already: the same reckoning, with those who came later left out. */
export function aheadOfParty(waiting: readonly Waiting[], party: Waiting): number {
  const earlier = waiting.filter((other) => seatedBefore(other, party));
  return aheadOf(earlier, party.sectionId, sizeClassOf(party.partySize));
}

/** Priority first, then who came first. */
function seatedBefore(one: Waiting, other: Waiting): boolean {
  const [first, second] = [one, other].map((party) => party.prioritySeating === 'granted');
  if (first !== second) return first === true;
  const apart = one.createdAt.getTime() - other.createdAt.getTime();
  return apart === 0 ? one.id < other.id : apart < 0;
}

export function quote(restaurant: Restaurant, size: SizeClass, ahead: number): WaitRange {
  const minutes = (ahead + 1) * (restaurant.turnMinutes[size] ?? DEFAULT_TURN);
  return { from: toFive(minutes * 0.75), to: toFive(minutes * 1.25) };
}

/** The average over all sizes. */
export function average(ranges: readonly WaitRange[]): WaitRange {
  const mean = (pick: (range: WaitRange) => number) =>
    toFive(ranges.reduce((sum, range) => sum + pick(range), 0) / ranges.length);
  return { from: mean((range) => range.from), to: mean((range) => range.to) };
}

/** Never 0: "no wait" would be a promise. */
function toFive(minutes: number): number {
  return Math.max(5, Math.round(minutes / 5) * 5);
}
