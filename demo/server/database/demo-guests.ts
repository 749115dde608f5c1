/** Believable reservations for today, so that the host stand has something to show. Made up once a day, through the front door. */
import { and, eq } from 'drizzle-orm';
import type { Backend } from '../backend.js';
import { keyLifeAt } from '../guest/idempotency.js';
import { takeBooking } from '../guest/take-booking.js';
import { membershipOf, type Guest } from '../guest/guest.js';
import { moveTo } from '../host/host-actions.js';
import { sha256 } from '../json-body.js';
import { startsOf } from '../restaurant/opening.js';
import { clockOf, localTimeOf } from '../restaurant/restaurant-time.js';
import { type Restaurant } from '../restaurant/restaurant.js';
import { inTransaction } from './connect.js';
import { bookings, customers, seededDays } from './schema.js';

interface DemoGuest {
  readonly at: string;
  readonly section: number;
  readonly party: number;
  readonly first: string;
  readonly last: string;
  readonly notes?: string;
  /** A member of the house: number and tier, proven or only stated. */
  readonly member?: readonly [number: string, tier: string, basis: 'stated' | 'verified'];
  readonly visits?: number;
  readonly houseNotes?: string;
}

const GUESTS: readonly DemoGuest[] = [
  { at: '12:15', section: 0, party: 2, first: 'Harriet', last: 'Okafor' },
  { at: '12:45', section: 41, party: 4, first: 'Wei', last: 'Lindqvist', notes: 'One of us is coeliac.' },
  {
    at: '13:30',
    section: 42,
    party: 1,
    first: 'Samuel',
    last: 'Ortega',
    member: ['LUME-0416', 'Silver', 'stated'],
    visits: 3,
  },
  { at: '17:30', section: 0, party: 5, first: 'Priya', last: 'Raman', notes: 'Two high chairs, please.' },
  {
    at: '18:00',
    section: 0,
    party: 2,
    first: 'Eleanor',
    last: 'Vance',
    member: ['LUME-0007', 'Platinum', 'verified'],
    visits: 41,
    houseNotes: 'Table by the window. Still water, no ice.',
  },
  { at: '18:15', section: 41, party: 3, first: 'Noah', last: 'Brandt' },
  {
    at: '19:00',
    section: 0,
    party: 6,
    first: 'Marcus',
    last: 'Delacroix',
    notes: 'Birthday of my mother, she turns 80.',
    member: ['LUME-0233', 'Gold', 'verified'],
    visits: 12,
  },
  { at: '19:30', section: 42, party: 2, first: 'Aiko', last: 'Tanabe' },
  {
    at: '20:00',
    section: 0,
    party: 2,
    first: 'Jonas',
    last: 'Petrov',
    notes: 'Running a little late, coming from the theatre.',
  },
  {
    at: '20:30',
    section: 41,
    party: 8,
    first: 'Beatriz',
    last: 'Salgado',
    member: ['LUME-0588', 'Silver', 'stated'],
    visits: 1,
  },
];

export async function seedGuests(
  { db, settings }: Pick<Backend, 'db' | 'settings'>,
  restaurant: Restaurant,
): Promise<void> {
  const today = localTimeOf(settings.now(), restaurant.timeZone).date;
  const starts = startsOf(restaurant, today);
  if (!starts.length || !(await isFirst({ db }, restaurant, today))) return;
  for (const [index, demo] of GUESTS.entries()) {
    const start = starts.find(({ minutes }) => clockOf(minutes) === demo.at);
    if (start) await book({ db, settings }, restaurant, demo, index, start.instant);
  }
}

/** Of several processes, and of several starts on one day. */
async function isFirst({ db }: Pick<Backend, 'db'>, restaurant: Restaurant, day: string): Promise<boolean> {
  const rows = await db
    .insert(seededDays)
    .values({ restaurantId: restaurant.id, day })
    .onConflictDoNothing()
    .returning();
  return rows.length > 0;
}

async function book(
  { db, settings }: Pick<Backend, 'db' | 'settings'>,
  restaurant: Restaurant,
  demo: DemoGuest,
  index: number,
  time: Date,
): Promise<void> {
  const key = `demo ${time.toISOString()} ${index}`;
  const intent = { restaurantId: restaurant.id, key, hash: sha256(key), keyLife: keyLifeAt(restaurant) };
  const guest = toGuest(restaurant, demo, index);
  const sections = restaurant.sections.filter((section) => section.id === demo.section);
  const body = {
    ...wordsOf(demo),
    customerInformation: { firstName: demo.first, phoneNumber: guest.phoneNumber, email: guest.email },
    partySize: demo.party,
  };
  await takeBooking({ db, settings }, intent, {
    kind: 'reservation',
    restaurant,
    body,
    guest,
    sections,
    time,
    duplicateConfirmed: true,
  });
  await remember({ db }, restaurant, demo, guest);
  await bringUpToDate({ db, settings }, restaurant, guest, time);
}

function toGuest(restaurant: Restaurant, { first, last, member }: DemoGuest, index: number): Guest {
  const [memberNumber, memberTier, basis] = member ?? [];
  return {
    customerId: `regular-${index + 1}`,
    firstName: first,
    lastName: last,
    phoneNumber: `+131355502${String(index).padStart(2, '0')}`,
    email: `${first}.${last}@example.com`.toLowerCase(),
    imageUrl: null,
    ...membershipOf(restaurant, { memberNumber, memberTier }, basis === 'verified'),
  };
}

function wordsOf({ notes }: DemoGuest): { notes?: string } {
  return notes === undefined ? {} : { notes };
}

/** What the house knew before; a regular who is known already keeps what has come since. */
async function remember(
  { db }: Pick<Backend, 'db'>,
  restaurant: Restaurant,
  { visits = 0, houseNotes = '' }: DemoGuest,
  guest: Guest,
): Promise<void> {
  const unknown = and(
    eq(customers.restaurantId, restaurant.id),
    eq(customers.id, guest.customerId ?? ''),
    eq(customers.visits, 0),
    eq(customers.houseNotes, ''),
  );
  await db.update(customers).set({ visits, houseNotes }).where(unknown);
}

/** Started in the evening, the demo has its lunch behind it. */
async function bringUpToDate(
  { db, settings }: Pick<Backend, 'db' | 'settings'>,
  restaurant: Restaurant,
  guest: Guest,
  time: Date,
): Promise<void> {
  const now = settings.now();
  if (time > now) return;
  await inTransaction(db, async (tx) => {
    const [booking] = await tx
      .select()
      .from(bookings)
      .where(
        and(
          eq(bookings.restaurantId, restaurant.id),
          eq(bookings.customerId, guest.customerId ?? ''),
          eq(bookings.startsAt, time),
        ),
      );
    if (booking?.endsAt) await moveTo(tx, booking, booking.endsAt <= now ? 'finished' : 'seated', now);
  });
}
