/**
 * `npm run test:guests`: how often a guest's telephone number, address or name is refused, asked about or sent as another,
 * for all the numbers, addresses and names there are; and what naughty texts do in a browser. Prints one table and the seed; fails above the stated bounds.
 */
import { surveyEmails } from './email-survey.js';
import { surveyNames } from './name-survey.js';
import { runNaughtyTexts } from './naughty-run.js';
import { surveyPhones, EVERYTHING } from './phone-survey.js';
import { randomFrom, seedOfRun } from './random.js';
import { shippedChecks } from './shipped-checks.js';
import { examplesOf, tableOf } from './tally.js';

/** On two cores: what takes longer is run by nobody. */
const MOST_MINUTES = 20;

const started = performance.now();
const random = randomFrom(seedOfRun(process.env.GUESTS_SEED));
console.log(`seed ${random.seed} (GUESTS_SEED=${random.seed} repeats this run)\n`);

const checks = await shippedChecks();
const tallies = [
  ...surveyPhones(checks.phones, EVERYTHING, random),
  ...surveyEmails(),
  ...surveyNames(checks.contractFaults, 1, random),
  await runNaughtyTexts(),
];
const minutes = (performance.now() - started) / 60_000;
const faults = tallies.flatMap((tally) => tally.faults);
if (minutes > MOST_MINUTES) faults.push(`it took ${minutes.toFixed(1)} minutes, and ${MOST_MINUTES} are to do`);

console.log(tableOf(tallies));
console.log(`\n${examplesOf(tallies)}`);
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(`${(minutes * 60).toFixed(0)} s`);
process.exitCode = faults.length > 0 ? 1 : 0;
