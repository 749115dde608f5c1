/**
 * English, and by its type the contract of every other pack. A phrase is a string, or a function of what it speaks of;
 * times and dates come in already written in the guest's language, numbers as numbers: a language counts in its own way.
 * Voice: short, warm, exact; what happened, then what to do; no codes, no blame.
 */
const guests = (party: number) => (party === 1 ? '1 guest' : `${party} guests`);

export const en = {
  /** How it is written. */
  direction: 'ltr',

  // Headings and choices
  reserveHeading: 'Reserve a table',
  waitlistHeading: 'Join the waitlist',
  party: 'Party',
  guests,
  largerParty: 'Larger party',
  /** The restaurant has given no number. */
  askForMore: (most: number) => `For more than ${most} guests please ask the restaurant directly`,
  partyTooLarge: (most: number, phone: string) => `For more than ${most} guests call us: ${phone}`,
  day: 'Day',
  otherDay: 'Another day',
  closedDay: (day: string) => `${day}, closed`,
  time: 'Time',
  lunch: 'Lunch',
  dinner: 'Dinner',
  section: 'Where',
  anySection: 'Anywhere',
  justTaken: 'just taken',
  zone: (place: string) => `Local times: ${place}`,

  // No times, and what to do about it
  loading: 'Looking for free tables',
  full: (day: string) => `${day} is full`,
  fullInSection: (section: string, day: string) => `Nothing free on ${day} for ${section}`,
  closed: (weekday: string) => `Closed on ${weekday}s`,
  closedOn: (day: string) => `Closed on ${day}`,
  pastDay: 'This day has passed',
  tooFar: (day: string) => `Tables can be booked until ${day}`,
  nextDay: 'Find the next free day',
  nextOpen: (day: string) => `Next: ${day}`,
  searchingDay: 'Looking through the next few days',
  noDay: 'Nothing free in the next two weeks',
  joinWaitlist: 'Join the waitlist for now',
  backToTimes: 'Choose a time instead',
  callUs: (phone: string) => `Call us: ${phone}`,
  loadFailed: 'We couldn’t load this',
  tryAgain: 'Try again',

  // Waitlist
  waitNow: 'Current wait',
  wait: (from: number, to: number) => `About ${from === to ? '' : `${from}–`}${to} minute${to === 1 ? '' : 's'}`,
  waitUnknown: 'The wait isn’t known right now',

  // The guest
  details: 'Your details',
  firstName: 'First name',
  lastName: 'Last name',
  optional: 'optional',
  phone: 'Phone',
  email: 'E-mail',
  member: 'Member? Add your number',
  memberNumber: 'Member number',
  moreToSay: 'Anything we should know?',
  notes: 'Notes for the restaurant',
  consent: (restaurant: string) => `Send me news and offers from ${restaurant}`,

  // The ticket
  ticket: 'Your table',
  waitlistTicket: 'Your place',
  tableFor: (party: number) => `Table for ${party}`,
  partyOf: (party: number) => `Party of ${party}`,
  now: 'Now',
  chooseTime: 'Choose a time',
  reserve: (party: number) => `Reserve table for ${party}`,
  join: (party: number) => `Join the waitlist for ${party}`,
  reserving: 'Reserving…',
  joining: 'Joining…',

  // Problems
  problems: (count: number) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
  firstNameMissing: 'Enter your first name',
  phoneMissing: 'Enter your phone number',
  emailMissing: 'Enter your e-mail so that the restaurant can reach you',
  slotMissing: 'Choose a time',
  tooLong: (field: string) => `${field}: please use fewer characters`,
  noLetters: (field: string) => `${field}: use at least one letter`,
  controlCharacters: (field: string) => `${field}: please type this again`,
  emailNoAt: 'The e-mail needs an @, as in ada@example.com',
  phoneNoDigits: 'Enter the phone number in digits',
  /** English names the country only with the checks, which know its article (see `en-checks.ts`). */
  phoneTooShort: (_country: string) => 'This number looks too short',
  phoneTooLongNumber: (_country: string) => 'This number looks too long',
  phoneTwoNumbers: 'Enter one number',
  phoneDoubtful: (number: string) => `Is this right? ${number}`,
  tierUnknown: 'This level is no longer offered. Please choose again',
  yes: 'Yes, it is',
  change: 'Change it',

  // Not booked, and why
  notBooked: 'Not booked',
  slotTaken: (time: string) => `${time} was just taken`,
  duplicate: 'You booked the same table a moment ago. Do you want a second one?',
  restaurantClosed: 'The restaurant is closed then. Please choose another time',
  partyRefused: 'The restaurant doesn’t take parties of this size online',
  invalid: 'The restaurant couldn’t take these details. Please check them',
  rateLimited: 'Too many tries in a short time. Please wait a minute and try again',
  unavailable: 'The restaurant can’t take bookings at the moment. Please try again soon',
  refused: 'The restaurant couldn’t take this booking',
  offline: 'You’re offline. Nothing is lost',

  // The end
  booked: 'Your table is booked',
  requested: 'You’re on the list',
  mayDecline: 'Requested; the restaurant may still decline',
  reference: (reference: string) => `Reference ${reference}`,
  forParty: (party: number) => `for ${party}`,
  memberNotConfirmed: 'Your membership couldn’t be confirmed; the restaurant sees it as you gave it',
  again: 'Make another booking',
  manage: 'See or cancel this reservation',
  joinAgain: 'Join the list again',
  managePlace: 'See or leave your place later',

  notKnown: (what: string) => `We couldn’t confirm your ${what}`,
  whatTable: (party: number, day: string, time: string) => `table for ${party} on ${day} at ${time}`,
  whatPlace: (party: number) => `place on the waitlist for ${party}`,
  underName: (name: string) => `Name: ${name}`,
  checkAgain: 'Check again',
  checking: 'Checking…',
  dontResend: 'Please don’t send it again; ask the restaurant first',

  // The dialog
  close: 'Close',

  // When it cannot be used at all
  notHere: 'Tables can’t be booked online right now',

  // Said, not shown
  timesFree: (count: number, day: string) => (count === 1 ? `1 time free on ${day}` : `${count} times free on ${day}`),
  chosen: (time: string) => `${time} chosen. Your details are next`,
};
