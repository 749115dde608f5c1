/** What a manage token shows of a booking, and how the guest gives it up. */
import { and, eq } from 'drizzle-orm';
import type { ManagedPlace, ManagedReservation } from '../../../src/reserve-api/manage-contract.js';
import type { Backend } from '../backend.js';
import { inTransaction, type Queries, type Transaction } from '../database/connect.js';
import { bookings } from '../database/schema.js';
import { announce } from '../host/board-feed.js';
import { moveTo } from '../host/host-actions.js';
import { nothingHere, Refusal } from '../refusal.js';
import { localTimeOf, wireInstant, wireLocalTime } from '../restaurant/restaurant-time.js';
import type { Restaurant } from '../restaurant/restaurant.js';
import type { BookingKind } from './manage-token.js';
import { toWait } from './read-routes.js';
import { aheadOfParty, quote, sizeClassOf, WAITING, waitingParties } from './wait-quote.js';

type Booking = typeof bookings.$inferSelect;

/** A booking whose token was shown. */
export interface Held {
  readonly restaurant: Restaurant;
  readonly kind: BookingKind;
  readonly id: string;
}

export async function seeBooking(
  { db, settings }: Pick<Backend, 'db' | 'settings'>,
  held: Held,
): Promise<ManagedReservation | ManagedPlace> {
  return toView(db, held.restaurant, await findBooking(db, held), settings.now());
}

/** The statuses a guest's own cancelling leads to. */
const GIVEN_UP = { reservation: 'cancelled', waitlist: 'left' } as const;

const TOO_LATE = {
  reservation: 'This reservation can no longer be cancelled here. Please call the restaurant.',
  waitlist: 'This place on the list is no longer waiting. Please speak to the restaurant.',
} as const;

/** Whole or not at all. What is given up already stays so, and is told again. */
export function giveUpBooking(
  { db, settings }: Pick<Backend, 'db' | 'settings'>,
  held: Held,
): Promise<ManagedReservation | ManagedPlace> {
  const now = settings.now();
  const status = GIVEN_UP[held.kind];
  const work = async (tx: Transaction) => {
    const booking = await lockBooking(tx, held);
    if (booking.status !== status) {
      if (!isCancellable(booking, now)) throw new Refusal('closed', TOO_LATE[held.kind]);
      await moveTo(tx, booking, status, now, true);
      await announce(tx, held.restaurant.id);
    }
    return toView(tx, held.restaurant, { ...booking, status }, now);
  };
  return inTransaction(db, work, settings.outcomeWait);
}

async function findBooking(db: Queries, held: Held): Promise<Booking> {
  const [booking] = await db.select().from(bookings).where(heldBy(held));
  if (!booking) throw nothingHere();
  return booking;
}

async function lockBooking(tx: Transaction, held: Held): Promise<Booking> {
  const [booking] = await tx.select().from(bookings).where(heldBy(held)).for('update');
  if (!booking) throw nothingHere();
  return booking;
}

function heldBy({ restaurant, kind, id }: Held) {
  return and(eq(bookings.id, id), eq(bookings.restaurantId, restaurant.id), eq(bookings.kind, kind));
}

/** A table that nobody came to may be given back while its time runs: somebody else could sit there. */
function isCancellable({ kind, status, endsAt }: Booking, now: Date): boolean {
  if (kind === 'waitlist') return WAITING.includes(status);
  return status === 'booked' && endsAt !== null && endsAt > now;
}

async function toView(
  db: Queries,
  restaurant: Restaurant,
  booking: Booking,
  now: Date,
): Promise<ManagedReservation | ManagedPlace> {
  const { reference, partySize } = booking;
  const section = restaurant.sections.find(({ id }) => id === booking.sectionId)?.name ?? '';
  const cancellable = isCancellable(booking, now);
  if (booking.kind === 'reservation')
    return {
      reference,
      status: reservationStatus(booking),
      partySize,
      ...stayOf(restaurant, booking),
      section,
      cancellable,
    };
  const place = await placeOf(db, restaurant, booking, now);
  return { reference, status: placeStatus(booking), partySize, section, ...place, cancellable };
}

/** Only our own code writes statuses; the column is plain text so that a new one needs no change of type. */
const reservationStatus = ({ status }: Booking) => status as ManagedReservation['status'];
const placeStatus = ({ status }: Booking) => status as ManagedPlace['status'];

function stayOf({ timeZone }: Restaurant, { startsAt, endsAt }: Booking) {
  if (!startsAt || !endsAt) throw new Error('A reservation has no time.');
  const { date, minutes } = localTimeOf(startsAt, timeZone);
  return {
    time: wireInstant(startsAt),
    localTime: wireLocalTime(date, minutes),
    stayMinutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
  };
}

/** As it stands now, by the reckoning that quoted it. */
async function placeOf(db: Queries, restaurant: Restaurant, { id, status }: Booking, now: Date) {
  const waiting = WAITING.includes(status) ? await waitingParties(db, restaurant.id, now) : [];
  const party = waiting.find((one) => one.id === id);
  if (!party) return { partiesAhead: null, estimatedWait: null };
  const partiesAhead = aheadOfParty(waiting, party);
  return { partiesAhead, estimatedWait: toWait(quote(restaurant, sizeClassOf(party.partySize), partiesAhead)) };
}
