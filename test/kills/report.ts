/** What a proof came to, as one table. */
import { codeOf } from './judge.js';
import { BOOKED } from './kill-plan.js';
import type { Kill } from './play-round.js';
import type { Proof } from './rounds.js';
import { MOMENTS } from './statement-proxy.js';

export function reportOf({ seed, played, planned, intents, complaints }: Proof): string {
  const kills = killsIn(played);
  const answers = played.flatMap((one) => [...one.answers.values()].flat().map(codeOf));
  const afterCommit = killsAfterCommit(played);
  const database = kills.filter(({ victim }) => victim === 'database');
  const lines: [string, number | string][] = [
    ['rounds', played.length],
    ['requests', answers.length],
    ...[...tally(answers)].map(([code, count]): [string, number] => [`  answered ${code}`, count]),
    ['kills asked for', planned.filter(({ kill }) => kill).length],
    ['  of a process, between commit and reply', afterCommit.length],
    ['  of a process or both, elsewhere', kills.length - afterCommit.length - database.length],
    ['  of PostgreSQL', database.length],
    ['distinct intents', intents],
    ['complaints', complaints.length],
  ];
  const points = [...new Set(kills.map(({ point }) => point.statement))].sort();
  return [
    `KILL_SEED=${seed}`,
    ...lines.map(([what, count]) => `${what.padEnd(46)}${String(count).padStart(8)}`),
    `${'killed at the statement'.padEnd(60)}${MOMENTS.map((moment) => moment.padStart(8)).join('')}`,
    ...points.map((statement) => {
      const here = kills.filter(({ point }) => point.statement === statement);
      const counts = MOMENTS.map((moment) => here.filter(({ point }) => point.moment === moment).length);
      return `  ${statement.padEnd(58)}${counts.map((count) => String(count).padStart(8)).join('')}`;
    }),
  ].join('\n');
}

const killsIn = (played: Proof['played']): Kill[] => played.flatMap(({ kill }) => (kill ? [kill] : []));

/** Of one process, between the commit of a booking and the reply to its guest. */
export function killsAfterCommit(played: Proof['played']): Kill[] {
  return killsIn(played).filter(
    ({ point, victim }) => victim === 'process' && point.statement === BOOKED && point.moment === 'after',
  );
}

/** Statements at which a kill was planned, and none came, at whatever moment: nothing is proven of them. */
export function neverKilledAt({ planned, played }: Proof): string[] {
  const killed = new Set(killsIn(played).map(({ point }) => point.statement));
  const statements = planned.flatMap(({ kill }) => (kill ? [kill.point.statement] : []));
  return [...new Set(statements)].filter((statement) => !killed.has(statement));
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of [...words].sort()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
