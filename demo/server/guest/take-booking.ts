/** Making a reservation or joining the waitlist: everything that is written, in one transaction. */
import { randomInt, randomUUID } from 'node:crypto';
import { and, eq, gt, inArray, lt } from 'drizzle-orm';
import type { ReservationRequest, WaitlistRequest } from '../../../src/reserve-api/contract.js';
import type { Backend } from '../backend.js';
import { inTransaction, type Database, type Transaction } from '../database/connect.js';
import { bookings, guestLocks } from '../database/schema.js';
import { announcement } from '../host/board-feed.js';
import { hmac } from '../json-body.js';
import { Refusal, refusalBody, slotTaken } from '../refusal.js';
import type { Restaurant, SectionRow } from '../restaurant/restaurant.js';
import { takeTable } from '../restaurant/tables.js';
import { findCustomer } from './customers.js';
import type { Guest } from './guest.js';
import { claimKey, keepReply, type Intent, type KeptReply } from './idempotency.js';
import { aheadOf, quote, sizeClassOf, WAITING, waitingParties } from './wait-quote.js';

/** A wish that has been checked, with all that is needed to grant it. */
export interface Wish {
  readonly kind: 'reservation' | 'waitlist';
  readonly restaurant: Restaurant;
  readonly body: ReservationRequest | WaitlistRequest;
  readonly guest: Guest;
  readonly sections: readonly SectionRow[];
  /** Of a reservation. */
  readonly time?: Date;
  /** The guest has said that a second booking like the first is meant. */
  readonly duplicateConfirmed: boolean;
}

const DUPLICATE_WITHIN = 10 * 60_000;
const LOCK_LIFE = 60 * 60_000;

/** Safe to repeat: key and booking are there together or not at all, and whoever finds the key finds the reply. */
export function takeBooking(
  { db, settings }: Pick<Backend, 'db' | 'settings'>,
  intent: Intent,
  wish: Wish,
): Promise<KeptReply> {
  const now = settings.now();
  const work = async (tx: Transaction) => {
    const earlier = await claimKey(tx, intent, now, settings.repeatWait);
    if (earlier) return earlier;
    await lockGuest(tx, wish, now);
    await refuseDuplicate(tx, wish, now);
    const reply = wish.time ? await reserve(tx, wish, wish.time, now) : await joinWaitlist(tx, wish, now);
    await keepReply(tx, intent, reply);
    return reply;
  };
  return inTransaction(db, work, settings.outcomeWait);
}

/** Two requests of one guest come after each other, so that neither misses the other's customer or booking. */
async function lockGuest(tx: Transaction, { restaurant, guest }: Wish, now: Date): Promise<void> {
  await tx
    .insert(guestLocks)
    .values({
      restaurantId: restaurant.id,
      guestHash: hmac(restaurant.manageSecret, guest.phoneNumber),
      lockedAt: now,
    })
    .onConflictDoUpdate({ target: [guestLocks.restaurantId, guestLocks.guestHash], set: { lockedAt: now } });
}

/** A lock is held for milliseconds; the row that was locked would stay for ever. One that is held now is not deleted: its time is new. */
export async function forgetOldLocks(db: Database, now: Date): Promise<void> {
  await db.delete(guestLocks).where(lt(guestLocks.lockedAt, new Date(now.getTime() - LOCK_LIFE)));
}

/** A second press after a reload comes with another key: the same guest and time within ten minutes is asked about once. */
async function refuseDuplicate(tx: Transaction, wish: Wish, now: Date): Promise<void> {
  if (wish.duplicateConfirmed) return;
  const likeIt = wish.time
    ? [eq(bookings.startsAt, wish.time), inArray(bookings.status, ['booked', 'seated'])]
    : [inArray(bookings.status, WAITING)];
  const [twin] = await tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        eq(bookings.restaurantId, wish.restaurant.id),
        eq(bookings.phoneNumber, wish.guest.phoneNumber),
        eq(bookings.kind, wish.kind),
        gt(bookings.createdAt, new Date(now.getTime() - DUPLICATE_WITHIN)),
        ...likeIt,
      ),
    )
    .limit(1);
  if (twin) throw new Refusal('duplicate', 'There is already a booking like this one, made a moment ago.');
}

async function reserve(tx: Transaction, wish: Wish, time: Date, now: Date): Promise<KeptReply> {
  const stay = await takeTable(tx, wish.restaurant, wish.sections, time, wish.body.partySize);
  if (!stay) return { status: 409, body: refusalBody(slotTaken()) };
  const { id, reference } = await writeBooking(tx, wish, now, {
    status: 'booked',
    sectionId: stay.sectionId,
    startsAt: stay.startsAt,
    endsAt: stay.endsAt,
  });
  return { status: 201, body: { data: { id, reservationId: id, reference, status: 'booked' }, error: null } };
}

async function joinWaitlist(tx: Transaction, wish: Wish, now: Date): Promise<KeptReply> {
  const sectionId = wish.sections[0]?.id ?? 0;
  const size = sizeClassOf(wish.body.partySize);
  const waiting = await waitingParties(tx, wish.restaurant.id, now);
  const wait = quote(
    wish.restaurant,
    size,
    aheadOf(waiting, sectionId, size, wish.guest.prioritySeating === 'granted'),
  );
  const { id, reference } = await writeBooking(tx, wish, now, {
    status: 'requested',
    sectionId,
    quotedFrom: wait.from,
    quotedTo: wait.to,
  });
  return { status: 201, body: { data: { id, waitlistId: id, reference, status: 'requested' }, error: null } };
}

type Place = Pick<
  typeof bookings.$inferInsert,
  'status' | 'sectionId' | 'startsAt' | 'endsAt' | 'quotedFrom' | 'quotedTo'
>;

async function writeBooking(tx: Transaction, { kind, restaurant, body, guest }: Wish, now: Date, place: Place) {
  const customerId = await findCustomer(tx, restaurant.id, guest, now);
  const booking = { id: randomUUID(), reference: newReference() };
  const row = {
    ...booking,
    ...guest,
    ...place,
    kind,
    customerId,
    restaurantId: restaurant.id,
    partySize: body.partySize,
    partyFlags: body.partyFlags ?? 0,
    notes: body.notes ?? null,
    locale: body.locale ?? null,
    consentText: body.marketingConsent?.text ?? null,
    consentLocale: body.marketingConsent?.locale ?? null,
    createdAt: now,
    updatedAt: now,
  };
  await tx
    .insert(bookings)
    .values(row)
    .returning({ told: announcement(restaurant.id) });
  return booking;
}

/** No letters or digits that are taken for others, read out or written down; no vowels, no words by accident. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ';

function newReference(): string {
  let reference = '';
  while (reference.length < 8) reference += ALPHABET[randomInt(ALPHABET.length)];
  return reference;
}
