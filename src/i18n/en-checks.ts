/** English for what only the checks find or draw: it comes with their companion, and is otherwise as `en.ts` is. */

/** Countries that English gives an article. */
const WITH_THE = /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Isle)/;

const forPlace = (country: string) => (country ? ` for ${WITH_THE.test(country) ? 'the ' : ''}${country}` : '');

export const enChecks = {
  // Of a number that was read with the numbering plans
  phoneTooShort: (country: string) => `This number looks too short${forPlace(country)}`,
  phoneTooLongNumber: (country: string) => `This number looks too long${forPlace(country)}`,
  phoneNotPossible: (country: string) => `This is no number${forPlace(country)}. Check the digits and the country`,
  phoneNeedsCountry: 'Start the number with + and the country code, as in +1',
  phoneTwoReadings: 'Which number is yours?',

  emailUnusual: (email: string) => `Is this right? ${email}`,
  emailOffer: (email: string) => `Did you mean ${email}?`,
  useIt: 'Use it',

  memberTier: 'Member level',
  noTier: 'No level',
  prioritySeating: 'Priority seating',
  tiersFailed: 'We couldn’t load the membership levels. You can still give your number.',
  tiersLoading: 'Loading the membership levels',
};
