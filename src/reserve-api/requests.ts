/**
 * What the widget sends, as schemas: the first half of the contract, in a file of its own because the widget checks its
 * bodies with it, and everything that is defined beside it would come along.
 *
 * How sure each shape is: D documented by the vendor · C seen in a real client · O ours.
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

/** The bit set of sections and experiences (D: int64). A JSON number holds it exactly up to 2^53 − 1. */
export const PartyFlags = z.int().check(z.nonnegative());

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

export type CustomerInformation = z.infer<typeof CustomerInformation>;
export type MemberInfo = z.infer<typeof MemberInfo>;
export type ReservationRequest = z.infer<typeof ReservationRequest>;
export type WaitlistRequest = z.infer<typeof WaitlistRequest>;
