/** What a screen reader is told of a change, once; what is on the screen and has focus is not said again. */
import { offeredSlots } from './booking/attempt.js';
import { isPartyTooLarge } from './booking/party.js';
import { knownRestaurant } from './booking/state.js';
import type { Form, State } from './booking/state.js';
import { daySearchWords, noTimesWords } from './i18n/no-times-words.js';
import { isPlainRefusal, loadWords, noticeWords, unavailableWords } from './i18n/problem-words.js';
import type { Text } from './i18n/text.js';

/** The words for a change, or `undefined` when nothing new is to be said. */
export function announcementOf(before: State, after: State, text: Text): string | undefined {
  if (after.step === 'sending' && before.step !== 'sending')
    return after.form.kind === 'waitlist' ? text.say.joining : text.say.reserving;
  // The end has its notice in the status region itself.
  const notice = after.step === 'unconfirmed' ? undefined : refusalWords(before.form, after.form, text);
  if (notice || after.step === 'choosing') return notice ?? choiceWords(before.form, after.form, text);
  if (after.step === before.step) return undefined;
  return after.step === 'unavailable' ? unavailableWords(text, after.failure) : '';
}

function refusalWords(before: Form, after: Form, text: Text): string | undefined {
  if (!after.notice || after.notice === before.notice) return undefined;
  const reason = noticeWords(text, after, after.notice);
  return isPlainRefusal(after.notice) ? `${text.say.notBooked}. ${reason}` : reason;
}

function choiceWords(before: Form, after: Form, text: Text): string | undefined {
  if (after.slot && !before.unfolded) return text.say.chosen(text.time(after.slot.time));
  if (after.daySearch !== before.daySearch && after.daySearch !== 'idle') return daySearchWords(text, after.daySearch);
  const was = answerWords(before, text);
  const is = answerWords(after, text);
  // While a reason stands there, what was fetched anew because of it must not talk over it.
  const hidden = after.notice && after.times.status === 'known';
  if (is && !hidden && (!was || asksOther(before, after))) return is;
  // Not said twice running without a silence between: it would not be heard.
  return (was && !is) || movedOn(before, after) ? '' : undefined;
}

/** What has come of the question that the choices ask; nothing while that is on its way. */
function answerWords(form: Form, text: Text): string | undefined {
  const { kind, times, waits, date } = form;
  if (isPartyTooLarge(form)) return tooLargeWords(form, text);
  if (kind === 'waitlist') return waits.status === 'failed' ? loadWords(text, waits.failure) : undefined;
  if (times.status === 'loading') return undefined;
  if (times.status === 'failed') return loadWords(text, times.failure);
  const { length } = offeredSlots(form);
  return date && length ? text.say.timesFree(length, text.day(date)) : noTimesWords(text, form);
}

function tooLargeWords(form: Form, { say }: Text): string {
  const { largestParty = 0, phoneNumber } = knownRestaurant(form) ?? {};
  return phoneNumber ? say.partyTooLarge(largestParty, phoneNumber) : say.askForMore(largestParty);
}

function asksOther(before: Form, after: Form): boolean {
  return (['party', 'date', 'sectionId'] as const).some((key) => before[key] !== after[key]);
}

/** What was last said is about another choice than the one that now stands there. */
function movedOn(before: Form, after: Form): boolean {
  return asksOther(before, after) || (['kind', 'slot', 'notice'] as const).some((key) => before[key] !== after[key]);
}
