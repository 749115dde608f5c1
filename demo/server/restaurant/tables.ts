/**
 * Which tables are free, and taking and giving them back. A party takes one table of a section for its whole stay:
 * several consecutive quarters of an hour, all or none. Table sizes and putting tables together are out of scope.
 */
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Queries, Transaction } from '../database/connect.js';
import { tableQuarters } from '../database/schema.js';
import { endOfStay, stayMinutes } from './opening.js';
import { QUARTER, type Quarter } from './restaurant-time.js';
import type { Restaurant, SectionRow } from './restaurant.js';

/** Where a party sits, from when to when. */
export interface Stay {
  readonly restaurantId: number;
  readonly sectionId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The starts of one section at which a party of this size finds a table for its whole stay. */
export async function freeStarts(
  db: Queries,
  restaurant: Restaurant,
  starts: readonly Quarter[],
  partySize: number,
): Promise<Map<number, Quarter[]>> {
  const free = new Map<number, Quarter[]>(restaurant.sections.map((section) => [section.id, []]));
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return free;
  const open = await openQuarters(db, restaurant.id, first.instant, endOfStay(restaurant, last.instant, partySize));
  const length = stayMinutes(restaurant, partySize) * 60_000;
  for (const section of restaurant.sections) {
    const quarters = open.get(section.id) ?? new Set<number>();
    free.set(
      section.id,
      starts.filter(({ instant }) => coversStay(quarters, instant.getTime(), length)),
    );
  }
  return free;
}

function coversStay(open: ReadonlySet<number>, start: number, length: number): boolean {
  for (let at = start; at < start + length; at += QUARTER) if (!open.has(at)) return false;
  return true;
}

async function openQuarters(
  db: Queries,
  restaurantId: number,
  from: Date,
  to: Date,
): Promise<Map<number, Set<number>>> {
  const rows = await db
    .select({ sectionId: tableQuarters.sectionId, startsAt: tableQuarters.startsAt })
    .from(tableQuarters)
    .where(
      and(
        eq(tableQuarters.restaurantId, restaurantId),
        gte(tableQuarters.startsAt, from),
        lt(tableQuarters.startsAt, to),
        lt(tableQuarters.taken, tableQuarters.capacity),
      ),
    );
  const open = new Map<number, Set<number>>();
  for (const { sectionId, startsAt } of rows) {
    const quarters = open.get(sectionId) ?? new Set<number>();
    open.set(sectionId, quarters.add(startsAt.getTime()));
  }
  return open;
}

/** Takes a table in the first of these sections that has one for the whole stay. Undefined: none has, nothing was taken. */
export async function takeTable(
  tx: Transaction,
  restaurant: Restaurant,
  wanted: readonly SectionRow[],
  startsAt: Date,
  partySize: number,
): Promise<Stay | undefined> {
  const endsAt = endOfStay(restaurant, startsAt, partySize);
  const stays = wanted.map((section) => ({ restaurantId: restaurant.id, sectionId: section.id, startsAt, endsAt }));
  const locked = await lockQuarters(tx, stays);
  const needed = Math.ceil((endsAt.getTime() - startsAt.getTime()) / QUARTER);
  const stay = stays.find(
    ({ sectionId }) =>
      locked.filter((row) => row.sectionId === sectionId && row.taken < row.capacity).length === needed,
  );
  if (!stay) return undefined;
  // The rows are locked and were seen free; the condition stands here once more so that this statement alone can never overbook.
  const taken = await tx
    .update(tableQuarters)
    .set({ taken: sql`${tableQuarters.taken} + 1` })
    .where(and(during(stay), lt(tableQuarters.taken, tableQuarters.capacity)))
    .returning({ startsAt: tableQuarters.startsAt });
  if (taken.length !== needed) throw new Error('Quarters of an hour that were locked and free were not taken.');
  return stay;
}

/** Gives the table of a stay back. */
export async function giveTableBack(tx: Transaction, stay: Stay): Promise<void> {
  await lockQuarters(tx, [stay]);
  await tx
    .update(tableQuarters)
    .set({ taken: sql`${tableQuarters.taken} - 1` })
    .where(during(stay));
}

/** Everybody locks in the same order, so that overlapping stays wait for each other instead of dying of a deadlock. */
async function lockQuarters(tx: Transaction, stays: readonly Stay[]) {
  const [one] = stays;
  if (!one) return [];
  const sectionIds = stays.map((stay) => stay.sectionId);
  return tx
    .select()
    .from(tableQuarters)
    .where(
      and(
        eq(tableQuarters.restaurantId, one.restaurantId),
        inArray(tableQuarters.sectionId, sectionIds),
        gte(tableQuarters.startsAt, one.startsAt),
        lt(tableQuarters.startsAt, one.endsAt),
      ),
    )
    .orderBy(asc(tableQuarters.sectionId), asc(tableQuarters.startsAt))
    .for('update');
}

function during(stay: Stay) {
  return and(
    eq(tableQuarters.restaurantId, stay.restaurantId),
    eq(tableQuarters.sectionId, stay.sectionId),
    gte(tableQuarters.startsAt, stay.startsAt),
    lt(tableQuarters.startsAt, stay.endsAt),
  );
}
