/** A slice of `npm run test:guests`: one name in twenty of every locale, other ones each time, and all the hard ones. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { surveyNames } from '../../guests/name-survey.js';
import { NAMES_BY_LOCALE } from '../../guests/person-names.js';
import { randomFrom, seedOfRun } from '../../guests/random.js';
import { shippedChecks } from '../../guests/shipped-checks.js';
import { examplesOf, tableOf } from '../../guests/tally.js';

test('no name is refused, and each arrives as it was typed', async () => {
  const random = randomFrom(seedOfRun(process.env.GUESTS_SEED));
  const { contractFaults } = await shippedChecks();
  const tallies = surveyNames(contractFaults, 20, random);
  const faults = tallies.flatMap((tally) => tally.faults);
  assert.deepEqual(faults, [], [`seed ${random.seed}`, tableOf(tallies), examplesOf(tallies)].join('\n'));
});

test('the names are those of people from everywhere', () => {
  const names = NAMES_BY_LOCALE.flatMap((locale) => locale.names);
  assert.ok(names.length > 50_000, `${names.length} names`);
  for (const script of [
    'Latin',
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Thai',
    'Hangul',
    'Han',
    'Devanagari',
    'Georgian',
    'Armenian',
  ])
    assert.ok(
      names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
      script,
    );
});
