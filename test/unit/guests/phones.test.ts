/** A slice of `npm run test:guests`: some regions, some digit systems, other ones each time. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { EVERYTHING, surveyLeftOut, surveyPhones } from '../../guests/phone-survey.js';
import { randomFrom, seedOfRun } from '../../guests/random.js';
import { shippedChecks } from '../../guests/shipped-checks.js';
import { examplesOf, tableOf } from '../../guests/tally.js';
import { ZEROS } from '../../guests/digit-systems.js';

test('telephone numbers are sent as they were meant, whoever writes them how', async () => {
  const random = randomFrom(seedOfRun(process.env.GUESTS_SEED));
  const { phones } = await shippedChecks();
  const tallies = surveyPhones(phones, { ...EVERYTHING, oneIn: 3, systems: 1, near: 1, digits: 2000 }, random);
  const faults = tallies.flatMap((tally) => tally.faults);
  const report = [`seed ${random.seed}`, tableOf(tallies), examplesOf(tallies), ...faults].join('\n');
  assert.deepEqual(faults, [], report);
});

test('numbers are left out as withdrawn by the library under test only as seldom as the others may fail', () => {
  assert.deepEqual(surveyLeftOut('examples', 1000, 3).faults, []);
  assert.deepEqual(surveyLeftOut('examples', 1000, 0).faults, []);
  assert.equal(surveyLeftOut('examples', 1000, 4).faults.length, 1);
});

test('every digit system of Unicode is known to the survey', () => {
  // Unicode 15, which the oldest Node that we support knows, has 68 of them.
  assert.ok(ZEROS.length >= 68);
  for (const zero of ZEROS) {
    assert.match(String.fromCodePoint(zero, zero + 9), /^\p{Nd}{2}$/u);
  }
});
