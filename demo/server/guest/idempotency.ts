/**
 * One intent, one booking. Key and hash of the body are inserted in the transaction that makes the booking: a repeat
 * finds the kept reply, waits for a first try that is still running, or is told that the key belongs to something else.
 */
import { and, eq, lt, sql } from 'drizzle-orm';
import { databaseError, type Database, type Queries, type Transaction } from '../database/connect.js';
import { idempotencyKeys, restaurants } from '../database/schema.js';
import { Refusal } from '../refusal.js';
import type { Restaurant } from '../restaurant/restaurant.js';

const DAY = 24 * 60 * 60_000;

/**
 * How long a key is remembered, milliseconds: as long as what it stands for can still be booked. A guest may ask again from
 * a page that was left open, and a key that was forgotten would be a second table.
 */
export function keyLifeAt({ horizonDays }: Pick<Restaurant, 'horizonDays'>): number {
  return (horizonDays + 1) * DAY;
}

export interface Intent {
  readonly restaurantId: number;
  readonly key: string;
  /** SHA-256 of kind, restaurant and canonical body. */
  readonly hash: string;
  /** Milliseconds that its key is remembered. */
  readonly keyLife: number;
}

/** A reply that is kept and replayed: results of work done, without personal data. */
export interface KeptReply {
  readonly status: number;
  readonly body: unknown;
}

/** Reads `"…"`, a structured-field string. The contract asks for 128 random bits; how they are written is the caller's. */
export function readKey(header: string | string[] | undefined): string {
  const key =
    typeof header === 'string' ? /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\]){1,128})"$/.exec(header)?.[1] : undefined;
  if (key === undefined)
    throw new Refusal(
      'idempotency_key_missing',
      'Idempotency-Key is required: a quoted string of at most 128 characters, new for each intent.',
    );
  return key;
}

/** What an earlier try of this intent came to, if it is done. Costs no limit and no lock. */
export async function earlierReply(db: Queries, intent: Intent, now: Date): Promise<KeptReply | undefined> {
  const [row] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.restaurantId, intent.restaurantId), eq(idempotencyKeys.key, intent.key)));
  if (!row || row.createdAt.getTime() <= now.getTime() - intent.keyLife) return undefined;
  if (row.intentHash !== intent.hash)
    throw new Refusal('key_reused', 'This Idempotency-Key was used for something else. A new intent needs a new key.');
  return row.status === null ? undefined : { status: row.status, body: row.reply };
}

/** Makes the key ours within this transaction, or answers with what an earlier try came to. */
export async function claimKey(
  tx: Transaction,
  intent: Intent,
  now: Date,
  wait: number,
): Promise<KeptReply | undefined> {
  await tx.execute(sql.raw(`set local lock_timeout = ${Math.max(1, Math.round(wait))}`));
  return (await insertKey(tx, intent, now)) ? undefined : earlierReply(tx, intent, now);
}

/** While another transaction holds the same key this waits for its end: nothing inserted means that it was done. */
async function insertKey(tx: Transaction, intent: Intent, now: Date): Promise<boolean> {
  const values = { restaurantId: intent.restaurantId, key: intent.key, intentHash: intent.hash, createdAt: now };
  const overdue = new Date(now.getTime() - intent.keyLife);
  try {
    const rows = await tx
      .insert(idempotencyKeys)
      .values(values)
      .onConflictDoUpdate({
        target: [idempotencyKeys.restaurantId, idempotencyKeys.key],
        set: { ...values, status: null, reply: null },
        setWhere: sql`${idempotencyKeys.createdAt} <= ${overdue.toISOString()}`,
      })
      // From here on locks are those of other guests' bookings, which take milliseconds.
      .returning({ patience: sql`set_config('lock_timeout', '5000', true)` });
    return rows.length > 0;
  } catch (error) {
    if (databaseError(error)?.code === '55P03')
      throw new Refusal('in_progress', 'The first try of this request is still being worked on.', undefined, 1);
    throw error;
  }
}

export async function keepReply(tx: Transaction, intent: Intent, reply: KeptReply): Promise<void> {
  await tx
    .update(idempotencyKeys)
    .set({ status: reply.status, reply: reply.body })
    .where(and(eq(idempotencyKeys.restaurantId, intent.restaurantId), eq(idempotencyKeys.key, intent.key)));
}

export async function forgetOldKeys(db: Database, now: Date): Promise<void> {
  for (const house of await db.select({ id: restaurants.id, horizonDays: restaurants.horizonDays }).from(restaurants)) {
    const overdue = lt(idempotencyKeys.createdAt, new Date(now.getTime() - keyLifeAt(house)));
    await db.delete(idempotencyKeys).where(and(eq(idempotencyKeys.restaurantId, house.id), overdue));
  }
}
