/** One whole snapshot of the host stand: today's reservations by time, and the queue in seating order. */
import { and, asc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm';
import type { Backend } from '../backend.js';
import { bookings, customers } from '../database/schema.js';
import { LONGEST_WAIT, WAITING } from '../guest/wait-quote.js';
import { existing, findRestaurant, type Restaurant } from '../restaurant/restaurant.js';
import { boundsOf, clockOf, localTimeOf } from '../restaurant/restaurant-time.js';
import type { Board, BoardEntry, ReservationStatus, Vip, WaitlistStatus } from './board.js';
import { actionsFor } from './host-actions.js';

type Booking = typeof bookings.$inferSelect;

interface Row {
  readonly booking: Booking;
  readonly visits: number;
  readonly houseNotes: string;
  readonly phoneKnownElsewhere: boolean;
}

export async function readBoard({ db, settings }: Backend, restaurantId: number): Promise<Board> {
  const now = settings.now();
  const restaurant = existing(await findRestaurant(db, restaurantId));
  const { id, name, timeZone } = restaurant;
  const { date, minutes } = localTimeOf(now, timeZone);
  const rows = await todaysRows(db, restaurant, date, now);
  const entries = (kind: Booking['kind']) =>
    rows.filter(({ booking }) => booking.kind === kind).map((row) => toEntry(restaurant, row));
  return {
    restaurant: { id, name, timeZone },
    date,
    time: clockOf(minutes),
    reservations: entries('reservation').sort((a, b) => compare(a.time, b.time)),
    waitlist: entries('waitlist').sort(inSeatingOrder),
  };
}

/** By creation, so that equals keep their order. */
function todaysRows(db: Backend['db'], restaurant: Restaurant, date: string, now: Date): Promise<Row[]> {
  const today = boundsOf(date, restaurant.timeZone);
  const booked = and(
    eq(bookings.kind, 'reservation'),
    gte(bookings.startsAt, today.from),
    lt(bookings.startsAt, today.to),
  );
  const stillWaiting = and(
    inArray(bookings.status, WAITING),
    gte(bookings.createdAt, new Date(now.getTime() - LONGEST_WAIT)),
  );
  const queued = and(eq(bookings.kind, 'waitlist'), or(gte(bookings.createdAt, today.from), stillWaiting));
  return db
    .select({ booking: bookings, visits: customers.visits, houseNotes: customers.houseNotes, phoneKnownElsewhere })
    .from(bookings)
    .innerJoin(customers, and(eq(customers.restaurantId, bookings.restaurantId), eq(customers.id, bookings.customerId)))
    .where(and(eq(bookings.restaurantId, restaurant.id), or(booked, queued)))
    .orderBy(asc(bookings.startsAt), asc(bookings.createdAt), asc(bookings.id));
}

/** Said to the host, never acted on: families share a telephone. */
const phoneKnownElsewhere = sql<boolean>`exists (
  select 1 from customers other
  where other.restaurant_id = ${bookings.restaurantId} and other.phone_number = ${bookings.phoneNumber}
    and other.id <> ${bookings.customerId} and other.email <> ${bookings.email})`;

function toEntry(restaurant: Restaurant, { booking, ...about }: Row): BoardEntry {
  const vip = toVip(booking);
  return {
    id: booking.id,
    kind: booking.kind,
    status: statusOf(booking),
    endedByGuest: booking.endedByGuest,
    reference: booking.reference,
    guestName: [booking.firstName, booking.lastName].filter(Boolean).join(' '),
    phoneNumber: booking.phoneNumber,
    email: booking.email,
    ...(booking.imageUrl === null ? {} : { imageUrl: booking.imageUrl }),
    partySize: booking.partySize,
    sectionName: restaurant.sections.find((section) => section.id === booking.sectionId)?.name ?? '',
    ...timesOf(restaurant, booking),
    ...(booking.notes === null ? {} : { notes: booking.notes }),
    ...(vip ? { vip } : {}),
    prioritySeating: booking.prioritySeating,
    customerId: booking.customerId,
    ...about,
    actions: actionsFor(booking),
  };
}

/** Only our own code writes statuses; the column is plain text so that a new one needs no change of type. */
function statusOf({ status }: Booking): ReservationStatus | WaitlistStatus {
  return status as ReservationStatus | WaitlistStatus;
}

function timesOf({ timeZone }: Restaurant, booking: Booking): Partial<BoardEntry> {
  if (booking.startsAt) return { time: clockOf(localTimeOf(booking.startsAt, timeZone).minutes) };
  const joined = {
    joinedAt: booking.createdAt.toISOString(),
    joinedTime: clockOf(localTimeOf(booking.createdAt, timeZone).minutes),
  };
  if (booking.quotedFrom === null || booking.quotedTo === null) return joined;
  return { ...joined, quotedWait: { from: booking.quotedFrom, to: booking.quotedTo } };
}

function toVip({ memberNumber, memberTier, memberBasis }: Booking): Vip | undefined {
  if (memberBasis === null) return undefined;
  return {
    ...(memberNumber === null ? {} : { memberNumber }),
    ...(memberTier === null ? {} : { memberTier }),
    basis: memberBasis,
  };
}

/** Those who wait, priority first; then those who sit; then those who are gone. */
function inSeatingOrder(a: BoardEntry, b: BoardEntry): number {
  return placeOf(a) - placeOf(b) || compare(a.joinedAt, b.joinedAt);
}

function placeOf({ status, prioritySeating }: BoardEntry): number {
  if (WAITING.includes(status)) return prioritySeating === 'granted' ? 0 : 1;
  return status === 'seated' ? 2 : 3;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
