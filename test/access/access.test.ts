/** A slice of `npm run test:access`, in Chromium. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEngines } from '../engines/find-engines.js';
import { FLOOR } from './floor.js';
import { runChecks } from './run-checks.js';

const chromium = (await findEngines(() => {})).filter(({ name }) => name === 'chromium');
const results = await runChecks(
  chromium,
  FLOOR,
  ({ inSlice }) => inSlice,
  () => {},
);

for (const { check, case: one, faults } of results)
  test(`${check.holds}: ${one.name}`, () => assert.deepEqual(faults, [], faults.join('\n')));
