/** What a guest may read: the restaurant, its sections and tiers, free times, and how long one waits. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { FEATURES, type Profile, type SectionTimes, type SectionWaits } from '../../../src/reserve-api/contract.js';
import type { Backend } from '../backend.js';
import { Refusal } from '../refusal.js';
import { bookableStarts, isWaitlistOpen } from '../restaurant/opening.js';
import { isCalendarDay, wireInstant, wireLocalTime, type Quarter } from '../restaurant/restaurant-time.js';
import { existing, findRestaurant, type Restaurant, type SectionRow } from '../restaurant/restaurant.js';
import { freeStarts } from '../restaurant/tables.js';
import { READ_SCHEMAS } from '../openapi/routes.js';
import { aheadOf, average, quote, SIZE_CLASSES, waitingParties, type Waiting, type WaitRange } from './wait-quote.js';

/** What this backend adds to the vendor's calls, as its profile announces it. */
export const ANNOUNCED = [...FEATURES];

export function addReadRoutes(server: FastifyInstance, { db, settings }: Backend): void {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const restaurantOf = async (id: number) => existing(await findRestaurant(db, id));

  app.get('/restaurant/:id/profile', { schema: READ_SCHEMAS.profile }, async ({ params }, reply) => {
    reply.header('Cache-Control', 'public, max-age=60');
    return ok(toProfile(await restaurantOf(params.id)));
  });

  app.get('/restaurant/:id/sections', { schema: READ_SCHEMAS.sections }, async ({ params }, reply) => {
    reply.header('Cache-Control', 'public, max-age=60');
    const { sections } = await restaurantOf(params.id);
    return ok(sections.map(({ id, name, partyFlag }) => ({ id, name, partyFlag })));
  });

  app.get('/restaurant/:id/membertiers', { schema: READ_SCHEMAS.memberTiers }, async ({ params }, reply) => {
    reply.header('Cache-Control', 'public, max-age=60');
    const { tiers } = await restaurantOf(params.id);
    return ok(tiers.map(({ name, description, prioritySeating }) => ({ name, description, prioritySeating })));
  });

  app.get(
    '/v2/reservations/:id/availabletimes/:date/:partySize',
    { schema: READ_SCHEMAS.availableTimes },
    async ({ params }, reply) => {
      reply.header('Cache-Control', 'no-store');
      const restaurant = await restaurantOf(params.id);
      const date = readDate(params.date);
      refusePartySize(restaurant, params.partySize);
      const free = await freeStarts(db, restaurant, bookableStarts(restaurant, date, settings.now()), params.partySize);
      return ok({ availableTimes: restaurant.sections.map(({ id }) => toSectionTimes(id, date, free.get(id) ?? [])) });
    },
  );

  app.get('/v2/reservations/:id/waittime', { schema: READ_SCHEMAS.waitTimes }, async ({ params }, reply) => {
    reply.header('Cache-Control', 'no-store');
    const restaurant = await restaurantOf(params.id);
    const now = settings.now();
    const waiting = isWaitlistOpen(restaurant, now) ? await waitingParties(db, restaurant.id, now) : undefined;
    return ok({
      estimatedWaitTimes: restaurant.sections.map((section) => toSectionWaits(restaurant, section, waiting)),
      created: wireInstant(now),
    });
  });
}

function ok<T>(data: T) {
  return { data, error: null };
}

export function refusePartySize(restaurant: Restaurant, partySize: number): void {
  if (partySize >= restaurant.smallestParty && partySize <= restaurant.largestParty) return;
  const sentence = `Parties of ${restaurant.smallestParty} to ${restaurant.largestParty} can be booked here.`;
  throw new Refusal('party_size', sentence, { partySize: sentence });
}

function toProfile(restaurant: Restaurant): Profile {
  return {
    name: restaurant.name,
    minPartySizeForReservation: restaurant.smallestParty,
    maxPartySizeForReservation: restaurant.largestParty,
    id: restaurant.id,
    timeZone: restaurant.timeZone,
    phoneNumber: restaurant.phoneNumber,
    website: restaurant.website,
    country: restaurant.country,
    bookingHorizonDays: restaurant.horizonDays,
    closedWeekdays: [...restaurant.closedWeekdays],
    closedDates: [...restaurant.closedDates],
    stayMinutes: restaurant.smallStayMinutes,
    services: restaurant.services.map(({ name, from, to }) => ({ name, from, to })),
    features: [...ANNOUNCED],
  };
}

/** `MM-DD-YYYY` → `yyyy-mm-dd`. */
function readDate(written: string): string {
  const date = `${written.slice(6)}-${written.slice(0, 5)}`;
  if (isCalendarDay(date)) return date;
  const sentence = 'There is no such day.';
  throw new Refusal('invalid', sentence, { date: sentence });
}

function toSectionTimes(sectionId: number, date: string, starts: readonly Quarter[]): SectionTimes {
  return {
    diningTableSectionId: sectionId,
    times: starts.map(({ instant }) => wireInstant(instant)),
    localTimes: starts.map(({ minutes }) => wireLocalTime(date, minutes)),
  };
}

function toSectionWaits(
  restaurant: Restaurant,
  section: SectionRow,
  waiting: readonly Waiting[] | undefined,
): SectionWaits {
  const ranges = SIZE_CLASSES.map((size) =>
    waiting ? quote(restaurant, size, aheadOf(waiting, section.id, size)) : undefined,
  );
  const [one, two, four, six, sevenPlus] = ranges.map(toWait);
  const known = ranges.filter((range) => range !== undefined);
  const overall = toWait(known.length ? average(known) : undefined);
  return { diningTableSectionId: section.id, default: overall, one, two, four, six, sevenPlus };
}

export function toWait(range: WaitRange | undefined) {
  return range ? { start: lengthOf(range.from), end: lengthOf(range.to) } : null;
}

/** Whole minutes → `HH:MM:SS`. */
function lengthOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}
