/** What a screen reader is told of a change, once; what is on the screen and has focus is not said again. */
import { offeredSlots } from './booking/attempt.js';
import type { PlainDate } from './booking/model.js';
import { isPartyTooLarge } from './booking/party.js';
import type { Failure } from './booking/problem.js';
import { isHeldBack, knownRestaurant } from './booking/state.js';
import type { Form, State } from './booking/state.js';
import { failureWords, loadWords } from './i18n/problem-words.js';
import type { Text } from './i18n/text.js';

/** The words for a change, or `undefined` when nothing new is to be said. */
export function announcementOf(before: State, after: State, text: Text): string | undefined {
  if (after.step === 'sending' && before.step !== 'sending')
    return after.form.kind === 'waitlist' ? text.say.joining : text.say.reserving;
  // The end has its notice in the status region itself.
  const notice = after.step === 'unconfirmed' ? undefined : noticeWords(before.form, after.form, text);
  if (notice || after.step === 'choosing') return notice ?? choiceWords(before.form, after.form, text);
  return after.step === before.step ? undefined : '';
}

function noticeWords(before: Form, after: Form, text: Text): string | undefined {
  if (!after.notice || after.notice === before.notice) return undefined;
  const { failure, slot, elsewhere } = after.notice;
  if (failure.code === 'slot_taken' && slot) return text.say.slotTaken(text.time(slot.time));
  const reason = elsewhere ? text.say.refused : failureWords(text, failure);
  const question = failure.code === 'duplicate' && !elsewhere;
  return isHeldBack(after.notice) || question ? reason : `${text.say.notBooked}. ${reason}`;
}

function choiceWords(before: Form, after: Form, text: Text): string | undefined {
  if (after.slot && !before.unfolded) return text.say.chosen(text.time(after.slot.time));
  if (after.daySearch === 'none' && before.daySearch !== 'none') return text.say.noDay;
  if (isPartyTooLarge(after) && after.party !== before.party) return tooLargeWords(after, text);
  // Not said twice running without a silence between: it would not be heard.
  const failure = loadFailure(after);
  if (!failure !== !loadFailure(before)) return failure ? loadWords(text, failure) : '';
  // While a reason stands there, what was fetched anew because of it must not talk over it.
  if (!after.notice && haveArrived(before, after) && after.date) return timesWords(after, after.date, text);
  return movedOn(before, after) ? '' : undefined;
}

function loadFailure({ times, waits }: Form): Failure | undefined {
  return times.status === 'failed' ? times.failure : waits.status === 'failed' ? waits.failure : undefined;
}

function tooLargeWords(form: Form, { say }: Text): string {
  const { largestParty = 0, phoneNumber } = knownRestaurant(form) ?? {};
  return phoneNumber ? say.partyTooLarge(largestParty, phoneNumber) : say.moreThan(largestParty);
}

/** Times of another question than before, or found on the next free day. */
function haveArrived(before: Form, after: Form): boolean {
  return after.times.status === 'known' && (before.times.status !== 'known' || before.date !== after.date);
}

function timesWords(form: Form, date: PlainDate, text: Text): string {
  const { length } = offeredSlots(form);
  return length ? text.say.timesFree(length, text.day(date)) : text.say.full(text.day(date));
}

/** What was last said is about another choice than the one that now stands there. */
function movedOn(before: Form, after: Form): boolean {
  return (['kind', 'party', 'date', 'slot', 'notice'] as const).some((key) => before[key] !== after[key]);
}
