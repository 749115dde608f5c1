/** What happens outside of page and guest: time passes, the network has its fates, somebody else takes the table. */
import { DEADLINES } from '../../src/reserve-api/retry.js';
import { FATES } from './fates.js';
import { fillsIn, LEAVE, pick, press, sends } from './guest-commands.js';
import type { Command } from './guest-commands.js';
import { READ_FAULTS } from './reads.js';
import type { Read } from './reads.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SPANS = [SECOND, 5 * SECOND, 20 * SECOND, MINUTE, 11 * MINUTE, 40 * MINUTE];

export const timePasses: Command = async (world, a) => {
  const span = pick(SPANS, a) ?? 0;
  await world.pass(span);
  return `${span / SECOND} s pass`;
};

/** The clock jumps; what was waited for is waited for still. */
export const deviceSleeps: Command = async (world, a) => {
  const span = pick(SPANS, a) ?? 0;
  world.clock.sleep(span);
  if (span >= DEADLINES.write) world.ledger.guestIsAway();
  document.dispatchEvent(new Event('visibilitychange'));
  await world.pass(0);
  return `the device sleeps for ${span / SECOND} s`;
};

/** What awaits the next tries: several in a row, alike or different, for a widget that tries again. */
export const fate: Command = async ({ network }, a, b) => {
  const names: string[] = [];
  for (let turn = 0; turn <= b % 4; turn++) {
    const next = pick(FATES, b % 8 < 4 ? a : a + turn * b);
    if (next) network.fates.push(next);
    names.push(next?.name ?? '');
  }
  return `(the next tries: ${names.join(', then ')})`;
};

/** The whole way from wherever it stands into the next fate: what a walk by single steps comes to too seldom. */
export const sendsIntoFate: Command = async (world, a, b) => {
  const words: (string | undefined)[] = [];
  const again = world.guest.sees('button', /^(Make another booking|Keep the first)$/);
  if (again) words.push(await press(world, again));
  words.push(await fillsIn(world, b, a), await fate(world, a, b), await sends(world, 0, 0));
  return words.filter(Boolean).join('; ');
};

/** Joins where that is offered, and leaves into the next fate, or thinks better of it. */
export const leavesTheList: Command = async (world, a, b) => {
  const words: (string | undefined)[] = [];
  const presses = async (name: string | RegExp) => {
    const button = world.guest.sees('button', name);
    if (button) words.push(await press(world, button));
  };
  if (world.guest.sees('button', /^Join the waitlist for \d/))
    words.push(await fillsIn(world, b, a), await sends(world, 0, 0));
  await presses(LEAVE);
  if (a % 4) words.push(await fate(world, b, a));
  await presses(a % 4 ? LEAVE : 'Keep your place');
  return words.filter(Boolean).join('; ') || undefined;
};

export const fateChanges: Command = async ({ network }) => {
  network.fates = [];
  return '(the network is honest again)';
};

export const silenceEnds: Command = async (world, a) => {
  const ended = world.network.endSilence(a % 3 ? 'truth' : 'nothing');
  await world.settle();
  return ended ? `what was silent ${a % 3 ? 'answers' : 'breaks off'}` : undefined;
};

export const lateArrives: Command = async ({ network }) => {
  return network.deliverLate() ? 'what was stuck on its way arrives' : undefined;
};

export const goesOffline: Command = async (world, a) => {
  world.network.online = a % 2 === 0;
  const event = world.network.online ? 'online' : 'offline';
  if (!world.network.online) world.network.endSilence('nothing');
  window.dispatchEvent(new Event(event));
  await world.settle();
  return `the line is ${event}`;
};

const READS: readonly Read[] = ['profile', 'sections', 'tiers', 'times', 'waits', 'place'];

export const readFails: Command = async ({ network }, a, b) => {
  const read = pick(READS, a) ?? 'times';
  const fault = pick(READ_FAULTS, b) ?? 'nothing';
  network.readFaults.set(read, fault);
  return `(the next ${read}: ${typeof fault === 'string' ? fault : `${fault.status} ${fault.text ?? ''}`})`;
};

/** The first time that is offered goes to somebody else, and nobody says so yet. */
export const timeIsTaken: Command = async ({ backend, guest }) => {
  const chosen = guest.root.querySelector<HTMLInputElement>('input[name=slot]:checked');
  const [instant] = chosen?.value.split(' ') ?? [];
  if (!instant) return undefined;
  backend.taken.add(instant);
  return 'somebody else takes the chosen time';
};

const DECISIONS = ['accepted', 'seated', 'declined', 'no_show'] as const;

/** The host decides about the party that came last. */
export const hostDecides: Command = async ({ backend }, a) => {
  const party = backend.bookings.findLast(({ write }) => write.kind === 'waitlist');
  const status = pick(DECISIONS, a);
  if (!party || !status || !['requested', 'accepted'].includes(party.status)) return undefined;
  party.status = status;
  return `the host writes ${status}`;
};

export const tiersChange: Command = async ({ backend }, a) => {
  backend.tiers = a % 2 ? ['Silver', 'Gold'] : ['Silver', 'Platinum'];
  return `the house has the levels ${backend.tiers.join(' and ')}`;
};
