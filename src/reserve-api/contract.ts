/**
 * The wire of SpotOn Reserve v2 (formerly SeatNinja), defined once: the reference backend validates requests with these
 * schemas, the widget checks its bodies with them before they leave, and the OpenAPI document is generated from them. What
 * the widget reads replies with (`read.ts`, `translate.ts`) is small and in the entry; tests hold it to these schemas. What a
 * manage token shows is in `manage-contract.ts`.
 *
 * When is it booked? Only if a 2xx other than 202 carries JSON (at most 256 KB, at most 20 deep) with a `data` object and no
 * `error`. A 4xx other than 408, and a 2xx with an `error`, is a refusal. At 408 and from 500 on gateways speak, too: there
 * only our codes refuse, and at 500 an `error` with a message. Everything else, `in_progress` and `outcome_unknown` is not
 * known.
 *
 * How sure each shape is: D documented by the vendor · C seen in a real client · O ours. Everything that is O stands
 * in the second half of a schema, or under "Our additions", so that it can be changed in one place.
 */
import './jitless.js';
import * as z from 'zod/mini';
import { Instant, PartyFlags, PartySize } from './requests.js';

export * from './requests.js';

/** The restaurant's wall clock wearing a false `Z` (D): its fields are to be read as they stand, never converted. */
export const LocalTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z?$/));

/** A day of the restaurant's calendar, `yyyy-mm-dd`. */
export const PlainDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** A length of time `HH:MM:SS`; minutes of 60 and more occur (`00:60:00`). */
export const WaitLength = z.string().check(z.regex(/^\d{1,3}:\d{1,3}:\d{1,3}$/));

// ---------------------------------------------------------------------------------------------------------------
// Replies

/**
 * `data` and `error` of every reply (D). Optional keys are to be read leniently (`read.ts`): a backend that
 * writes nonsense into one of them is read as one that does not know it.
 */
export const reply = /* @__NO_SIDE_EFFECTS__ */ <T extends z.core.$ZodType>(data: T) =>
  z.object({ data, error: z.optional(z.nullable(z.unknown())) });

/** What a backend can do. Absent from the profile = the vendor: `reservation`, `waitlist`, `membership`. */
export const FEATURES = [
  'reservation',
  'waitlist',
  'membership',
  'idempotency',
  'consent',
  'locale',
  'manage',
  'waitlist-status',
  'signals',
] as const;

const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** A meal of the day in the restaurant's time; `to` may pass midnight (O). */
export const Service = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  from: ClockTime,
  to: ClockTime,
});

/** `GET /restaurant/{id}/profile` (C), and what we add to it (O). */
export const Profile = z.object({
  name: z.string(),
  minPartySizeForReservation: z.optional(z.nullable(PartySize)),
  maxPartySizeForReservation: z.optional(z.nullable(PartySize)),
  // Ours
  id: z.optional(z.int()),
  timeZone: z.optional(z.string()),
  phoneNumber: z.optional(z.string()),
  website: z.optional(z.string()),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  bookingHorizonDays: z.optional(z.int().check(z.minimum(0), z.maximum(730))),
  /** ISO weekdays, 1 = Monday … 7 = Sunday. */
  closedWeekdays: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7)))),
  closedDates: z.optional(z.array(PlainDate)),
  stayMinutes: z.optional(z.int().check(z.positive())),
  services: z.optional(z.array(Service)),
  features: z.optional(z.array(z.string())),
});

/** One row of `GET /restaurant/{id}/sections` (D). Main Floor always exists: id 0, flag 0. */
export const Section = z.object({ id: z.int(), name: z.string(), partyFlag: PartyFlags });

/** A tier with what is known of its business logic (name D, the rest O). */
export const MemberTier = z.object({
  name: z.string().check(z.minLength(1)),
  description: z.optional(z.string()),
  prioritySeating: z.optional(z.boolean()),
});

/** Free times of one section: `times` are true instants, `localTimes` the wall clock; same length and order (D). */
export const SectionTimes = z.object({
  diningTableSectionId: z.int(),
  times: z.array(Instant),
  localTimes: z.array(LocalTime),
});

/** A wait is a range; `null` means not known, never "no wait" (D). */
export const Wait = z.nullable(z.object({ start: WaitLength, end: WaitLength }));

/** Quoted waits of one section by party size: 1, 2, 3–4, 5–6, 7 and more; `default` averages all sizes (D). */
export const SectionWaits = z.object({
  diningTableSectionId: z.int(),
  default: z.optional(Wait),
  one: z.optional(Wait),
  two: z.optional(Wait),
  four: z.optional(Wait),
  six: z.optional(Wait),
  sevenPlus: z.optional(Wait),
});

export const ProfileReply = reply(Profile);
export const SectionsReply = reply(z.array(Section));
/** Strings or objects: the vendor's shape is not published (path and shape O). */
export const MemberTiersReply = reply(z.array(z.union([z.string(), MemberTier])));
export const AvailableTimesReply = reply(z.object({ availableTimes: z.array(SectionTimes) }));
export const WaitTimesReply = reply(
  z.object({ estimatedWaitTimes: z.array(SectionWaits), created: z.optional(z.string()) }),
);

/** What a create returns is documented nowhere: every key is optional, and any of the ids may be shown. */
export const Created = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  reservationId: z.optional(z.union([z.string(), z.number()])),
  waitlistId: z.optional(z.union([z.string(), z.number()])),
  // Ours
  /** Eight characters for people to read out; grants nothing. */
  reference: z.optional(z.string().check(z.maxLength(40))),
  status: z.optional(z.string()),
  /** With it alone the booking can be seen and cancelled: at least 128 random bits, for nobody but the guest. */
  manageToken: z.optional(z.string()),
  /** A page on which the guest does that; the token stands after the `#`, where no server and no referrer sees it. */
  manageUrl: z.optional(z.string()),
});
export const CreatedReply = reply(z.nullable(z.unknown()));

// ---------------------------------------------------------------------------------------------------------------
// Refusals

/** Our codes and the status each comes with (O). The widget speaks from the code, not from the sentence. */
export const ERROR_STATUS = {
  invalid: 422,
  party_size: 422,
  tier_unknown: 422,
  closed: 422,
  bad_request: 400,
  idempotency_key_missing: 400,
  not_found: 404,
  unauthorized_origin: 403,
  token_invalid: 401,
  slot_taken: 409,
  duplicate: 409,
  in_progress: 409,
  key_reused: 422,
  too_large: 413,
  unsupported_type: 415,
  rate_limited: 429,
  unavailable: 503,
  outcome_unknown: 202,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** `error` of a refusal: `message` and `messages` are the vendor's (C), `code` and `fields` ours (O). */
export const WireError = z.object({
  message: z.optional(z.string()),
  messages: z.optional(z.nullable(z.array(z.string()))),
  code: z.optional(z.string()),
  /** A sentence per dotted wire path, such as `customerInformation.phoneNumber`. */
  fields: z.optional(z.record(z.string(), z.string())),
});

/** A whole refusal, as our backend writes it. */
export const ErrorReply = z.object({ data: z.null(), error: WireError });

export { HEADERS } from './headers.js';

export type Profile = z.infer<typeof Profile>;
export type Section = z.infer<typeof Section>;
export type MemberTier = z.infer<typeof MemberTier>;
export type SectionTimes = z.infer<typeof SectionTimes>;
export type SectionWaits = z.infer<typeof SectionWaits>;
export type Service = z.infer<typeof Service>;
export type Created = z.infer<typeof Created>;
export type WireError = z.infer<typeof WireError>;
