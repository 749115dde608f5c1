/**
 * What the host stand says: every word that depends on an entry, and nothing of how it is drawn.
 *
 * @typedef {import('../server/host/board.ts').Board} Board
 * @typedef {import('../server/host/board.ts').BoardEntry} BoardEntry
 * @typedef {import('../server/host/board.ts').HostAction} HostAction
 */

/** @type {Readonly<Record<HostAction, string>>} */
export const ACTION_WORDS = {
  accept: 'Accept',
  seat: 'Seat',
  finish: 'Finish',
  cancel: 'Cancel',
  decline: 'Decline',
  leave: 'Left',
  no_show: 'No-show',
  grant_priority: 'Give priority',
};

/** Hard to take back, so they are asked for twice. @type {ReadonlySet<HostAction>} */
export const ASKED_TWICE = new Set(/** @type {HostAction[]} */ (['cancel', 'decline', 'no_show']));

/** @type {Readonly<Record<BoardEntry['status'], string>>} */
const STATUS_WORDS = {
  booked: '',
  requested: 'Asks to join',
  accepted: 'Accepted',
  seated: 'Seated',
  finished: 'Finished',
  cancelled: 'Cancelled',
  declined: 'Declined',
  left: 'Left',
  no_show: 'No-show',
};

/** Done by the guest, away from the house. @type {Readonly<Record<BoardEntry['kind'], string>>} */
const BY_GUEST = { reservation: 'Cancelled by the guest', waitlist: 'Left by the guest' };

const ENDED = new Set(['finished', 'cancelled', 'declined', 'left', 'no_show']);

/** @param {BoardEntry} entry */
export const hasEnded = (entry) => ENDED.has(entry.status);

/** @param {BoardEntry} entry */
export const statusWord = (entry) => (entry.endedByGuest ? BY_GUEST[entry.kind] : STATUS_WORDS[entry.status]);

/**
 * `19:30` as a host in the house says it. The digits stand apart from am and pm, because they are drawn larger.
 * @param {string | undefined} clock
 */
export function clockParts(clock) {
  const [hours, minutes] = (clock ?? '').split(':');
  if (!hours || !minutes) return { digits: clock ?? '', half: '' };
  const hour = Number(hours);
  return { digits: `${hour % 12 || 12}:${minutes}`, half: hour < 12 ? 'am' : 'pm' };
}

/** @param {string | undefined} clock */
export function clockWords(clock) {
  const { digits, half } = clockParts(clock);
  return `${digits} ${half}`.trim();
}

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @param {number} count */
export const guestWords = (count) => counted(count, 'guest', 'guests');

/** @param {BoardEntry} entry */
export const visitWords = ({ visits }) => (visits === 0 ? 'First visit' : counted(visits, 'visit', 'visits'));

/** A number of the house's own country as it is said there; any other as it came. @param {string} number */
export const phoneWords = (number) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

/** As the guest sees it, and reads it out. @param {BoardEntry} entry */
export const referenceWords = ({ reference }) => (reference.length === 8 ? `${reference.slice(0, 4)}-${reference.slice(4)}` : reference);

/** @param {BoardEntry} entry */
export function vipWords({ vip }) {
  if (!vip) return '';
  const basis = vip.basis === 'verified' ? 'verified' : 'stated by guest';
  return [vip.memberTier, vip.memberNumber, basis].filter(Boolean).join(' · ');
}

/** @param {BoardEntry} entry */
export function priorityWords({ prioritySeating }) {
  if (prioritySeating === 'granted') return 'Priority seating';
  return prioritySeating === 'claimed' ? 'Priority seating claimed' : '';
}

/**
 * @param {BoardEntry} entry
 * @param {number} now milliseconds
 */
export function waitOf({ joinedAt, quotedWait }, now) {
  const waited = joinedAt === undefined ? 0 : Math.max(0, Math.floor((now - Date.parse(joinedAt)) / 60_000));
  const quoted = quotedWait ? `, quoted ${quotedWait.from}–${quotedWait.to}` : '';
  return { words: `Waiting ${waited} min${quoted}`, late: quotedWait !== undefined && waited > quotedWait.to };
}

/** @param {BoardEntry} entry */
export function arrivalWords(entry) {
  const what = entry.kind === 'reservation' ? clockWords(entry.time) : 'waitlist';
  const vip = entry.vip ? `VIP ${vipWords(entry)}: ` : '';
  return `${vip}${entry.guestName}, ${guestWords(entry.partySize)}, ${what}`;
}

/** What has just come about without the host. @param {BoardEntry} entry */
export const newsWords = (entry) => `${entry.endedByGuest ? BY_GUEST[entry.kind] : 'New'}: ${arrivalWords(entry)}`;

/** @param {readonly BoardEntry[]} open */
export function countWords(open) {
  const coming = open.filter((entry) => entry.status !== 'seated');
  const guests = coming.reduce((sum, entry) => sum + entry.partySize, 0);
  const seated = open.length - coming.length;
  const parties = coming.length === 0 ? 'none to seat' : `${counted(coming.length, 'party', 'parties')}, ${guestWords(guests)} to seat`;
  return seated > 0 ? `${parties}, ${seated} seated` : parties;
}

/** @param {string} date `yyyy-mm-dd` */
export function dayWords(date) {
  const noon = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat('en-US', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon);
}
