/** How much one source may ask for in a minute, counted in PostgreSQL so that it holds over several processes. */
import { lt, sql, type SQL } from 'drizzle-orm';
import ipaddr from 'ipaddr.js';
import { databaseError, isConnectionLost, type Database } from '../database/connect.js';
import { intentTurns, rateCounters, WITHIN_LIMIT } from '../database/schema.js';
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
export const HONEST_TRIES = 4 * 3;

/**
 * Counts all of them or, when one is over, none. One statement and thus a transaction of its own: a booking that is rolled
 * back was asked for all the same, and everybody who books at the restaurant waits for its row only while this one runs.
 */
export async function countAll(db: Database, { counts, secret, now, once }: Counting): Promise<void> {
  const minute = minuteOf(now);
  const asked = counts.map(({ what, whose, limit }) => {
    const outlastsRepeats = what === 'address' || what === 'suspect';
    return sql`(${hmac(secret, `${what}:${whose}`)}, ${limit}::int, ${outlastsRepeats}::boolean)`;
  });
  const turn = once === undefined ? FIRST_TURN : turnOf(hmac(secret, once), minute);
  await twiceIfLost(() => db.execute(countOf(asked, minute, turn))).catch((error: unknown) => {
    if (databaseError(error)?.constraint !== WITHIN_LIMIT) throw error;
    const seconds = Math.ceil((minute.getTime() + MINUTE - now.getTime()) / 1000);
    throw new Refusal('rate_limited', 'Too many requests. Please try again in a moment.', undefined, seconds);
  });
}

const FIRST_TURN = sql`select 1 as turn`;

/** How often the intent has come. Waits while it is being counted; a refusal takes it back, so that only what was let in is free. */
function turnOf(intent: string, minute: Date): SQL {
  return sql`
    insert into ${intentTurns} (intent, minute, turn) values (${intent}, ${minute.toISOString()}::timestamptz, 1)
    on conflict (intent, minute) do update set turn = ${intentTurns.turn} + 1
    returning turn, ${UNHURRIED}`;
}

/** A count that is lost with the machine lets somebody in who had asked before. That is not worth waiting for the disk. */
const UNHURRIED = sql`set_config('synchronous_commit', 'off', true)`;

/**
 * The first time all count; then none for a while; and what comes on and on counts against where it comes from. Sorted, so
 * that two requests with the same buckets wait for each other in the same order. A count over its limit is refused by the
 * table itself, and nothing of the statement stays.
 */
function countOf(asked: readonly SQL[], minute: Date, turn: SQL): SQL {
  return sql`
    with this as (${turn})
    insert into ${rateCounters} (bucket, minute, hits, most)
    select asked.bucket, ${minute.toISOString()}::timestamptz, 1, asked.most
    from this, (values ${sql.join([...asked], sql`, `)}) as asked (bucket, most, outlasts_repeats)
    where this.turn = 1 or (this.turn > ${HONEST_TRIES} and asked.outlasts_repeats)
    order by asked.bucket
    on conflict (bucket, minute) do update set hits = ${rateCounters.hits} + 1, most = excluded.most
    returning ${UNHURRIED}`;
}

/** A connection that broke is replaced once. Whether the first try was counted is not known; twice is no harm. */
async function twiceIfLost<T>(statement: () => Promise<T>): Promise<T> {
  return statement().catch((error: unknown) => {
    if (isConnectionLost(error)) return statement();
    throw error;
  });
}

export async function forgetOldCounts(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - COUNTS_LIFE);
  await db.delete(rateCounters).where(lt(rateCounters.minute, before));
  await db.delete(intentTurns).where(lt(intentTurns.minute, before));
}
