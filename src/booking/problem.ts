/**
 * What stands in the way of a booking, before it is sent and after: the guest's details as they were read, what is wrong
 * or doubtful in them, and why a backend did not take them. Codes, not sentences: the words are in `i18n`.
 */
import type { EmailReading } from './email.js';
import type { GuestField } from './model.js';

/** How a phone field reads. Made by `phone/`, understood by `guest-rules`. */
export type PhoneReading =
  | { readonly verdict: 'empty' }
  /** Good: send `e164`. Without `+` when the tables are not there and no `+` was typed. `region` is where it belongs. */
  | { readonly verdict: 'good'; readonly e164: string; readonly region?: string | undefined }
  /** Possible, but the tables do not know it: ask once, show `international`. */
  | { readonly verdict: 'doubtful'; readonly e164: string; readonly international: string }
  /** Two different numbers are meant by the same digits: ask which. Both E.164, with their printed forms. */
  | {
      readonly verdict: 'two-readings';
      readonly national: { readonly e164: string; readonly international: string };
      readonly foreign: { readonly e164: string; readonly international: string };
    }
  /** Cannot work. `region` is the country that the judgement is about. */
  | {
      readonly verdict: 'bad';
      readonly reason: 'no-digits' | 'too-short' | 'too-long-number' | 'not-possible' | 'needs-country' | 'two-numbers';
      readonly region?: string | undefined;
    };

export type TwoReadings = Extract<PhoneReading, { verdict: 'two-readings' }>;

/** How a guest can be reached, as it was read. */
export interface Contact {
  readonly phone: PhoneReading;
  readonly email: EmailReading;
}

/**
 * What is wrong or doubtful in one field. `doubt` may be overridden by the guest, everything else has to be mended.
 * Codes, not sentences: the words are in `i18n`.
 */
export interface Problem {
  readonly field: GuestField | 'party' | 'date' | 'slot' | 'section';
  readonly code: ProblemCode;
  /** The formatted number to ask about. */
  readonly offer?: string | undefined;
  /** What {@link Accepted} has to hold when the guest says yes: to `offer`, or to an unusual address as it stands. */
  readonly value?: string | undefined;
  /** Words that are not ours to know: of the backend, or of a field that the owner asks for. */
  readonly message?: string | undefined;
  /** True: a question the guest may answer with yes. */
  readonly doubt?: true | undefined;
}

export type ProblemCode =
  | 'missing'
  | 'too-long'
  | 'no-letters'
  | 'control-characters'
  // e-mail
  | 'no-at'
  | 'several-at'
  | 'spaces'
  | 'side-missing'
  | 'not-bare'
  | 'unusual'
  // phone
  | 'no-digits'
  | 'too-short'
  | 'too-long-number'
  | 'not-possible'
  | 'needs-country'
  | 'two-numbers'
  | 'doubtful'
  | 'two-readings'
  // backend
  | 'tier-unknown'
  | 'refused';

/** Answers to questions: the exact values the guest has said yes to. A changed value asks again. */
export interface Accepted {
  /** E.164 value confirmed or chosen. */
  readonly phone?: string | undefined;
  /** Normalised address confirmed. */
  readonly email?: string | undefined;
}

/** Why something could not be done. `code` is the contract's where a backend gave one. */
export interface Failure {
  readonly code: FailureCode;
  /** The backend's sentence, shown only when the code is `unknown`. Untrusted text. */
  readonly message?: string | undefined;
  /** Problems by guest field, in the backend's words. */
  readonly fields?: readonly Problem[] | undefined;
}

export type FailureCode =
  // the contract's
  | 'invalid'
  | 'party_size'
  | 'tier_unknown'
  | 'closed'
  | 'bad_request'
  | 'idempotency_key_missing'
  | 'not_found'
  | 'unauthorized_origin'
  | 'token_invalid'
  | 'slot_taken'
  | 'duplicate'
  | 'in_progress'
  | 'key_reused'
  | 'too_large'
  | 'unsupported_type'
  | 'rate_limited'
  | 'unavailable'
  // ours
  | 'offline'
  | 'not_ready'
  | 'unsent'
  | 'unreachable'
  | 'unreadable'
  | 'unknown';
