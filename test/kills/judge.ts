/** Holds what guests were told against what is stored. A complaint is a sentence; a round without one is right. */
import type { PostgresProcess } from './postgres-process.js';
import { BOOKED } from './kill-plan.js';
import type { Kill } from './play-round.js';
import type { Round, Wish } from './round.js';
import type { Answer } from './server-process.js';

export interface Played {
  readonly round: Round;
  /** Everything that came back for a wish, in order of arrival. */
  readonly answers: Map<Wish, Answer[]>;
  /** Of these, what the requests with the round's key got that were sent at once. */
  readonly burst: Answer[];
  /** The last word on each, after all repeats. */
  readonly finals: Map<Wish, Answer>;
  /** What the main key got at the other call; not sent when the key was refused. */
  readonly otherCall?: Answer;
  /** Present when the trap has sprung. */
  readonly kill?: Kill;
}

export interface Stored {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly phone_number: string;
  readonly notes: string;
}

/** `booked`, an `error.code`, `status 500` for what bears none, or `no answer`. */
export function codeOf(answer: Answer): string {
  if (!answer) return 'no answer';
  const { data, error } = JSON.parse(answer.text);
  if (answer.status === 201 && data && !error) return 'booked';
  return error?.code ?? `status ${answer.status}`;
}

/** Results of work done, which a repeat gets again. */
export function isKept(answer: Answer): boolean {
  return ['booked', 'slot_taken'].includes(codeOf(answer));
}

/** Allowed until it is settled, and never as the last word. */
const UNSETTLED = ['no answer', 'in_progress', 'unavailable', 'outcome_unknown'];

export function isSettled(answer: Answer): boolean {
  return !UNSETTLED.includes(codeOf(answer));
}

export async function judge(postgres: PostgresProcess, played: Played): Promise<string[]> {
  const { round } = played;
  const phones = [...new Set(round.wishes.map((wish) => wish.meant.phoneNumber))];
  const rows = await postgres.query<Stored>(
    'select id, reference, kind, phone_number, notes from bookings where phone_number = any($1)',
    [phones],
  );
  const complaints = round.wishes.flatMap((wish) => complaintsOf(played, wish, rows));
  if (rows.length !== round.bookings)
    complaints.push(`${rows.length} bookings are stored instead of ${round.bookings}`);
  const { otherCall } = played;
  if (otherCall && codeOf(otherCall) !== 'key_reused') complaints.push(`the other call answered ${codeOf(otherCall)}`);
  complaints.push(...lieAboutCommit(played), ...(await keyComplaints(postgres, played, rows)));
  return complaints.map((text) => `round ${round.number} (${round.flavour}): ${text}`);
}

function complaintsOf(played: Played, wish: Wish, rows: readonly Stored[]): string[] {
  const answers = played.answers.get(wish) ?? [];
  const may = allowed(played, wish, rows);
  const wrong = answers.map(codeOf).filter((code) => !may.includes(code) && !UNSETTLED.includes(code));
  const last = codeOf(played.finals.get(wish));
  const complaints = [...new Set(wrong)].map((code) => `"${wish.notes}" was told ${code}; allowed: ${may.join(', ')}`);
  if (UNSETTLED.includes(last)) complaints.push(`"${wish.notes}" was never told more than ${last}`);
  const words = new Set(answers.filter(isKept).map(textOf));
  if (words.size > 1) complaints.push(`"${wish.notes}" was answered in ${words.size} ways: ${[...words].join(' ')}`);
  const row = rows.find(({ notes }) => notes === wish.notes);
  if (row) complaints.push(...[...words].flatMap((text) => mismatch(row, wish, text)));
  return complaints;
}

/**
 * The database went after it had committed the booking of the round's key, and both processes live on: of the requests
 * with that key the one whose commit it was may be told what it came to, or that this is not known. Never a refusal.
 */
function lieAboutCommit({ kill, burst }: Played): string[] {
  const { statement, moment, ofTheKey } = kill?.point ?? {};
  const isKnown = kill?.victim === 'database' && statement === BOOKED && moment === 'after' && ofTheKey;
  if (!isKnown || burst.some((answer) => isKept(answer) || codeOf(answer) === 'outcome_unknown')) return [];
  return [
    `all requests with the key were told ${[...new Set(burst.map(codeOf))].join(', ')}, one of them after its commit`,
  ];
}

const textOf = (answer: Answer): string => answer?.text ?? '';

/** What each may be told follows from which one is stored. */
function allowed({ round }: Played, wish: Wish, rows: readonly Stored[]): string[] {
  const { phoneNumber } = wish.meant;
  const row = rows.find((stored) => stored.phone_number === phoneNumber);
  if (!row) return round.flavour === 'last-table' ? ['slot_taken', 'key_reused'] : [];
  const winner = round.wishes.find(({ notes }) => notes === row.notes);
  if (winner === wish) return ['booked'];
  return winner?.key === wish.key ? ['key_reused'] : ['duplicate'];
}

function mismatch(row: Stored, wish: Wish, text: string): string[] {
  const { data } = JSON.parse(text);
  const same = data?.id === row.id && data?.reference === row.reference && row.kind === wish.meant.kind;
  return same ? [] : [`"${wish.notes}" was told ${text}, and stored is ${JSON.stringify(row)}`];
}

/** A key is kept exactly when work was done under it, with the whole reply. */
async function keyComplaints(postgres: PostgresProcess, played: Played, rows: readonly Stored[]): Promise<string[]> {
  const { wishes } = played.round;
  const keys = [...new Set(wishes.map(({ key }) => key))];
  const kept = await postgres.query<{ key: string; status: number | null }>(
    'select key, status from idempotency_keys where key = any($1)',
    [keys],
  );
  const half = kept.filter(({ status }) => status === null).map(({ key }) => `the key "${key}" was left half-done`);
  const isTaken = (wish: Wish) => codeOf(played.finals.get(wish)) === 'slot_taken';
  const spent = wishes.filter((wish) => isTaken(wish) || rows.some(({ notes }) => notes === wish.notes));
  const [should, are] = [spent.map(({ key }) => key).sort(), kept.map(({ key }) => key).sort()];
  if (should.join() !== are.join())
    half.push(`keys kept: ${are.join(', ')}; keys that work was done for: ${should.join(', ')}`);
  return half;
}
