/** `npm run test:kills`: a thousand rounds, fifty of them with a kill between commit and reply. Prints one table. */
import { randomInt } from 'node:crypto';
import { reportOf } from './report.js';
import { playRounds } from './rounds.js';

const FULL = { rounds: 1000, afterCommit: 55, elsewhere: 150, database: 10 };

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
for (const complaint of proof.complaints) console.log(`✗ ${complaint}`);
process.exitCode = proof.complaints.length > 0 ? 1 : 0;
