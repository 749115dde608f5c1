/**
 * Random walks: a guest, a page and a backend that do anything in any order. The outside behaves as the controller
 * does: only the newest read of a kind may speak, and a write speaks whenever it likes. Everything personal that is
 * typed, and everything a backend says in private, carries a mark, so that a test can search for it.
 */
import fc from 'fast-check';
import { offeredSlots, toIntent } from '../../../src/booking/attempt.js';
import { addDays } from '../../../src/booking/calendar.js';
import { initialState, update } from '../../../src/booking/flow.js';
import type { Command, Message } from '../../../src/booking/message.js';
import type { Guest, Slot } from '../../../src/booking/model.js';
import type { Failure, FailureCode } from '../../../src/booking/problem.js';
import { NO_GUEST } from '../../../src/booking/state.js';
import type { State } from '../../../src/booking/state.js';
import { contactOf, freeze, RESTAURANT, slot, TODAY } from './vocabulary.js';

/** The same walks in every run; `WALK_SEED` and `WALK_RUNS` take others. fast-check prints the seed of a failure. */
export const WALKS = {
  seed: Number(process.env['WALK_SEED'] ?? 20_300_605),
  numRuns: Number(process.env['WALK_RUNS'] ?? 1000),
};

/** In every text that must not get out. */
export const MARK = 'PRIVATE';

/** One step of a walk: what kind of thing happens, and three numbers to choose its particulars by. */
export type Move = readonly [kind: MoveKind, a: number, b: number, c: number];

const KINDS = [
  'configure',
  'preselect',
  'prefill',
  'reset',
  'new-day',
  'restaurant-answers',
  'times-answer',
  'waits-answer',
  'tiers-answer',
  'next-day-answers',
  'late-answer',
  'party',
  'date',
  'section',
  'slot',
  'kind',
  'next-day',
  'type',
  'finish-email',
  'consent',
  'accept',
  'retry',
  'attempt',
  'contract',
  'offline',
  'dismiss',
  'again',
  'send',
  'check',
  'write-ends',
  'late-end',
] as const;
export type MoveKind = (typeof KINDS)[number];

const number = fc.nat({ max: 9999 });
/** Most walks begin where a guest does; some begin in disorder. */
const likely: readonly MoveKind[] = [
  ...(['restaurant-answers', 'times-answer', 'times-answer', 'slot', 'slot', 'slot', 'type', 'type', 'send'] as const),
  ...(['send', 'send', 'send', 'write-ends', 'write-ends', 'check', 'party', 'tiers-answer', 'section'] as const),
  ...(['next-day', 'next-day-answers'] as const),
];
const move: fc.Arbitrary<Move> = fc.tuple(fc.constantFrom(...KINDS, ...likely, ...likely), number, number, number);
const begun: readonly Move[] = [['configure', 0, 0, 0]];
const atTimes: readonly Move[] = [...begun, ['restaurant-answers', 0, 0, 1], ['times-answer', 0, 0, 1]];
const sending: readonly Move[] = [...atTimes, ['slot', 1, 0, 0], ['send', 1, 0, 0]];
const joining: readonly Move[] = [...atTimes, ['kind', 1, 0, 0], ['send', 1, 0, 0]];
export const walks: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.constantFrom(begun, atTimes, sending, joining), fc.array(move, { maxLength: 60, size: 'max' }))
  .map(([first, moves]) => [...first, ...moves]);

export interface Happened {
  readonly before: State;
  readonly message: Message;
  readonly after: State;
  readonly commands: readonly Command[];
  /** What the outside still owes an answer to, afterwards. */
  readonly owed: Owed;
}

type Ask = Exclude<Command, { type: 'send' }>;
export type Owed = { readonly [Type in Ask['type']]?: Extract<Ask, { type: Type }> };

/** Walks, and shows each thing that happened. */
export function walk(moves: readonly Move[], look: (happened: Happened) => void): State {
  let state = initialState();
  let owed: Owed = {};
  const keys: string[] = [];
  for (const [kind, a, b, c] of moves) {
    const message = messageOf(kind, [a, b, c], { state, owed, keys });
    if (!message) continue;
    if (message.type === 'configured') owed = {};
    const before = freeze(state);
    const { state: after, commands } = update(before, freeze(message));
    const answered = ANSWERS[message.type];
    if (answered && kind !== 'late-answer') owed = { ...owed, [answered]: undefined };
    for (const command of commands) {
      if (command.type !== 'send') owed = { ...owed, [command.type]: command };
    }
    look({ before, message, after, commands, owed });
    state = after;
  }
  return state;
}

const ANSWERS: { readonly [Type in Message['type']]?: Ask['type'] } = {
  'restaurant-known': 'load-restaurant',
  'restaurant-failed': 'load-restaurant',
  'times-known': 'load-times',
  'times-failed': 'load-times',
  'waits-known': 'load-waits',
  'waits-failed': 'load-waits',
  'tiers-known': 'load-tiers',
  'tiers-failed': 'load-tiers',
  'next-day-known': 'find-next-day',
  'next-day-none': 'find-next-day',
  'next-day-failed': 'find-next-day',
};

interface Around {
  readonly state: State;
  readonly owed: Owed;
  readonly keys: string[];
}

const TEXTS = [`${MARK} Ada`, `${MARK}@example.com`, '', `+1 313 555 0142 ${MARK}`, `${MARK} O’Neill`];
const FIELDS = Object.keys(NO_GUEST) as readonly (keyof Guest)[];
const TIERS = ['Silver', 'Gold', `${MARK} Platinum`];
const CODES: readonly FailureCode[] = [
  ...(['slot_taken', 'tier_unknown', 'closed', 'invalid', 'duplicate', 'party_size', 'rate_limited'] as const),
  ...(['unavailable', 'key_reused', 'unknown', 'offline', 'token_invalid'] as const),
];

function pick<T>(from: readonly T[], at: number): T {
  const picked = from[at % from.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

function failureOf(a: number, b: number): Failure {
  const field = pick(FIELDS, b);
  const fields = b % 3 ? undefined : [{ field, code: 'refused', message: `${MARK} sentence` } as const];
  return { code: pick(CODES, a), message: `${MARK} sentence`, fields };
}

/** A day around today: past, closed and too far ones among them. */
const dayOf = (at: number) => addDays(TODAY, (at % 80) - 5);

function slotsOf(date: string, a: number): readonly Slot[] {
  const times = ['12:00', '18:00', '19:30', '21:00'].filter((_, index) => (a >> index) & 1);
  return times.flatMap((time, index) =>
    (a >> (index + 4)) & 1 ? [slot(time, 0, date), slot(time, 41, date)] : [slot(time, a % 3 ? 0 : 41, date)],
  );
}

/** A message, or nothing where the outside has nothing to say. Also the harmful ones that a page never sends. */
function messageOf(
  kind: MoveKind,
  [a, b, c]: readonly [number, number, number],
  { state, owed, keys }: Around,
): Message | undefined {
  const { form } = state;
  switch (kind) {
    case 'configure':
      return {
        type: 'configured',
        settings: {
          restaurantId: a % 4 ? 152 : 200,
          mode: pick(['auto', 'auto', 'auto', 'reservation', 'waitlist'], b),
          ...(c % 3 === 1 && { party: 1 + (c % 14) }),
          ...(c % 3 === 2 && { date: dayOf(c) }),
        },
      };
    case 'preselect':
      return {
        type: 'preselected',
        settings: { ...form.settings, party: a % 3 ? 1 + (a % 14) : undefined, date: b % 3 ? dayOf(b) : undefined },
      };
    case 'prefill':
      return {
        type: 'prefilled',
        guest: { firstName: pick(TEXTS, a), phone: pick(TEXTS, b), memberTier: pick(['', ...TIERS], c) },
        identity: { id: `${MARK}-id`, imageUrl: `https://${MARK}.example/` },
      };
    case 'reset':
      return { type: 'reset', guest: {}, identity: {} };
    case 'new-day':
      return { type: 'day-began', today: addDays(form.today ?? TODAY, a % 3) };
    case 'restaurant-answers': {
      if (!owed['load-restaurant']) return undefined;
      if (a % 8 === 7) return { type: 'restaurant-failed', failure: failureOf(a, b) };
      const can = (bit: number) => ((c >> bit) & 7) !== 7;
      const abilities = { ...RESTAURANT.abilities, idempotency: can(0), membership: can(1), reservation: can(2) };
      const largestParty = b % 2 ? 10 : 6;
      const restaurant = { ...RESTAURANT, largestParty, abilities: { ...abilities, waitlist: can(3) } };
      return { type: 'restaurant-known', restaurant, today: TODAY };
    }
    case 'times-answer': {
      const asked = owed['load-times'];
      if (!asked) return undefined;
      const { date, party } = asked;
      return a % 8 === 7
        ? { type: 'times-failed', date, party, failure: failureOf(a, b) }
        : { type: 'times-known', date, party, slots: slotsOf(date, c % 2 ? 255 : b) };
    }
    case 'waits-answer':
      if (!owed['load-waits']) return undefined;
      return a % 4 ? { type: 'waits-known', waits: [] } : { type: 'waits-failed', failure: failureOf(a, b) };
    case 'tiers-answer': {
      if (!owed['load-tiers']) return undefined;
      const tiers = TIERS.filter((_, index) => (b >> index) & 1).map((name) => ({ name, prioritySeating: false }));
      return a % 4 ? { type: 'tiers-known', tiers } : { type: 'tiers-failed', failure: failureOf(a, b) };
    }
    case 'next-day-answers': {
      const asked = owed['find-next-day'];
      if (!asked) return undefined;
      const date = pick(asked.days, b);
      if (a % 3 === 0) return { type: 'next-day-known', date, slots: slotsOf(date, 255) };
      return { type: a % 3 === 1 ? 'next-day-none' : 'next-day-failed' };
    }
    case 'late-answer': {
      const [date, party] = [addDays(form.date ?? TODAY, 1 + (b % 3)), form.party + 1];
      return a % 2
        ? { type: 'times-known', date, party: form.party, slots: slotsOf(date, 255) }
        : { type: 'times-failed', date: form.date ?? TODAY, party, failure: failureOf(a, b) };
    }
    case 'party':
      return { type: 'party-chosen', party: 1 + (a % 14) };
    case 'date':
      return { type: 'date-chosen', date: dayOf(a) };
    case 'section':
      return { type: 'section-chosen', sectionId: a % 2 ? undefined : pick([0, 41], b) };
    case 'slot': {
      const offered = offeredSlots(form);
      const junk = slot('03:00', a % 2 ? 0 : 41, dayOf(b));
      return { type: 'slot-chosen', slot: offered.length && a % 6 ? pick(offered, b) : junk };
    }
    case 'kind':
      return { type: 'kind-chosen', kind: a % 2 ? 'waitlist' : 'reservation' };
    case 'next-day':
      return { type: 'next-day-pressed' };
    case 'type': {
      const field = pick(FIELDS, a);
      const value = field === 'memberTier' ? pick(['', ...TIERS], b) : pick(TEXTS, b);
      return { type: 'typed', field, value, arrivedWhole: c % 2 === 0 };
    }
    case 'finish-email':
      return { type: 'email-finished' };
    case 'consent':
      return { type: 'consent-ticked', ticked: a % 2 === 0 };
    case 'accept':
      return { type: 'accepted', accepted: a % 2 ? { phone: `+1${MARK}` } : { email: `${MARK}@x` } };
    case 'retry':
      return { type: 'retry-pressed', what: pick(['restaurant', 'times', 'waits', 'tiers'], a) };
    case 'attempt':
      return { type: 'attempted', problems: [{ field: pick(FIELDS, a), code: 'missing' }] };
    case 'contract':
      return { type: 'contract-broken', problems: [{ field: pick(FIELDS, a), code: 'refused' }] };
    case 'offline':
      return { type: 'held-back', code: 'offline' };
    case 'dismiss':
      return { type: 'notice-dismissed' };
    case 'again':
      return { type: 'again-pressed' };
    case 'send': {
      // What was typed may not do; whether a guest who filled everything in is kept waiting is what matters here.
      const good: Guest = { ...form.guest, firstName: `${MARK} Ada`, email: `${MARK}@example.com` };
      const filled = { ...form, guest: good };
      const intent = toIntent(filled, contactOf(filled), 'news', 'en', 'elapsed=9');
      if (!intent) return undefined;
      keys.push(`key-${keys.length + 1}`);
      return { type: 'sent', key: pick(keys, keys.length - 1), intent, duplicateConfirmed: a % 5 === 0 };
    }
    case 'check':
      return { type: 'check-pressed' };
    case 'write-ends':
      return 'writing' in state ? endOf(state.writing.key, a, b) : undefined;
    case 'late-end':
      return endOf(keys.length ? pick(keys, c) : 'no-key', a, b);
    default:
      return kind satisfies never;
  }
}

function endOf(key: string, a: number, b: number): Message {
  const reference = b % 2 ? `${MARK}-REF` : undefined;
  switch (a % 5) {
    case 0:
      return { type: 'confirmed', key, receipt: { reference: `${MARK}-REF` } };
    case 1:
    case 2:
      return { type: 'refused', key, failure: failureOf(b, a) };
    case 3:
      return { type: 'grew-slow', key };
    default:
      return { type: 'left-unconfirmed', key, reference };
  }
}
