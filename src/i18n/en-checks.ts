/** English for what only the checks find or draw: it comes with their companion, and is otherwise as `en.ts` is. */

/** Countries that English gives an article. */
const WITH_THE = /^(United|Philippines|Bahamas|Comoros|Gambia|Maldives)|Isle|Islands|Netherlands|Republic|Territor/;

const place = (preposition: 'for' | 'in', country: string) =>
  country ? ` ${preposition} ${WITH_THE.test(country) ? 'the ' : ''}${country}` : '';

export const enChecks = {
  // Of a number that was read with the numbering plans
  phoneTooShort: (country: string) => `This number looks too short${place('for', country)}`,
  phoneTooLongNumber: (country: string) => `This number looks too long${place('for', country)}`,
  phoneNotPossible: (country: string) =>
    `There is no such number${place('in', country)}. Check the digits and the country`,
  phoneNeedsCountry: 'Start the number with + and the country code, as in +1',
  phoneTwoReadings: 'Which number is yours?',
  country: 'Country',
  noCountry: 'Other',

  // Of an e-mail address
  emailSeveralAt: 'Enter one e-mail with one @',
  emailSpaces: 'The e-mail has a space inside',
  emailSideMissing: 'The e-mail needs a name before the @ and a place after it',
  emailNotBare: 'Enter only the address',
  emailUnusual: (email: string) => `Is this right? ${email}`,
  emailOffer: (email: string) => `Did you mean ${email}?`,
  useIt: 'Use it',

  // Not booked, and what to press
  stillFree: (times: string) => `Still free: ${times}`,
  bookSecond: 'Book a second table',
  keepFirst: 'Keep the first',

  memberTier: 'Member level',
  noTier: 'No level',
  prioritySeating: 'Priority seating',
  tiersFailed: 'We couldn’t load the membership levels. You can still give your number.',
  tiersLoading: 'Loading the membership levels',
};
