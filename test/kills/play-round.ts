/** A round over real sockets: everything at once, a kill on the way, a restart, and the guests' repeats. */
import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf, type Chance } from './chance.js';
import { isKept, isSettled, type Played } from './judge.js';
import type { House } from './house-of-two.js';
import type { Round, Wish } from './round.js';
import type { Answer, ServerProcess } from './server-process.js';
import type { Point, StatementProxy } from './statement-proxy.js';

/** Whom the kill takes: the process that came to the point, both processes, or PostgreSQL. */
export const VICTIMS = ['process', 'both', 'database'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Kill {
  readonly point: Point;
  readonly victim: Victim;
}

export async function playRound(house: House, seed: number, round: Round, kill?: Kill): Promise<Played> {
  const chance = chanceOf(seed, `play ${round.number}`);
  const answers = new Map(round.wishes.map((wish) => [wish, new Array<Answer>()] as const));
  const played: Played = { round, answers, burst: [], finals: new Map() };
  const trap = setTrap(house, round, kill, chance);
  await Promise.all(burst(round, chance).map((wish) => note(played, wish, chance.pick(house.processes))));
  for (const [{ key }, all] of answers) if (key === round.key) played.burst.push(...all);
  house.watch.trap = undefined;
  if (trap.sprung) await recover(house, played, trap.restart);
  await Promise.all(round.wishes.map((wish) => learn(played, wish, chance.pick(house.processes))));
  await repeatMain(house, played);
  const otherCall = await sendToOtherCall(chance.pick(house.processes), played);
  return { ...played, otherCall, ...(trap.sprung && kill ? { kill } : {}) };
}

/** Each wish as often as it is sent, in any order. */
function burst(round: Round, chance: Chance): Wish[] {
  return chance.shuffled(round.wishes.flatMap((wish) => [...Array(wish.times).keys()].map(() => wish)));
}

interface Sprung {
  sprung: boolean;
  /** PostgreSQL coming back while guests still wait for their answers, as it does half of the time. */
  restart?: Promise<void>;
}

function setTrap(house: House, round: Round, kill: Kill | undefined, chance: Chance): Sprung {
  const trap: Sprung = { sprung: false };
  const isBackSoon = kill?.victim === 'database' && chance.under(2) === 0;
  house.watch.key = round.key;
  if (!kill) return trap;
  const spring = (proxy: StatementProxy) => {
    trap.sprung = true;
    strike(house, kill.victim, proxy);
    if (isBackSoon) trap.restart = house.postgres.restart();
  };
  house.watch.trap = { point: kill.point, spring };
  return trap;
}

function strike({ postgres, processes }: House, victim: Victim, proxy: StatementProxy): void {
  if (victim === 'database') return postgres.kill();
  for (const process of processes) if (victim === 'both' || process.proxy === proxy) process.kill();
}

/** While the dead are started again, guests without an answer try the living. */
async function recover({ postgres, processes }: House, played: Played, restart?: Promise<void>): Promise<void> {
  const living = processes.filter((process) => process.isRunning);
  const starting = processes.filter((process) => !process.isRunning).map((process) => process.start());
  if (living.length === processes.length) starting.push(restart ?? postgres.restart());
  const unanswered = [...played.answers].filter(([, answers]) => answers.includes(undefined)).map(([wish]) => wish);
  const [survivor] = living;
  if (survivor) await Promise.all(unanswered.map((wish) => note(played, wish, survivor)));
  await Promise.all(starting);
}

async function note({ answers }: Pick<Played, 'answers'>, wish: Wish, process: ServerProcess): Promise<Answer> {
  const answer = await process.post(wish.path, wish.key, wish.body);
  answers.get(wish)?.push(answer);
  return answer;
}

async function learn(played: Played, wish: Wish, process: ServerProcess): Promise<void> {
  played.finals.set(wish, await insist(process, wish, played));
}

const TRIES = 40;

/** As the widget does: again with the same key until there is an answer that settles it. */
async function insist(process: ServerProcess, wish: Wish, played: Played): Promise<Answer> {
  for (let turn = 1; ; turn += 1) {
    const answer = await note(played, wish, process);
    if (turn === TRIES || isSettled(answer)) return answer;
    await pause(50);
  }
}

/** Whatever it came to, each process says the same. */
async function repeatMain({ processes }: House, played: Played): Promise<void> {
  for (const process of processes) await note(played, played.round.main, process);
}

/** A key that work was done under is spent for the other call as well. */
async function sendToOtherCall(process: ServerProcess, { round, finals }: Played): Promise<Answer> {
  const { key, main } = round;
  const isSpent = [...finals].some(([wish, answer]) => wish.key === key && isKept(answer));
  if (!isSpent) return undefined;
  const other = main.meant.kind === 'waitlist' ? 'reservation' : 'waitlist';
  return process.post(main.path.replace(/\w+$/, other), key, main.body);
}
