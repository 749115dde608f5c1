/** Few tables and many guests: nothing is sold twice, and who is refused is refused with the truth. */
import type { Slot } from '../../kills/round.js';
import { book, type Counts, type Door } from './guests.js';

export type Query = <T extends object>(statement: string, values: readonly unknown[]) => Promise<T[]>;

export interface Scramble {
  readonly guests: number;
  /** How many are left at each of the times. */
  readonly tables: number;
}

const STAY = `section_id = $1 and starts_at >= $2 and starts_at < $2::timestamptz + interval '90 minutes'`;

/**
 * Every guest wants one of these times, all at once. Their stays may overlap: then a table taken at one is missing at
 * the others. Complaints are sentences.
 */
export async function scramble(
  query: Query,
  doors: readonly Door[],
  slots: readonly Slot[],
  { guests, tables }: Scramble,
): Promise<{ readonly booked: readonly string[]; readonly complaints: readonly string[] }> {
  for (const { sectionId, time } of slots)
    await query(`update table_quarters set capacity = taken + $3 where ${STAY}`, [sectionId, time, tables]);
  const runs = slots.map(
    (slot) => ({ slot, requests: 0, booked: [], times: [], errors: [] }) as Counts & { slot: Slot },
  );
  const press = (n: number) => {
    const [door, run] = [doors[n % doors.length], runs[Math.floor(n / doors.length) % runs.length]];
    if (!door || !run) throw new Error('There is nowhere to go.');
    return book(door, run.slot, run);
  };
  await Promise.all([...Array(guests).keys()].map(press));
  const complaints = await Promise.all(runs.map((run) => complaintsOf(query, run, tables)));
  return { booked: runs.flatMap(({ booked }) => booked), complaints: complaints.flat() };
}

/** Nothing was given back meanwhile, so a time that was refused as taken has a quarter of an hour without a table now. */
async function complaintsOf(query: Query, run: Counts & { slot: Slot }, tables: number): Promise<string[]> {
  const { sectionId, time } = run.slot;
  const [row] = await query<{ full: boolean }>(
    `select bool_or(taken >= capacity) as full from table_quarters where ${STAY}`,
    [sectionId, time],
  );
  const refused = run.errors.filter((answer) => answer === '409 slot_taken');
  return [
    ...run.errors.filter((answer) => answer !== '409 slot_taken').map((answer) => `${time} was answered ${answer}`),
    ...(run.booked.length > tables ? [`${time} was sold ${run.booked.length} times, with ${tables} tables`] : []),
    ...(refused.length && !row?.full ? [`${time} was refused as taken, and has a table at every quarter`] : []),
  ];
}
