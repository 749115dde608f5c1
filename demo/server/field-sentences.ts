/** What is said about a field that cannot be taken, by its dotted wire path. */

import { PARTY_LIMITS } from '../../src/reserve-api/contract.js';

const LANGUAGE = 'A language is written such as en or de-AT.';

const SENTENCES: Readonly<Record<string, string>> = {
  customerInformation: 'Please say who the table is for.',
  'customerInformation.id': 'The id has at most 45 characters, none of them a control character.',
  'customerInformation.firstName':
    'Please give a first name, with at least one letter and at most 100 characters, none of them a control character.',
  'customerInformation.lastName':
    'A last name has at least one letter and at most 100 characters, none of them a control character.',
  'customerInformation.phoneNumber': 'Please give a phone number of 6 to 15 digits, with + and the country code.',
  'customerInformation.email': 'Please give an e-mail address such as name@example.com.',
  'customerInformation.imageUrl': 'A picture has to be an https address.',
  'customerInformation.memberInfo': 'Membership has a number, a tier, or both.',
  'customerInformation.memberInfo.memberNumber':
    'A member number has at most 64 characters, none of them a control character.',
  'customerInformation.memberInfo.memberTier': 'A tier is the name of one of the tiers of this restaurant.',
  time: 'Please choose one of the offered times.',
  date: 'A date is written as MM-DD-YYYY.',
  partySize: 'Please give the number of guests as a whole number.',
  partyFlags: 'Please choose one of the sections of this restaurant.',
  notes: 'Notes have at most 500 characters, none of them a control character.',
  'marketingConsent.text': 'The consent comes with the words that were shown, at most 1000 characters.',
  'marketingConsent.locale': LANGUAGE,
  locale: LANGUAGE,
};

const NO_PARTY = `Parties have ${PARTY_LIMITS.smallest} to ${PARTY_LIMITS.largest} guests; a restaurant may take fewer.`;

/** @param outOfRange it is of the right kind, but too small or too large */
export function sentenceFor(path: string, outOfRange = false): string {
  if (path === 'partySize' && outOfRange) return NO_PARTY;
  return SENTENCES[path] ?? SENTENCES[path.split('.')[0] ?? ''] ?? 'This cannot be read.';
}
