/** Problems and refusals in the guest's words. The core yields codes; here they become sentences. */
import type { Failure, Problem } from '../booking/model.js';
import type { Text } from './text.js';

/** @param region where a phone number was read, ISO 3166-1 alpha-2; empty = none */
export function problemWords(text: Text, problem: Problem, region: string): string {
  const { say } = text;
  const country = problem.field === 'phone' && region ? text.region(region) : '';
  const offer = problem.offer ?? problem.value ?? '';
  switch (problem.code) {
    case 'missing':
      return missingWords(text, problem.field);
    case 'too-long':
      return say.tooLong(fieldName(text, problem.field));
    case 'no-letters':
      return say.noLetters(fieldName(text, problem.field));
    case 'control-characters':
      return say.controlCharacters(fieldName(text, problem.field));
    case 'no-at':
      return say.emailNoAt;
    case 'several-at':
      return say.emailSeveralAt;
    case 'spaces':
      return say.emailSpaces;
    case 'side-missing':
      return say.emailSide;
    case 'not-bare':
      return say.emailNotBare;
    case 'unusual':
      return say.emailUnusual(problem.value ?? '');
    case 'no-digits':
      return say.phoneNoDigits;
    case 'too-short':
      return say.phoneTooShort(country);
    case 'too-long-number':
      return say.phoneTooLong(country);
    case 'not-possible':
      return say.phoneNotPossible(country);
    case 'needs-country':
      return say.phoneNeedsCountry;
    case 'two-numbers':
      return say.phoneTwoNumbers;
    case 'doubtful':
      return say.phoneDoubtful(offer);
    case 'two-readings':
      return say.phoneTwoReadings;
    case 'tier-unknown':
      return say.tierUnknown;
    case 'refused':
      return problem.message || say.invalid;
    default:
      return problem.code satisfies never;
  }
}

function missingWords({ say }: Text, field: Problem['field']): string {
  switch (field) {
    case 'firstName':
      return say.firstNameMissing;
    case 'phone':
      return say.phoneMissing;
    case 'email':
      return say.emailMissing;
    case 'date':
      return say.dateMissing;
    case 'section':
      return say.sectionMissing;
    case 'party':
      return say.partyRefused;
    default:
      return say.slotMissing;
  }
}

function fieldName({ say }: Text, field: Problem['field']): string {
  switch (field) {
    case 'lastName':
      return say.lastName;
    case 'memberNumber':
      return say.memberNumber;
    case 'notes':
      return say.notes;
    case 'email':
      return say.email;
    default:
      return say.firstName;
  }
}

/** Why it is not booked. The backend's own sentence is shown only when its code says nothing to us. */
export function failureWords({ say }: Text, failure: Failure): string {
  switch (failure.code) {
    case 'offline':
      return say.offline;
    case 'duplicate':
      return say.duplicate;
    case 'closed':
      return say.restaurantClosed;
    case 'party_size':
      return say.partyRefused;
    case 'tier_unknown':
      return say.tierUnknown;
    case 'rate_limited':
      return say.rateLimited;
    case 'key_reused':
      return say.keyReused;
    case 'invalid':
    case 'bad_request':
    case 'too_large':
      return say.invalid;
    case 'unknown':
      return failure.message || say.refused;
    case 'slot_taken':
    case 'not_found':
    case 'unauthorized_origin':
    case 'token_invalid':
    case 'idempotency_key_missing':
    case 'unsupported_type':
    case 'in_progress':
    case 'unavailable':
    case 'unreachable':
    case 'unreadable':
      return say.unavailable;
    default:
      return failure.code satisfies never;
  }
}
