/**
 * What the page noticed of a press: a hidden field that was filled in, or a form that was filled in faster than a person
 * types. Such signs put the address under a lower limit for some minutes, on every server process. They refuse nobody by
 * themselves: password managers fill hidden fields too, and some people are quick.
 */
import { and, eq, gt } from 'drizzle-orm';
import { parseDictionary, ParseError, type Dictionary } from 'structured-headers';
import type { Database } from '../database/connect.js';
import { rateCounters } from '../database/schema.js';
import { hmac } from '../json-body.js';
import { COUNTS_LIFE, minuteOf } from './limits.js';

export type Signal = 'decoy' | 'haste';

/** A header that is absent, or cannot be read, says nothing. */
export function readSignals(header: string | string[] | undefined, hastySeconds: number): Signal[] {
  const told = dictionaryOf(header);
  const elapsed = told?.get('elapsed')?.[0];
  const inHaste = typeof elapsed === 'number' && elapsed >= 0 && elapsed < hastySeconds;
  return [...(told?.get('decoy')?.[0] === true ? (['decoy'] as const) : []), ...(inHaste ? (['haste'] as const) : [])];
}

function dictionaryOf(header: string | string[] | undefined): Dictionary | undefined {
  if (header === undefined) return undefined;
  try {
    return parseDictionary(String(header));
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** One address at one restaurant; kept only as a hash. */
export interface Source {
  readonly secret: string;
  readonly address: string;
  readonly now: Date;
}

export async function suspect(db: Database, source: Source): Promise<void> {
  const mark = { bucket: markOf(source), minute: minuteOf(source.now), hits: 1 };
  await db.insert(rateCounters).values(mark).onConflictDoNothing();
}

export async function isSuspected(db: Database, source: Source): Promise<boolean> {
  const since = new Date(source.now.getTime() - COUNTS_LIFE);
  const marks = await db
    .select({ minute: rateCounters.minute })
    .from(rateCounters)
    .where(and(eq(rateCounters.bucket, markOf(source)), gt(rateCounters.minute, since)))
    .limit(1);
  return marks.length > 0;
}

function markOf({ secret, address }: Source): string {
  return hmac(secret, `suspected:${address}`);
}
