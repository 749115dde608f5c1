/**
 * `npm run test:access`: the whole accessibility floor in every engine, and a table of it. ENGINES=chromium
 * chooses engines, CHECKS=axe,reflow checks by words in their names.
 */
import { findAllEngines } from '../engines/find-engines.js';
import { FLOOR } from './floor.js';
import { runChecks } from './run-checks.js';
import { tableOf, wordsOf } from './table.js';

const began = performance.now();
const wanted = (process.env.CHECKS ?? '').split(',').filter(Boolean);
const checks = FLOOR.filter(({ holds }) => wanted.length === 0 || wanted.some((word) => holds.includes(word)));

const results = await runChecks(
  await findAllEngines(),
  checks,
  () => true,
  (line) => console.log(line),
);
console.log(`\n${tableOf(checks, results)}\n`);
console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
for (const { engine, check, case: one, faults } of results)
  if (faults.length > 0) console.log(`✗ ${engine}, ${check.holds}: ${one.name}\n    ${faults.join('\n    ')}`);
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;
console.log(wordsOf(results));
