/** How much one source may ask for in a minute, counted in PostgreSQL so that it holds over several processes. */
import { lt, sql } from 'drizzle-orm';
import ipaddr from 'ipaddr.js';
import { inTransaction, OutcomeUnknown, type Database, type Transaction } from '../database/connect.js';
import { rateCounters } from '../database/schema.js';
import { hmac } from '../json-body.js';
import { Refusal } from '../refusal.js';
import type { Limits } from '../settings.js';

const MINUTE = 60_000;
/** How long counts and marks are kept, milliseconds. */
export const COUNTS_LIFE = 10 * MINUTE;

export function minuteOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
}

/** Whose an address is: of the newer kind a household or server has a whole network, 64 bits of it, to choose from. */
export function sourceOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  return read.kind() === 'ipv4' ? read.toString() : read.toByteArray().slice(0, 8).join('.');
}

/** Something that is counted: what, whose, and how often it may come in a minute. */
export interface Count {
  readonly what: keyof Limits;
  readonly whose: string;
  readonly limit: number;
}

/** Who counts, and what for. */
export interface Counting {
  readonly counts: readonly Count[];
  /** Keeps phone numbers and addresses from being guessed out of what is kept. */
  readonly secret: string;
  readonly now: Date;
  /** An intent and what of it is counted: some repeats within the minute cost nothing, whether or not the first try is done. */
  readonly once?: string;
}

/** An honest intent comes no more often: four tries of the widget, each of which a browser sends up to three times. */
const HONEST_TRIES = 4 * 3;

/** Counts all of them or, when one is over, none. In a transaction of its own: a booking that is rolled back was asked for all the same. */
export async function countAll(db: Database, { counts, secret, now, once }: Counting): Promise<void> {
  const minute = minuteOf(now);
  const mark = hmac(secret, `once:${once}`);
  await inTransaction(db, async (tx) => {
    const turn = once === undefined ? 1 : await turnOf(tx, mark, minute);
    const due = dueAt(turn, counts).map(({ what, whose, limit }) => [hmac(secret, `${what}:${whose}`), limit] as const);
    if (await staysWithin(tx, new Map(due), minute)) return;
    const seconds = Math.ceil((minute.getTime() + MINUTE - now.getTime()) / 1000);
    throw new Refusal('rate_limited', 'Too many requests. Please try again in a moment.', undefined, seconds);
  }).catch((error: unknown) => {
    // Only whether it was counted is not known: what was asked for has not begun.
    throw error instanceof OutcomeUnknown ? error.cause : error;
  });
}

/** The first time all; then nothing for a while; and what comes on and on counts against where it comes from. */
function dueAt(turn: number, counts: readonly Count[]): readonly Count[] {
  if (turn === 1) return counts;
  return turn <= HONEST_TRIES ? [] : counts.filter(({ what }) => what === 'address' || what === 'suspect');
}

/** How often the intent has come. Waits while it is being counted; a refusal takes it back, so that only what was let in is free. */
async function turnOf(tx: Transaction, bucket: string, minute: Date): Promise<number> {
  const [row] = await tx
    .insert(rateCounters)
    .values({ bucket, minute, hits: 1 })
    .onConflictDoUpdate({
      target: [rateCounters.bucket, rateCounters.minute],
      set: { hits: sql`${rateCounters.hits} + 1` },
    })
    .returning({ hits: rateCounters.hits });
  return row?.hits ?? 1;
}

async function staysWithin(tx: Transaction, limits: ReadonlyMap<string, number>, minute: Date): Promise<boolean> {
  // Sorted, so that two requests with the same buckets wait for each other in the same order.
  const buckets = [...limits.keys()].sort();
  if (!buckets.length) return true;
  const rows = await tx
    .insert(rateCounters)
    .values(buckets.map((bucket) => ({ bucket, minute, hits: 1 })))
    .onConflictDoUpdate({
      target: [rateCounters.bucket, rateCounters.minute],
      set: { hits: sql`${rateCounters.hits} + 1` },
    })
    .returning({ bucket: rateCounters.bucket, hits: rateCounters.hits });
  return rows.every(({ bucket, hits }) => hits <= (limits.get(bucket) ?? 0));
}

export async function forgetOldCounts(db: Database, now: Date): Promise<void> {
  await db.delete(rateCounters).where(lt(rateCounters.minute, new Date(now.getTime() - COUNTS_LIFE)));
}
