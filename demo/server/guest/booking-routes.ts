/** The two POSTs of a guest: checks before anything is written, in the order from cheap and certain to dear. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { HEADERS, type ReservationRequest, type WaitlistRequest } from '../../../src/reserve-api/contract.js';
import type { Backend } from '../backend.js';
import { sentenceFor } from '../field-sentences.js';
import { canonical, isObject, sha256, tidyBody } from '../json-body.js';
import { BOOKING_SCHEMAS } from '../openapi/routes.js';
import { noJsonObject, Refusal, slotTaken } from '../refusal.js';
import { isWaitlistOpen, whyUnbookable, type Unbookable } from '../restaurant/opening.js';
import { existing, findRestaurant, sectionsOf, type Restaurant, type SectionRow } from '../restaurant/restaurant.js';
import { countGuest, countRefused, countSource } from './booking-limits.js';
import { publicOrigin, refuseForeignOrigin } from './cors.js';
import { verifyCustomer, type VerifiedCustomer } from './customer-token.js';
import { readGuest } from './guest.js';
import { earlierReply, keyLifeAt, readKey, type Intent, type KeptReply } from './idempotency.js';
import { withManageLink } from './manage-token.js';
import { refusePartySize } from './read-routes.js';
import { takeBooking, type Wish } from './take-booking.js';

type Kind = Wish['kind'];
type Body = ReservationRequest | WaitlistRequest;

/** What the checks before validation have found out about a request. */
interface Arrival {
  readonly restaurant: Restaurant;
  intent?: Intent;
  /** Against the limit of its address, at least. */
  isCounted: boolean;
}

export function addBookingRoutes(server: FastifyInstance, backend: Backend): void {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const arrivals = new WeakMap<FastifyRequest, Arrival>();

  for (const kind of ['reservation', 'waitlist'] as const) {
    app.post(`/v2/reservations/:id/${kind}`, {
      schema: BOOKING_SCHEMAS[kind],
      onRequest: async (request) => {
        const restaurant = await findBookable(backend, request);
        arrivals.set(request, { restaurant, isCounted: false });
        refuseForeignOrigin(restaurant, backend.settings, request);
        readKey(request.headers['idempotency-key']);
      },
      preValidation: async (request, reply) => {
        const arrival = arrivalOf(arrivals, request);
        const earlier = await recognise(backend, kind, arrival, request);
        return earlier && send(backend, { ...arrival, kind }, reply, earlier);
      },
      handler: async (request, reply) => {
        const { restaurant, intent } = arrivalOf(arrivals, request);
        if (!intent) throw new Error('A request came past its checks.');
        const wish = await readWish(backend, kind, restaurant, request);
        await countGuest(backend, wish, intent);
        return send(backend, wish, reply, await takeBooking(backend, intent, wish));
      },
      errorHandler: async (error, request) => {
        const arrival = arrivals.get(request);
        if (arrival && !arrival.isCounted) await countRefused(backend, arrival.restaurant, request);
        throw error;
      },
    });
  }
}

function arrivalOf(arrivals: WeakMap<FastifyRequest, Arrival>, request: FastifyRequest): Arrival {
  const arrival = arrivals.get(request);
  if (!arrival) throw new Error('A request came past its checks.');
  return arrival;
}

/** Before anything else is looked at. Where there is no such restaurant there is nothing to book, and nothing to count. */
async function findBookable({ db }: Backend, { params }: FastifyRequest): Promise<Restaurant> {
  const id = /^\d{1,9}$/.exec(String(isObject(params) ? params.id : ''))?.[0];
  return existing(id === undefined ? undefined : await findRestaurant(db, Number(id)));
}

/** With the body read, before it is judged: is this the repeat of an intent whose outcome is known? That costs nothing. */
async function recognise(
  backend: Backend,
  kind: Kind,
  arrival: Arrival,
  request: FastifyRequest,
): Promise<KeptReply | undefined> {
  const { body } = request;
  if (!isObject(body)) throw noJsonObject();
  const { restaurant } = arrival;
  const key = readKey(request.headers['idempotency-key']);
  const hash = sha256(`${kind} ${restaurant.id} ${canonical(body)}`);
  arrival.intent = { restaurantId: restaurant.id, key, hash, keyLife: keyLifeAt(restaurant) };
  const earlier = await earlierReply(backend.db, arrival.intent, backend.settings.now());
  if (earlier) return earlier;
  arrival.isCounted = true;
  await countSource(backend, restaurant, arrival.intent, request);
  request.body = tidyBody(body);
  return undefined;
}

/** Everything that can be refused without touching a table of the restaurant. */
async function readWish(
  { settings }: Backend,
  kind: Kind,
  restaurant: Restaurant,
  request: FastifyRequest & { body: Body },
): Promise<Wish> {
  const { body, headers } = request;
  const verified = await verifyCustomer(restaurant, headers.authorization, settings);
  noteIgnoredId(request, verified, settings.trustBrowserId);
  const guest = readGuest(restaurant, body.customerInformation, verified, settings.trustBrowserId);
  refusePartySize(restaurant, body.partySize);
  const sections = wantedSections(restaurant, body.partyFlags);
  const time = 'time' in body ? bookableTime(restaurant, body.time, settings.now()) : undefined;
  if (!time) refuseClosedWaitlist(restaurant, settings.now());
  const duplicateConfirmed = headers[HEADERS.duplicateConfirmed.toLowerCase()] === 'true';
  return { kind, restaurant, body, guest, sections, duplicateConfirmed, ...(time ? { time } : {}) };
}

/** An id without a token is anybody's: not refused, so that pages may keep sending it, but not believed. */
function noteIgnoredId(
  request: FastifyRequest & { body: Body },
  verified: VerifiedCustomer | undefined,
  trusted: boolean,
): void {
  const { id } = request.body.customerInformation;
  if (id === undefined || id === verified?.id || (trusted && !verified)) return;
  request.log.info({ code: 'id_ignored' }, 'an unverified customer id was ignored');
}

function wantedSections(restaurant: Restaurant, partyFlags: number | undefined): readonly SectionRow[] {
  const sections = sectionsOf(restaurant, partyFlags);
  if (sections) return sections;
  const sentence = sentenceFor('partyFlags');
  throw new Refusal('invalid', sentence, { partyFlags: sentence });
}

const UNBOOKABLE: Readonly<
  Record<Exclude<Unbookable, 'gone'>, readonly [code: 'invalid' | 'closed', sentence: string]>
> = {
  past: ['invalid', 'This time has passed.'],
  odd: ['invalid', sentenceFor('time')],
  closed: ['closed', 'The restaurant is closed on this day.'],
  'too-far': ['invalid', 'This day cannot be booked yet.'],
};

function bookableTime(restaurant: Restaurant, written: string, now: Date): Date {
  const time = instantOf(written);
  if (!time) throw unbookable('odd');
  const problem = whyUnbookable(restaurant, time, now);
  if (problem) throw unbookable(problem);
  return time;
}

function unbookable(problem: Unbookable): Refusal {
  if (problem === 'gone') return slotTaken();
  const [code, sentence] = UNBOOKABLE[problem];
  return new Refusal(code, sentence, { time: sentence });
}

/** Undefined where no calendar has it: `Date` reads 31 June as a day of July, and 24:00 as midnight a day later. */
function instantOf(written: string): Date | undefined {
  const time = new Date(written);
  if (Number.isNaN(time.getTime())) return undefined;
  return withoutIdleZeros(time.toISOString()) === withoutIdleZeros(written) ? time : undefined;
}

/** `…:00.000Z` and `…:00.0000000Z` are `…:00Z`. */
function withoutIdleZeros(instant: string): string {
  return instant.replace(/(?:\.0*|(\.\d*[1-9])0*)Z$/, '$1Z');
}

function refuseClosedWaitlist(restaurant: Restaurant, now: Date): void {
  if (!isWaitlistOpen(restaurant, now)) throw new Refusal('closed', 'The waitlist is closed at the moment.');
}

function send(backend: Backend, about: Pick<Wish, 'restaurant' | 'kind'>, reply: FastifyReply, kept: KeptReply) {
  const body = withManageLink(about, kept.body, publicOrigin(reply.server.server, backend.settings));
  return reply.code(kept.status).header('Cache-Control', 'no-store').send(body);
}
