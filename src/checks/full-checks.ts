/** The checks themselves, loaded on intent: the only way to libphonenumber-js, zod and the list of mail providers. */
import type { Kind } from '../booking/model.js';
import type { Checks } from './checks.js';
import { emailOfferView } from './email-offer-view.js';
import { numberWords } from './number-words.js';
import { tiersView } from './tiers-view.js';
import { twoReadingsView } from './two-readings-view.js';
import { phoneNumbers } from '../phone/phone-numbers.js';
import { ReservationRequest, WaitlistRequest } from '../reserve-api/requests.js';

export const fullChecks: Checks = {
  phones: phoneNumbers,
  words: numberWords,
  twoReadings: twoReadingsView,
  emailOffer: emailOfferView,
  tiers: tiersView,
  contractFaults,
};

function contractFaults(kind: Kind, body: unknown): readonly string[] {
  const schema = kind === 'waitlist' ? WaitlistRequest : ReservationRequest;
  const checked = schema.safeParse(body);
  return checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.'));
}
