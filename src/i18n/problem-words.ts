/** Problems and refusals in the guest's words. The core yields codes; here they become sentences. */
import type { Kind } from '../booking/model.js';
import { isHeldBack } from '../booking/state.js';
import type { Form, Notice } from '../booking/state.js';
import type { Failure, FailureCode, Problem } from '../booking/problem.js';
import type { Messages, Text } from './text.js';

/** Phrases of the pack that are plain sentences. */
type Sentence = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];

/** Why it is not booked, by code; every other code is nothing a guest can mend. */
const OF_FAILURE: { readonly [Code in FailureCode]?: Sentence } = {
  offline: 'offline',
  not_ready: 'loading',
  unsent: 'notBooked',
  duplicate: 'duplicate',
  closed: 'restaurantClosed',
  party_size: 'partyRefused',
  rate_limited: 'rateLimited',
  // The level itself is named at its field, and in the summary.
  tier_unknown: 'invalid',
  invalid: 'invalid',
  bad_request: 'invalid',
  too_large: 'invalid',
};

/** On the waitlist nothing was booked twice, and there is no other time to choose. */
const OF_THE_LIST: typeof OF_FAILURE = { duplicate: 'requested', closed: 'unavailable' };

/**
 * In the words that are always there; the checks bring better ones for what they alone know (see `found-words.ts`). A
 * phrase is named after field and code, as `emailNoAt`, and speaks of the value; or after the code alone, as `tooLong`,
 * and speaks of the field.
 */
export function problemWords(text: Text, { code, field, offer, value, message }: Problem): string {
  if (message) return message;
  const { say } = text;
  const phrases: Readonly<Record<string, unknown>> = say;
  const own = phrases[camel(`${field}-${code}`)];
  const phrase = own ?? phrases[camel(code)];
  if (code === 'refused' || phrase === undefined) return field === 'party' ? say.partyRefused : say.invalid;
  return String(typeof phrase === 'function' ? phrase(own ? text.ltr(offer ?? value ?? '') : phrases[field]) : phrase);
}

/** `email-no-at` → `emailNoAt`. */
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Why something could not be read. */
export function loadWords({ say }: Text, { code }: Failure): string {
  return code === 'offline' ? say.offline : say.loadFailed;
}

/** Why nothing can be booked at all. */
export function unavailableWords({ say }: Text, { code }: Failure): string {
  return code === 'offline' ? say.offline : say.notHere;
}

/** Neither kept back, nor a question, nor a time that others took: told as "not booked". */
export function isPlainRefusal(notice: Notice): boolean {
  const { failure, slot, elsewhere } = notice;
  const isAnswered = slot ? ['slot_taken', 'duplicate'] : ['duplicate'];
  return !isHeldBack(notice) && (!!elsewhere || !isAnswered.includes(failure.code));
}

/** Why the last attempt did not become a booking. */
export function noticeWords(text: Text, { kind }: Form, { failure, slot, elsewhere }: Notice): string {
  if (failure.code === 'slot_taken' && slot) return text.say.slotTaken(text.time(slot.time));
  return elsewhere ? text.say.refused : failureWords(text, failure, kind);
}

/** The backend's own sentence is shown only when its code says nothing to us. */
export function failureWords({ say }: Text, { code, message }: Failure, kind: Kind): string {
  if (code === 'unknown') return message ?? say.refused;
  return say[(kind === 'waitlist' && OF_THE_LIST[code]) || (OF_FAILURE[code] ?? 'unavailable')];
}
