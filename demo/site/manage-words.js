/**
 * What the page of one booking says: every word that depends on the booking or on what went wrong.
 *
 * @typedef {import('../../src/reserve-api/manage-contract.ts').ManagedReservation} ManagedReservation
 * @typedef {import('../../src/reserve-api/manage-contract.ts').ManagedPlace} ManagedPlace
 * @typedef {'reservation' | 'waitlist'} Kind
 * @typedef {'nothing' | 'offline' | 'silent' | 'busy' | 'elsewhere' | 'too-late' | 'fault'} Trouble
 */

/** Heading and lead by status. @type {Readonly<Record<Kind, Readonly<Record<string, readonly [title: string, lead: string]>>>>} */
const STATUS_WORDS = {
  reservation: {
    booked: ['Your table is booked', 'We look forward to seeing you.'],
    seated: ['You are at your table', 'Buon appetito.'],
    finished: ['Thank you for coming', 'We hope to see you again soon.'],
    cancelled: ['Your reservation is cancelled', 'The table has been given back, and there is nothing left to do.'],
    no_show: ['We missed you', 'Your table was held, and then given to others.'],
  },
  waitlist: {
    requested: ['You asked to join the list', 'The restaurant has your request and may still decline it.'],
    accepted: ['You are on the list', 'Stay near: the host calls you when your table is ready.'],
    seated: ['You are at your table', 'Buon appetito.'],
    finished: ['Thank you for coming', 'We hope to see you again soon.'],
    declined: ['No table today', 'The restaurant could not take your party onto the list. We are sorry.'],
    left: ['You have left the list', 'Your place has gone to the next party, and there is nothing left to do.'],
    no_show: ['Your place has gone', 'The host called and could not find you. Ask at the stand.'],
  },
};

/** @param {Kind} kind @param {string} status */
export const statusWords = (kind, status) => STATUS_WORDS[kind][status] ?? ['Your booking', ''];

/** @type {Readonly<Record<Kind, { giveUp: string, yes: string, no: string, sending: string }>>} */
export const BUTTONS = {
  reservation: { giveUp: 'Cancel this reservation', yes: 'Yes, cancel it', no: 'Keep my table', sending: 'Cancelling …' },
  waitlist: { giveUp: 'Leave the list', yes: 'Yes, leave the list', no: 'Keep my place', sending: 'Leaving …' },
};

/** Why nothing can be shown. @type {Readonly<Record<Trouble, readonly [title: string, lead: string]>>} */
export const CANNOT_SHOW = {
  nothing: ['There is no such booking', 'The link may be cut short, or the booking may be gone. Open it once more from your confirmation, or call us.'],
  offline: ['You are offline', 'Your booking stands as it was. It is shown here once you are connected again.'],
  silent: ['No answer came', 'We cannot be reached at the moment. Your booking stands as it was.'],
  busy: ['One moment, please', 'Too many requests came from your network. Please try again in a minute.'],
  elsewhere: ['This page may not ask', 'Please open the link from your confirmation, or call us.'],
  'too-late': ['One moment, please', 'Please try again, or call us.'],
  fault: ['Something went wrong here', 'Your booking stands as it was. Please try again, or call us.'],
};

/** Why giving up did not work; what is not known is not claimed. @type {Readonly<Record<Trouble, string>>} */
export const CANNOT_GIVE_UP = {
  nothing: 'This booking can no longer be found. Please call us: (313) 555-0142.',
  offline: 'You are offline, so nothing was changed. Try again once you are connected.',
  silent: 'No answer came, so we do not know whether this worked. Trying again does no harm.',
  busy: 'Nothing was changed: too many requests came from your network. Please try again in a minute.',
  elsewhere: 'Nothing was changed: this page may not do that. Please call us: (313) 555-0142.',
  'too-late': 'This is no longer possible here. Please call us: (313) 555-0142.',
  fault: 'Something went wrong here, so we do not know whether this worked. Trying again does no harm.',
};

/** @param {number} partySize */
export const partyWords = (partySize) => (partySize === 1 ? '1 guest' : `${partySize} guests`);

/** In two halves, as it is read out. @param {string} reference */
export const referenceWords = (reference) => (reference.length === 8 ? `${reference.slice(0, 4)}-${reference.slice(4)}` : reference);

/** The restaurant's clock wears a false `Z`: its fields are shown as they stand. @param {string} localTime */
function wallClock(localTime) {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (localTime.match(/\d+/g) ?? []).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute));
}

const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
const HOUR = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** @param {string} localTime */
export const dayWords = (localTime) => DAY.format(wallClock(localTime));

/** @param {string} localTime */
export const hourWords = (localTime) => HOUR.format(wallClock(localTime)).replace(/\s?([AP])M$/, (_, half) => ` ${half.toLowerCase()}m`);

/** Only where the guest's own clock shows something else. @param {ManagedReservation} booking */
export function clockNote({ time, localTime }) {
  const here = new Date(time.replace(/(\.\d{3})\d+Z$/, '$1Z'));
  const there = wallClock(localTime);
  const same = here.getHours() === there.getUTCHours() && here.getMinutes() === there.getUTCMinutes() && here.getDate() === there.getUTCDate();
  return same ? '' : 'By the restaurant’s own clock';
}

/** @param {number} ahead */
export const placeWords = (ahead) => (ahead === 0 ? 'You are next' : `${ahead} ${ahead === 1 ? 'party' : 'parties'} ahead`);

/** @param {ManagedPlace['estimatedWait']} wait */
export function waitWords(wait) {
  if (!wait) return '';
  return `About ${minutesOf(wait.start)}–${minutesOf(wait.end)} minutes for a table of your size`;
}

/** `HH:MM:SS`, with minutes of 60 and more. @param {string} length */
function minutesOf(length) {
  const [hours = 0, minutes = 0] = length.split(':').map(Number);
  return hours * 60 + minutes;
}

/** @param {Kind} kind @param {ManagedReservation | ManagedPlace} booking */
export function questionWords(kind, booking) {
  if (kind === 'waitlist') return 'Leave the list? Your place goes to the next party, and cannot be had back.';
  const { localTime } = /** @type {ManagedReservation} */ (booking);
  return `Cancel your table for ${partyWords(booking.partySize)} on ${dayWords(localTime)} at ${hourWords(localTime)}?`;
}
