/** The proof: calm rounds to learn the statements, then rounds with kills, and what it all came to. */
import { auditBooks } from './books.js';
import { openHouseOfTwo, type House } from './house-of-two.js';
import { codeOf, judge, type Played } from './judge.js';
import { planRounds, type Planned, type Shares } from './kill-plan.js';
import { playRound } from './play-round.js';
import { FLAVOURS, planRound, type Flavour, type Round } from './round.js';

export interface Proof {
  readonly seed: number;
  readonly played: readonly Played[];
  readonly planned: readonly Planned[];
  readonly intents: number;
  readonly complaints: string[];
}

const ENOUGH_COMPLAINTS = 12;

/** @param say is told of each complaint at once */
export async function playRounds(seed: number, shares: Shares, say: (line: string) => void): Promise<Proof> {
  const learned = new Map<Flavour, Map<string, boolean>>();
  const house = await openHouseOfTwo({ trap: undefined, key: undefined, seen: () => {} });
  const played: Played[] = [];
  const complaints: string[] = [];
  const play = async ({ flavour, kill }: Planned) => {
    const round = planRound(seed, played.length, flavour, house.slots);
    const one = await between(house, round, () => playRound(house, seed, round, kill));
    played.push(one);
    const wrong = [...(await judge(house.postgres, one)), ...deathsIn(house)];
    for (const text of wrong) say(`✗ ${text}${one.kill ? `, killed ${JSON.stringify(one.kill)}` : ''}`);
    complaints.push(...wrong);
  };
  try {
    for (const flavour of FLAVOURS) {
      house.watch.seen = remember(learned, flavour);
      await play({ flavour });
    }
    house.watch.seen = () => {};
    const planned = planRounds(seed, { ...shares, rounds: shares.rounds - FLAVOURS.length }, learned);
    for (const next of planned)
      if (complaints.length < ENOUGH_COMPLAINTS && deathsIn(house).length === 0) await play(next);
    const intents = played.reduce((sum, { round }) => sum + round.bookings, 0);
    complaints.push(...(await auditBooks(house.postgres, promisedIn(played), intents)));
    return { seed, played, planned, intents, complaints };
  } finally {
    await house.close();
  }
}

/** No fault of others may bring a process down; nothing can be booked there any more. */
function deathsIn({ processes }: House): string[] {
  const words = processes.flatMap(({ ownEnd }) => (ownEnd === undefined ? [] : [ownEnd]));
  return words.map((text) => `a server process has ended by itself:\n${text}`);
}

function remember(learned: Map<Flavour, Map<string, boolean>>, flavour: Flavour) {
  const statements = new Map<string, boolean>();
  learned.set(flavour, statements);
  return (statement: string, ofTheKey: boolean) =>
    void statements.set(statement, ofTheKey || statements.get(statement) === true);
}

/**
 * The last table is the last one only for its round: all others are held meanwhile. Held, and not taken away: a server
 * that starts puts the number of tables right.
 */
async function between<T>({ postgres }: House, round: Round, work: () => Promise<T>): Promise<T> {
  if (round.flavour !== 'last-table') return work();
  const { sectionId, time } = round.slot;
  const free = await postgres.query<{ starts_at: Date; held: number }>(
    `select starts_at, capacity - taken - 1 as held from table_quarters
      where section_id = $1 and starts_at >= $2 and starts_at < $2::timestamptz + interval '90 minutes'`,
    [sectionId, time],
  );
  const held = [free.map(({ starts_at }) => starts_at), free.map((quarter) => quarter.held)];
  const hold = (sign: '+' | '-') =>
    postgres.query(
      `update table_quarters q set taken = taken ${sign} held.tables
        from unnest($2::timestamptz[], $3::int[]) as held (at, tables) where section_id = $1 and starts_at = held.at`,
      [sectionId, ...held],
    );
  await hold('+');
  try {
    return await work();
  } finally {
    await hold('-');
  }
}

function promisedIn(played: readonly Played[]): Set<string> {
  const answers = played.flatMap((one) => [...one.answers.values()].flat());
  const booked = answers.flatMap((answer) => (answer && codeOf(answer) === 'booked' ? [answer.text] : []));
  return new Set([...new Set(booked)].map((text) => JSON.parse(text).data.id));
}
