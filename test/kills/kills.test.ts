/** A slice of the proof, other rounds and other points in each run: `KILL_SEED` plays one again. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { reportOf } from './report.js';
import { playRounds } from './rounds.js';

const SLICE = { rounds: 24, afterCommit: 2, elsewhere: 4, database: 1 };

test('one booking per intent, on two processes, whoever is killed and wherever', async () => {
  const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
  const proof = await playRounds(seed, SLICE, () => {}).catch((cause: unknown) => {
    throw new Error(`KILL_SEED=${seed}: the rounds came to no end: ${String(cause)}`, { cause });
  });
  const { complaints, played } = proof;
  assert.deepEqual(complaints, [], `${complaints.join('\n')}\n${reportOf(proof)}`);
  assert.ok(played.filter(({ kill }) => kill).length >= 3, reportOf(proof));
});
