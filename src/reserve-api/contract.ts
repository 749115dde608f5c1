/**
 * The Reserve wire, defined once: the reference backend validates requests with these schemas, the widget checks its
 * bodies with them before they leave, and the OpenAPI document is generated from them. What the widget reads replies
 * with (`read.ts`, `translate.ts`) is small and in the entry; tests hold it to these schemas. What a manage token shows is in
 * `manage-contract.ts`.
 *
 * How sure each shape is: D documented by the vendor · C seen in a real client · O ours. Everything that is O stands
 * in the second half of a schema, or under "Our additions", so that it can be changed in one place.
 */
import './jitless.js';
import * as z from 'zod/mini';

/** Party sizes the system knows at all (D). A restaurant's own limits are in its profile. */
export const PARTY_LIMITS = { smallest: 1, largest: 99 } as const;

/** Longest texts, in characters (code points for names). Only `id` is the vendor's; the rest are ours. */
export const MAX_LENGTH = {
  id: 45,
  name: 100,
  email: 254,
  memberNumber: 64,
  memberTier: 100,
  notes: 500,
  url: 2048,
  locale: 35,
} as const;

/** As many people as the system takes at one table. */
export const PartySize = z.int().check(z.minimum(PARTY_LIMITS.smallest), z.maximum(PARTY_LIMITS.largest));

/** A UTC instant. The vendor writes seven fractional digits; we send three (D). */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/));

/** The restaurant's wall clock wearing a false `Z` (D): its fields are to be read as they stand, never converted. */
export const LocalTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z?$/));

/** A day of the restaurant's calendar, `yyyy-mm-dd`. */
export const PlainDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** The bit set of sections and experiences (D: int64). A JSON number holds it exactly up to 2^53 − 1. */
export const PartyFlags = z.int().check(z.nonnegative());

/** A length of time `HH:MM:SS`; minutes of 60 and more occur (`00:60:00`). */
export const WaitLength = z.string().check(z.regex(/^\d{1,3}:\d{1,3}:\d{1,3}$/));

/** E.164 whenever the widget's phone tables loaded; else the digits as typed, with or without `+` (O). */
export const PhoneNumber = z.string().check(z.regex(/^\+?[0-9]{6,15}$/));

// Control characters and lone surrogates (`Cc`, `Cs`) are in no text: databases refuse the one, UTF-8 garbles the other.

/** One `@`, two sides, no white space: only what cannot work is refused (O; the vendor's `EmailAddress` is unpublished). */
export const Email = z
  .string()
  .check(z.maxLength(MAX_LENGTH.email), z.regex(/^[^\s@\p{Cc}\p{Cs}]+@[^\s@\p{Cc}\p{Cs}]+$/u));

/** Any text with a letter or digit, 1–100 code points (O; the vendor's `Name` is unpublished). */
export const PersonName = z.string().check(z.regex(/^(?=.*[\p{L}\p{N}])[^\p{Cc}\p{Cs}]{1,100}$/u));

/** One line or many: of the control characters only line breaks and tabs. */
export const PLAIN_TEXT = /^[^\p{Cc}\p{Cs}]*(?:[\t\r\n][^\p{Cc}\p{Cs}]*)*$/u;

const plainText = /* @__NO_SIDE_EFFECTS__ */ (most: number) =>
  z.string().check(z.minLength(1), z.maxLength(most), z.regex(PLAIN_TEXT));

/** The address of a picture. No other scheme: it is shown at the host stand. */
const ImageUrl = z
  .string()
  .check(z.maxLength(MAX_LENGTH.url), z.regex(/^https:\/\/[^\s/?#\p{Cc}\p{Cs}]+[^\s\p{Cc}\p{Cs}]*$/u));

/** The shape of a BCP 47 tag; whether there is such a language is nobody's worry (O). */
const Locale = z.string().check(z.maxLength(MAX_LENGTH.locale), z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/));

// ---------------------------------------------------------------------------------------------------------------
// The guest

/** Loyalty membership (D). Either field makes the host see the guest as a VIP of the programme. */
export const MemberInfo = z.object({
  memberNumber: z.optional(plainText(MAX_LENGTH.memberNumber)),
  /** The name of one of the tiers configured for the restaurant. */
  memberTier: z.optional(plainText(MAX_LENGTH.memberTier)),
});

/** The guest as the restaurant knows them (D: the vendor's class). */
export const CustomerInformation = z.object({
  /** The caller's own id for the guest, which never changes, so that visits and notes stay with the guest. */
  id: z.optional(plainText(MAX_LENGTH.id)),
  firstName: PersonName,
  lastName: z.optional(PersonName),
  phoneNumber: PhoneNumber,
  email: Email,
  imageUrl: z.optional(ImageUrl),
  memberInfo: z.optional(MemberInfo),
});

/** Consent to marketing, with the words the guest saw (O; sent only when announced and only when ticked). */
export const MarketingConsent = z.object({
  granted: z.literal(true),
  text: plainText(1000),
  locale: Locale,
});

const requestFields = {
  customerInformation: CustomerInformation,
  partySize: PartySize,
  /** 0 or absent = Main Floor; else the flag of the chosen section. */
  partyFlags: z.optional(PartyFlags),
  notes: z.optional(plainText(MAX_LENGTH.notes)),
  marketingConsent: z.optional(MarketingConsent),
  /** BCP 47: the language for what the restaurant writes back (O). */
  locale: z.optional(Locale),
};

/** Body of `POST /v2/reservations/{id}/reservation` (D). `time` is an instant out of `times`. */
export const ReservationRequest = z.object({ ...requestFields, time: Instant });

/** Body of `POST /v2/reservations/{id}/waitlist` (D): the same without a time, for the queue of now. */
export const WaitlistRequest = z.object(requestFields);

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

export type CustomerInformation = z.infer<typeof CustomerInformation>;
export type MemberInfo = z.infer<typeof MemberInfo>;
export type ReservationRequest = z.infer<typeof ReservationRequest>;
export type WaitlistRequest = z.infer<typeof WaitlistRequest>;
export type Profile = z.infer<typeof Profile>;
export type Section = z.infer<typeof Section>;
export type MemberTier = z.infer<typeof MemberTier>;
export type SectionTimes = z.infer<typeof SectionTimes>;
export type SectionWaits = z.infer<typeof SectionWaits>;
export type Service = z.infer<typeof Service>;
export type Created = z.infer<typeof Created>;
export type WireError = z.infer<typeof WireError>;
