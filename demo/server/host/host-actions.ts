/** What a host may do to an entry, and what it brings about. */
import { and, eq, sql } from 'drizzle-orm';
import type { Backend } from '../backend.js';
import { inTransaction, type Transaction } from '../database/connect.js';
import { bookings, customers } from '../database/schema.js';
import { Refusal } from '../refusal.js';
import { giveTableBack } from '../restaurant/tables.js';
import type { BoardEntry, HostAction } from './board.js';
import { announce } from './board-feed.js';

type Booking = typeof bookings.$inferSelect;
type Kind = BoardEntry['kind'];

/** In each state the actions that are possible, in the order to offer them. */
const POSSIBLE: Readonly<Record<Kind, Readonly<Record<string, readonly HostAction[]>>>> = {
  reservation: { booked: ['seat', 'no_show', 'cancel'], seated: ['finish'] },
  waitlist: {
    requested: ['accept', 'grant_priority', 'decline', 'leave'],
    accepted: ['seat', 'grant_priority', 'no_show', 'leave', 'decline'],
    seated: ['finish'],
  },
};

/** The state that an action leads to; `grant_priority` leads to none. */
const LEADS_TO: Readonly<Record<Exclude<HostAction, 'grant_priority'>, string>> = {
  accept: 'accepted',
  seat: 'seated',
  finish: 'finished',
  cancel: 'cancelled',
  decline: 'declined',
  leave: 'left',
  no_show: 'no_show',
};

export function isHostAction(text: string): text is HostAction {
  return text === 'grant_priority' || Object.hasOwn(LEADS_TO, text);
}

export function actionsFor({
  kind,
  status,
  prioritySeating,
}: Pick<Booking, 'kind' | 'status' | 'prioritySeating'>): readonly HostAction[] {
  const possible = POSSIBLE[kind][status] ?? [];
  return prioritySeating === 'claimed' ? possible : possible.filter((action) => action !== 'grant_priority');
}

export interface Press {
  readonly restaurantId: number;
  readonly kind: Kind;
  readonly id: string;
  readonly action: HostAction;
}

/** One press of the host, whole or not at all. */
export function act({ db, settings }: Pick<Backend, 'db' | 'settings'>, press: Press): Promise<void> {
  const now = settings.now();
  const work = async (tx: Transaction, isRepeat: boolean) => {
    const booking = await lockBooking(tx, press);
    if (isRepeat && isDone(booking, press.action)) return;
    if (!actionsFor(booking).includes(press.action))
      throw new Refusal(
        'in_progress',
        `This is not possible any more: the party is ${booking.status.replace('_', '-')}.`,
      );
    if (press.action === 'grant_priority') await change(tx, booking, { prioritySeating: 'granted', updatedAt: now });
    else await moveTo(tx, booking, LEADS_TO[press.action], now);
    await announce(tx, press.restaurantId);
  };
  return inTransaction(db, work, settings.outcomeWait);
}

/** Whoever did it: the host who is not sure of a press wants to know no more. */
function isDone({ status, prioritySeating }: Booking, action: HostAction): boolean {
  return action === 'grant_priority' ? prioritySeating === 'granted' : status === LEADS_TO[action];
}

async function lockBooking(tx: Transaction, { restaurantId, kind, id }: Press): Promise<Booking> {
  const where = and(eq(bookings.restaurantId, restaurantId), eq(bookings.kind, kind), eq(bookings.id, id));
  const [booking] = await tx.select().from(bookings).where(where).for('update');
  if (!booking) throw new Refusal('not_found', 'There is no such entry.');
  return booking;
}

/** Whoever leaves, or never comes, gives the table back; whoever has finished has visited. */
export async function moveTo(
  tx: Transaction,
  booking: Booking,
  status: string,
  now: Date,
  endedByGuest = false,
): Promise<void> {
  await change(tx, booking, { status, endedByGuest, updatedAt: now });
  const { restaurantId, sectionId, startsAt, endsAt } = booking;
  const leavesTable = status !== 'seated' && status !== 'accepted' && startsAt && endsAt;
  if (leavesTable) await giveTableBack(tx, { restaurantId, sectionId, startsAt, endsAt });
  if (status === 'finished') await countVisit(tx, booking);
}

async function change(tx: Transaction, { id }: Booking, to: Partial<Booking>): Promise<void> {
  await tx.update(bookings).set(to).where(eq(bookings.id, id));
}

async function countVisit(tx: Transaction, { restaurantId, customerId }: Booking): Promise<void> {
  await tx
    .update(customers)
    .set({ visits: sql`${customers.visits} + 1` })
    .where(and(eq(customers.restaurantId, restaurantId), eq(customers.id, customerId)));
}

/** The house's own lasting notes about a guest. */
export function writeNotes(
  { db, settings }: Pick<Backend, 'db' | 'settings'>,
  restaurantId: number,
  customerId: string,
  notes: string,
): Promise<void> {
  const work = async (tx: Transaction) => {
    const known = await tx
      .update(customers)
      .set({ houseNotes: notes, updatedAt: settings.now() })
      .where(and(eq(customers.restaurantId, restaurantId), eq(customers.id, customerId)))
      .returning({ id: customers.id });
    if (!known.length) throw new Refusal('not_found', 'There is no such guest.');
    await announce(tx, restaurantId);
  };
  return inTransaction(db, work, settings.outcomeWait);
}
