/** Problems and refusals in the guest's words. The core yields codes; here they become sentences. */
import type { Failure, FailureCode, Problem, ProblemCode } from '../booking/model.js';
import type { Messages, Text } from './text.js';

/** Phrases of the pack that are plain sentences. */
type Sentence = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];

/** Codes that are one sentence, whatever the field holds. */
const OF_CODE: { readonly [Code in ProblemCode]?: Sentence } = {
  'no-at': 'emailNoAt',
  'several-at': 'emailSeveralAt',
  spaces: 'emailSpaces',
  'side-missing': 'emailSide',
  'not-bare': 'emailNotBare',
  'no-digits': 'phoneNoDigits',
  'two-numbers': 'phoneTwoNumbers',
  'tier-unknown': 'tierUnknown',
};

/** What is missing where. */
const MISSING: { readonly [Field in Problem['field']]?: Sentence } = {
  firstName: 'firstNameMissing',
  phone: 'phoneMissing',
  email: 'emailMissing',
  party: 'partyRefused',
  slot: 'slotMissing',
};

/** Labels of the fields that can be too long, or hold what cannot be sent. */
const LABEL: { readonly [Field in Problem['field']]?: Sentence } = {
  firstName: 'firstName',
  lastName: 'lastName',
  email: 'email',
  memberNumber: 'memberNumber',
  notes: 'notes',
};

/** Why it is not booked, by code; every other code is nothing a guest can mend. */
const OF_FAILURE: { readonly [Code in FailureCode]?: Sentence } = {
  offline: 'offline',
  not_ready: 'loading',
  duplicate: 'duplicate',
  closed: 'restaurantClosed',
  party_size: 'partyRefused',
  tier_unknown: 'tierUnknown',
  rate_limited: 'rateLimited',
  invalid: 'invalid',
  bad_request: 'invalid',
  too_large: 'invalid',
};

/** In the words that are always there; the checks bring better ones for what they alone know (see `number-words.ts`). */
export function problemWords({ say }: Text, problem: Problem): string {
  const { code, field, offer, value, message } = problem;
  const label = say[LABEL[field] ?? 'firstName'];
  switch (code) {
    case 'missing':
      return say[MISSING[field] ?? 'slotMissing'];
    case 'too-long':
      return say.tooLong(label);
    case 'no-letters':
      return say.noLetters(label);
    case 'control-characters':
      return say.retype(label);
    case 'unusual':
      return say.emailUnusual(value ?? '');
    case 'too-short':
      return say.phoneTooShort('');
    case 'too-long-number':
      return say.phoneTooLong('');
    case 'doubtful':
      return say.phoneDoubtful(offer ?? value ?? '');
    default:
      return message ?? say[OF_CODE[code] ?? 'invalid'];
  }
}

/** The backend's own sentence is shown only when its code says nothing to us. */
export function failureWords({ say }: Text, { code, message }: Failure): string {
  if (code === 'unknown') return message ?? say.refused;
  return say[OF_FAILURE[code] ?? 'unavailable'];
}
