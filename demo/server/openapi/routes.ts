/** What each guest route takes and answers: checked by Fastify, and told to the OpenAPI document. */
import * as z from 'zod/mini';
import {
  Created,
  ErrorReply,
  MemberTier,
  PARTY_LIMITS,
  Profile,
  ReservationRequest,
  Section,
  SectionTimes,
  SectionWaits,
  WaitlistRequest,
} from '../../../src/reserve-api/contract.js';
import { ManagedPlace, ManagedReservation } from '../../../src/reserve-api/manage-contract.js';

/** Paths hold text: numbers in it are read here. */
const wholeNumber = (pattern: RegExp) =>
  z.pipe(z.pipe(z.string().check(z.regex(pattern)), z.transform(Number)), z.int());
const RestaurantId = wholeNumber(/^\d{1,9}$/);
const Params = z.object({ id: RestaurantId });
const ManageParams = z.object({ id: RestaurantId, manageToken: z.string() });
const TimesParams = z.object({
  id: RestaurantId,
  date: z.string().check(z.regex(/^\d\d-\d\d-\d{4}$/)),
  partySize: z.pipe(
    wholeNumber(/^-?\d{1,9}$/),
    z.int().check(z.minimum(PARTY_LIMITS.smallest), z.maximum(PARTY_LIMITS.largest)),
  ),
});

/** Their presence is checked before anything else is read; here they are told. */
const BookingHeaders = z.looseObject({
  'idempotency-key': z.string(),
  'duplicate-confirmed': z.optional(z.string()),
  'guest-signals': z.optional(z.string()),
});

/** Our own replies: `error` is always there, and null. */
const replyOf = <T extends z.core.$ZodType>(data: T) => z.object({ data, error: z.null() });
const CreatedReply = replyOf(Created);

const json = <T extends z.core.$ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});
const refused = (description: string) => json(description, ErrorReply);

const READ_REFUSALS = {
  404: refused('`not_found`: there is no such restaurant.'),
  503: refused('`unavailable`: the reservation book is out of reach at the moment.'),
};

const NOT_KNOWN = {
  202: refused(
    '`outcome_unknown`: the reservation book went out of reach while it was written. A repeat may find out.',
  ),
};

const BOOKING_REFUSALS = {
  ...NOT_KNOWN,
  400: refused('`bad_request`: no JSON object. `idempotency_key_missing`.'),
  401: refused('`token_invalid`: the customer token is not valid, or no longer.'),
  403: refused('`unauthorized_origin`: pages of this origin are not registered for the restaurant.'),
  404: READ_REFUSALS[404],
  409: refused(
    '`slot_taken`: meanwhile booked by others. `duplicate`: the same guest and time within ten minutes, to be confirmed. `in_progress`: the first try is still running, repeat with the same key.',
  ),
  413: refused('`too_large`: more than 32 KB.'),
  415: refused('`unsupported_type`: not application/json.'),
  422: refused(
    '`invalid`, `party_size`, `tier_unknown`, `closed`: see `error.fields`. `key_reused`: this key belongs to another body.',
  ),
  429: refused('`rate_limited`: repeat after `Retry-After` seconds with the same key.'),
  503: READ_REFUSALS[503],
};

const read = <P extends z.core.$ZodType, R extends z.core.$ZodType>(
  operationId: string,
  summary: string,
  params: P,
  data: R,
) => ({
  operationId,
  summary,
  tags: ['guest'],
  params,
  response: { 200: json(summary, data), ...READ_REFUSALS },
});

const book = <B extends z.core.$ZodType>(operationId: string, summary: string, description: string, body: B) => ({
  operationId,
  summary,
  description,
  tags: ['guest'],
  params: Params,
  headers: BookingHeaders,
  body,
  security: [{}, { customerToken: [] }],
  response: { 201: json('Done, or done before with the same key.', CreatedReply), ...BOOKING_REFUSALS },
});

export const READ_SCHEMAS = {
  profile: read('profile', 'The restaurant', Params, replyOf(Profile)),
  sections: read('sections', 'Its sections; Main Floor is always id 0, flag 0', Params, replyOf(z.array(Section))),
  memberTiers: read(
    'memberTiers',
    'Tiers of its programme, with what is known of their business logic',
    Params,
    replyOf(z.array(MemberTier)),
  ),
  availableTimes: {
    ...read('availableTimes', 'Free times of a day (`MM-DD-YYYY`) for a party, per section', TimesParams, z.unknown()),
    response: {
      200: json(
        '`times` are true instants; `localTimes` are the restaurant’s wall clock wearing a false `Z`. Same length and order.',
        replyOf(z.object({ availableTimes: z.array(SectionTimes) })),
      ),
      ...READ_REFUSALS,
      422: refused('`invalid`: no such day. `party_size`: see the limits in the profile.'),
    },
  },
  waitTimes: read(
    'waitTimes',
    'Quoted waits for now per section and size of party; null is not known',
    Params,
    replyOf(z.object({ estimatedWaitTimes: z.array(SectionWaits), created: z.string() })),
  ),
};

export const BOOKING_SCHEMAS = {
  reservation: book(
    'createReservation',
    'Book a table',
    '`time` is one of the `times` of the free times. A repeat with the same key answers what the first came to.',
    ReservationRequest,
  ),
  waitlist: book(
    'joinWaitlist',
    'Join the waitlist for now',
    'A request: the host may still decline it. The same body without `time`.',
    WaitlistRequest,
  ),
};

const NOBODY = {
  404: refused(
    '`not_found`: no such restaurant, or no booking of it that goes with this token. Always the same answer.',
  ),
  429: refused('`rate_limited`: repeat after `Retry-After` seconds.'),
  503: READ_REFUSALS[503],
};

const see = <R extends z.core.$ZodType>(operationId: string, summary: string, data: R) => ({
  operationId,
  summary,
  description: 'The token of the create is all it takes. Nothing of the guest is told. Changes nothing.',
  tags: ['guest'],
  params: ManageParams,
  response: { 200: json(summary, replyOf(data)), ...NOBODY },
});

const giveUp = <R extends z.core.$ZodType>(operationId: string, summary: string, description: string, data: R) => ({
  operationId,
  summary,
  description,
  tags: ['guest'],
  params: ManageParams,
  response: {
    200: json('Done, or done before.', replyOf(data)),
    ...NOT_KNOWN,
    403: BOOKING_REFUSALS[403],
    ...NOBODY,
    422: refused('`closed`: no longer possible, because the party sits, has gone, or was declined.'),
  },
});

export const MANAGE_SCHEMAS = {
  reservation: {
    get: see('seeReservation', 'A reservation, for who holds its token', ManagedReservation),
    delete: giveUp(
      'cancelReservation',
      'Cancel a reservation',
      'Gives the table back. A repeat answers the same.',
      ManagedReservation,
    ),
  },
  waitlist: {
    get: see('seePlace', 'A place on the waitlist, for who holds its token', ManagedPlace),
    delete: giveUp(
      'leaveWaitlist',
      'Leave the waitlist',
      'The status is `left`. A repeat answers the same.',
      ManagedPlace,
    ),
  },
};
