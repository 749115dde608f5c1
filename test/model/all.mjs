/**
 * `npm run test:model`: 20,000 runs of the model, in parts, two at a time. Each part is a page of
 * its own, and says at once how it went. Fewer runs, or a fate that no run has met, are a failure.
 * `MODEL_SEED` does the same runs again, with `MODEL_PATH` only the one that failed: these may be as few as they are.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';

const PARTS = 10;
const RUNS = 2000;
const AT_ONCE = 2;
const { MODEL_SEED, MODEL_PATH } = process.env;
const first = Number(MODEL_SEED ?? randomInt(2 ** 31 - PARTS));
const seeds = Array.from({ length: MODEL_PATH === undefined ? PARTS : 1 }, (_, at) => first + at);

/** @returns {Promise<{ code: number | null, output: string }>} of the runs from one seed */
function part(seed) {
  const runner = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/config/model.config.mjs'];
  const env = { MODEL_RUNS: String(RUNS), ...process.env, MODEL_SEED: String(seed) };
  const child = spawn(process.execPath, runner, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** The lines of the model itself, without what the page complains of on purpose. */
const told = (output) => output.split('\n').filter((line) => line.trim() && !line.includes('<reservation-widget> '));

const began = performance.now();
let runs = 0;
let failed = 0;
/** Fates that no part has met so far; `undefined` before the first part. */
let unmet;
console.log(`MODEL_SEED=${first}`);

async function takeParts() {
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    const { code, output } = await part(seed);
    const [summary = '', done = '0'] = /(\d+) runs, seed .*/.exec(output) ?? [];
    runs += Number(done);
    if (code !== 0) failed += 1;
    if (summary) noteUnmet([...output.matchAll(/not met: (.*)/g)].map(([, name]) => name.trim()));
    console.log(code === 0 ? summary : told(output).join('\n'));
  }
}

function noteUnmet(names) {
  unmet = unmet ? unmet.filter((name) => names.includes(name)) : names;
}

/** What keeps a whole run from being the proof. */
function wants() {
  if (MODEL_SEED !== undefined) return [];
  const short = runs < PARTS * RUNS ? [`${PARTS * RUNS} runs are wanted, and ${runs} were done`] : [];
  return [...short, ...(unmet ?? []).map((name) => `no run has met "${name}"`)];
}

await Promise.all(Array.from({ length: AT_ONCE }, takeParts));
console.log(`${runs} runs, ${failed} parts failed, ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
const wanting = wants();
for (const words of wanting) console.log(`✗ ${words}`);
process.exitCode = failed > 0 || wanting.length > 0 ? 1 : 0;
