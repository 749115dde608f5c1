/** What a screen reader is told of a change, once; what is on the screen and has focus is not said again. */
import { offeredSlots } from './booking/attempt.js';
import type { Form, State } from './booking/state.js';
import { failureWords } from './i18n/problem-words.js';
import type { Text } from './i18n/text.js';

/** The words for a change, or `undefined` when nothing new is to be said. */
export function announcementOf(before: State, after: State, text: Text): string | undefined {
  if (after.step === 'sending' && before.step !== 'sending')
    return after.form.kind === 'waitlist' ? text.say.joining : text.say.reserving;
  const notice = noticeWords(before.form, after.form, text);
  if (notice || after.step === 'choosing') return notice ?? choiceWords(before.form, after.form, text);
  return after.step === before.step ? undefined : '';
}

function noticeWords(before: Form, after: Form, text: Text): string | undefined {
  if (!after.notice || after.notice === before.notice) return undefined;
  const { failure, slot } = after.notice;
  if (failure.code === 'slot_taken' && slot) return text.say.slotTaken(text.time(slot.time));
  const reason = failureWords(text, failure);
  return failure.code === 'offline' || failure.code === 'duplicate' ? reason : `${text.say.notBooked}. ${reason}`;
}

function choiceWords(before: Form, after: Form, text: Text): string | undefined {
  if (after.slot && !before.unfolded) return text.say.chosen(text.time(after.slot.time));
  // While a reason stands there, what was fetched anew because of it must not talk over it.
  const arrived = !after.notice && after.times.status === 'known' && before.times.status !== 'known';
  if (arrived && after.date) {
    const day = text.day(after.date);
    const { length } = offeredSlots(after);
    return length ? text.say.timesFree(length, day) : text.say.full(day);
  }
  return after.daySearch === 'none' && before.daySearch !== 'none' ? text.say.noDay : undefined;
}
