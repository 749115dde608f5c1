/** `npm run test:kills`: a thousand rounds, fifty of them with a kill between commit and reply. Prints one table. */
import { randomInt } from 'node:crypto';
import { killsAfterCommit, neverKilledAt, reportOf } from './report.js';
import { playRounds } from './rounds.js';

/** Not every trap springs: another statement of the round may come first. */
const FULL = { rounds: 1000, afterCommit: 60, elsewhere: 80, database: 10 };
/** Kills between commit and reply that a proof of a thousand rounds has to have seen. */
const ENOUGH = 50;

const began = performance.now();
const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
const rounds = Number(process.env.KILL_ROUNDS ?? FULL.rounds);
const share = (count: number) => Math.ceil((count * rounds) / FULL.rounds);
const shares = {
  rounds,
  afterCommit: share(FULL.afterCommit),
  elsewhere: share(FULL.elsewhere),
  database: share(FULL.database),
};
console.log(`KILL_SEED=${seed}`);
const proof = await playRounds(seed, shares, (line) => console.log(line));
console.log(reportOf(proof));
console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
const sprung = killsAfterCommit(proof.played).length;
if (sprung < share(ENOUGH))
  proof.complaints.push(`only ${sprung} kills between commit and reply, of ${share(ENOUGH)} that it takes`);
// A few rounds cannot come to every statement.
if (rounds >= FULL.rounds)
  for (const statement of neverKilledAt(proof)) proof.complaints.push(`nobody was killed at "${statement}"`);
for (const complaint of proof.complaints) console.log(`✗ ${complaint}`);
process.exitCode = proof.complaints.length > 0 ? 1 : 0;
