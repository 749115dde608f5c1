/** The checks themselves, loaded on intent: the only way to libphonenumber-js, zod and the list of mail providers. */
import { readEmail } from '../booking/email.js';
import { doubtEmail } from '../booking/email-doubt.js';
import type { Kind } from '../booking/model.js';
import type { Checks } from './checks.js';
import { countryView } from './country-view.js';
import { emailAnswersView } from './email-answers-view.js';
import { foundWords } from './found-words.js';
import { noticeAnswersView } from './notice-answers-view.js';
import { tiersView } from './tiers-view.js';
import { twoReadingsView } from './two-readings-view.js';
import { phoneNumbers } from '../phone/phone-numbers.js';
import { ReservationRequest, WaitlistRequest } from '../reserve-api/requests.js';

export const fullChecks: Checks = {
  phones: phoneNumbers,
  readEmail: (text) => doubtEmail(readEmail(text)),
  words: foundWords,
  countries: countryView,
  twoReadings: twoReadingsView,
  emailAnswers: emailAnswersView,
  tiers: tiersView,
  noticeAnswers: noticeAnswersView,
  contractFaults,
};

function contractFaults(kind: Kind, body: unknown): readonly string[] {
  const schema = kind === 'waitlist' ? WaitlistRequest : ReservationRequest;
  const checked = schema.safeParse(body);
  return checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.'));
}
