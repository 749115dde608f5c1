/** What holds after every command. Each law says in a sentence what is against it. */
import { EVENTS, nameOf } from '../browser/guest.js';
import { DOUBTFUL, fieldsOf, levelsOf, readsThatTheLevelIsGone } from './guest-commands.js';
import { isEnd } from './screen.js';
import type { World } from './world.js';

type Law = (world: World) => string | false | undefined;

/** Under way, and told: the screen says how the open intent ended, and that is so. */
const tellsTheTruth: Law = ({ ledger, backend, network, guest, screen }) => {
  const { open } = ledger;
  if (isEnd(screen)) return saysBooked(ledger.open ?? ledger.ended, { backend, guest });
  if (!open || screen === 'sending' || screen === 'unknown') return undefined;
  if (backend.bookedBy(open).length) return 'it says that it is not booked, and it is';
  if (network.isStillUnderWay(open)) return 'it says that it is not booked, and that is not sure yet';
  return guest.canRead(/Not booked|was just taken|same table a moment ago|You’re on the list/)
    ? undefined
    : 'a refusal is not told';
};

function saysBooked(key: string | undefined, { backend, guest }: Pick<World, 'backend' | 'guest'>) {
  const [booking] = backend.bookedBy(key ?? '');
  if (!booking) return 'it says that it is booked, and it is not';
  const [, told] = /Reference ([\w-]+)/.exec(guest.text) ?? [];
  return told?.replace('-', '') !== booking.reference && `it gives ${told ?? 'no reference'} for ${booking.reference}`;
}

/** Of a place on the list only what the restaurant has said, and nothing while it may turn out otherwise. */
const tellsOfThePlace: Law = ({ ledger, backend, network, guest, screen }) => {
  const [booking] = backend.bookedBy(ledger.open ?? ledger.ended ?? '');
  if (!booking || (screen !== 'waitlisted' && screen !== 'over')) return undefined;
  const { status, token } = booking;
  const saysThat = (words: RegExp, so: boolean) => guest.canRead(words) && !so && `it says ${words.source}: ${status}`;
  return (
    saysThat(/You have left the list/, status === 'left') ||
    saysThat(/You are seated/, status === 'seated') ||
    saysThat(/couldn’t take you/, status === 'declined') ||
    saysThat(/You are still on the list/, status !== 'left' && !network.isLeaving(token))
  );
};

const booksOnce: Law = ({ backend }) => {
  const keys = new Set(backend.bookings.map(({ key }) => key));
  return keys.size < backend.bookings.length && 'two bookings of one intent';
};

const saysWhereItIs: Law = ({ screen, guest }) => {
  if (guest.root.querySelectorAll('[role=status]').length !== 1) return 'not one status region';
  return screen === 'nameless' && `no named state: ${guest.text.slice(0, 200)}`;
};

const keepsWhatWasTyped: Law = (world) => {
  for (const [label, { value: shown }] of fieldsOf(world)) {
    const typed = world.typed.get(label) ?? '';
    if (shown !== typed) return `${label} was ${JSON.stringify(typed)} and is ${JSON.stringify(shown)}`;
  }
  return undefined;
};

const sendsNothingDoubtful: Law = ({ ledger, affirmed }) => {
  if (!ledger.isNew) return undefined;
  const text = ledger.texts.find((each) => DOUBTFUL.some((doubt) => doubt.test(each)) && !affirmed.has(each));
  return text !== undefined && `${JSON.stringify(text)} was sent, and nobody has said that it is meant`;
};

/** A level that is no longer offered goes, and it says so. */
const keepsTheLevel: Law = (world) => {
  readsThatTheLevelIsGone(world);
  const levels = levelsOf(world);
  const chosen = levels.find(({ checked }) => checked);
  if (!chosen) return levels.length > 0 && 'no level is chosen, not even none';
  if (world.levelMayBeGone && chosen.value === '') world.tier = '';
  world.levelMayBeGone = false;
  return chosen.value !== world.tier && `the level was "${world.tier}" and is ${nameOf(chosen)}`;
};

/** Somewhere there has to be a way on that can be pressed; the page's own words count where it has named no restaurant. */
const leavesAWay: Law = ({ screen, guest }) => {
  if (screen === 'starting') return undefined;
  if (guest.root.querySelector('slot')?.assignedNodes().length) return undefined;
  const ways = [...guest.root.querySelectorAll<HTMLElement>('button:enabled, a[href]')];
  return ways.some((each) => each.checkVisibility()) ? undefined : 'there is nothing to press';
};

const KEYS = /^(version|restaurantId|mode|partySize|date|time|sectionId|step|code|durationMs)$/;
const VALUES = /^(\d{1,9}|[a-z_]{1,30}|\d{4}-\d\d-\d\d|\d\d:\d\d)$/;

const tellsThePageNothingOfTheGuest: Law = ({ guest }) => {
  for (const { name, detail } of guest.events.splice(0)) {
    const odd = Object.entries(detail).find(([key, value]) => !KEYS.test(key) || !VALUES.test(String(value)));
    if (odd || !EVENTS.some((each) => each === name)) return `${name} tells ${String(odd)}`;
  }
  return undefined;
};

const LAWS: readonly Law[] = [
  tellsTheTruth,
  tellsOfThePlace,
  booksOnce,
  saysWhereItIs,
  keepsWhatWasTyped,
  sendsNothingDoubtful,
  keepsTheLevel,
  leavesAWay,
  tellsThePageNothingOfTheGuest,
];

/** @throws a sentence for the first law that is broken */
export function obey(world: World): void {
  const { guest, ledger, screen } = world;
  const [noted] = ledger.broken;
  if (noted) throw new Error(noted);
  for (const law of LAWS) {
    const complaint = law(world);
    if (complaint) throw new Error(complaint);
  }
  ledger.isNew = false;
  if (screen === 'unknown' && !guest.sees('button', 'Checking…')) ledger.guestIsAway();
  if (isEnd(screen)) ledger.ended = ledger.open ?? ledger.ended;
  if (screen !== 'sending' && screen !== 'unknown') ledger.open = undefined;
}
