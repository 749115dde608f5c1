/** How much one source may ask for in a minute, counted in PostgreSQL so that it holds over several processes. */
import { lt, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.js';
import { rateCounters } from '../database/schema.js';
import { sha256 } from '../json-body.js';
import { Refusal } from '../refusal.js';

const MINUTE = 60_000;

/** Something that is counted: what, whose, and how often it may come in a minute. */
export interface Count {
  readonly what: 'address' | 'phone' | 'email' | 'restaurant' | 'passcode';
  readonly whose: string;
  readonly limit: number;
}

/** Counts all of them at once; refuses when one is over. Committed by itself, so that a rolled-back try counts too. */
export async function countAll(db: Database, counts: readonly Count[], now: Date): Promise<void> {
  const minute = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  const limits = new Map(counts.map(({ what, whose, limit }) => [sha256(`${what}:${whose}`), limit]));
  // Sorted, so that two requests with the same buckets wait for each other in the same order.
  const buckets = [...limits.keys()].sort();
  const rows = await db
    .insert(rateCounters)
    .values(buckets.map((bucket) => ({ bucket, minute, hits: 1 })))
    .onConflictDoUpdate({
      target: [rateCounters.bucket, rateCounters.minute],
      set: { hits: sql`${rateCounters.hits} + 1` },
    })
    .returning({ bucket: rateCounters.bucket, hits: rateCounters.hits });
  if (!rows.some(({ bucket, hits }) => hits > (limits.get(bucket) ?? 0))) return;
  const seconds = Math.ceil((minute.getTime() + MINUTE - now.getTime()) / 1000);
  throw new Refusal('rate_limited', 'Too many requests. Please try again in a moment.', undefined, seconds);
}

export async function forgetOldCounts(db: Database, now: Date): Promise<void> {
  await db.delete(rateCounters).where(lt(rateCounters.minute, new Date(now.getTime() - 10 * MINUTE)));
}
