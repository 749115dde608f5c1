/** What only the checks find, in the guest's words: of a phone number for its country, and of an e-mail address. */
import type { Problem } from '../booking/problem.js';
import { enChecks } from '../i18n/en-checks.js';
import type { Text } from '../i18n/text.js';
import { namedRegion } from './country-view.js';

/** @param region where the number was read, ISO 3166-1 alpha-2; empty = none */
export function foundWords(text: Text, { code, value = '' }: Problem, region: string): string | undefined {
  const say = text.also(enChecks);
  const country = namedRegion(text.locale, region)?.name ?? region;
  switch (code) {
    case 'too-short':
      return say.phoneTooShort(country);
    case 'too-long-number':
      return say.phoneTooLongNumber(country);
    case 'not-possible':
      return say.phoneNotPossible(country);
    case 'needs-country':
      return say.phoneNeedsCountry;
    case 'two-readings':
      return say.phoneTwoReadings;
    case 'several-at':
      return say.emailSeveralAt;
    case 'spaces':
      return say.emailSpaces;
    case 'side-missing':
      return say.emailSideMissing;
    case 'not-bare':
      return say.emailNotBare;
    case 'unusual':
      return say.emailUnusual(text.ltr(value));
    default:
      return undefined;
  }
}
