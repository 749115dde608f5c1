/**
 * `npm test`: every check there is, one after the other; `npm test -- unit browser` runs some.
 * The last line says how many tests passed and failed. Types, lint and build count as one each.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Of one step; the journeys are the longest, and take half of it where nothing else runs. */
const TIME_LIMIT = 9 * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'counts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const steps = {
  types: () => check('npm', 'run', '--silent', 'types'),
  lint: () => check('npm', 'run', '--silent', 'lint'),
  build: async () =>
    add(await check('npm', 'run', '--silent', 'build'), await check('npm', 'run', '--silent', 'bench:size')),
  package: () => nodeTests('test/package'),
  unit: () => nodeTests('test/unit'),
  browser: () =>
    tests(
      'test/browser',
      '.test.ts',
      'node',
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      'test/config/web-test-runner.config.mjs',
    ),
  server: () => nodeTests('test/server'),
  kills: () => nodeTests('test/kills'),
  engines: () => nodeTests('test/engines'),
  hosts: () => nodeTests('test/hosts'),
  access: () => nodeTests('test/access'),
  faults: () => tests('test/faults', '.ts', 'node', '--import', 'tsx', 'test/faults/run.ts', '--slice'),
  journeys: () =>
    tests(
      'test/journeys',
      '.spec.ts',
      'node',
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'test/config/playwright.config.mjs',
    ),
  frameworks: () => frameworkTests(process.env.FRAMEWORKS ?? 'react-19,lit'),
};

/** Run only when they are named. */
const apart = {
  'all-frameworks': () => frameworkTests('all'),
};

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts */
const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };
const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

/** One check that passes or fails as a whole; what it says is shown when it fails. */
async function check(...command) {
  const { code, output } = await run(command, {}, 'pipe');
  if (code !== 0) console.log(output);
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: [command.join(' ')] };
}

function nodeTests(where) {
  const files = filesOf(where, '.test.ts');
  const reporter = '--test-reporter=./test/config/node-reporter.mjs';
  return tests(where, '.test.ts', 'node', '--import', 'tsx', '--test', '--test-concurrency=1', reporter, ...files);
}

/** @param {string} which names of folders in test/frameworks, or `all` */
function frameworkTests(which) {
  process.env.FRAMEWORKS = which;
  const config = 'test/config/frameworks.config.mjs';
  return tests(
    'test/frameworks',
    '.spec.ts',
    ...['node', 'node_modules/@playwright/test/cli.js', 'test', '--config', config],
  );
}

/** Many tests, run by a tool that leaves its counts in a file. */
async function tests(where, ending, ...command) {
  if (filesOf(where, ending).length === 0) return fault(`there is no ${where}/**/*${ending}`);
  const counts = join(folder, 'counts.json');
  rmSync(counts, { force: true });
  const { code } = await run(command, { TEST_COUNTS: counts }, 'inherit');
  if (!existsSync(counts)) return fault(`the runner ended with ${code} and left no counts`);

  const result = normalise(JSON.parse(readFileSync(counts, 'utf8')));
  if (result.passed + result.failed === 0) return fault('ran no test');
  if (code !== 0 && result.failed === 0)
    return add(result, fault(`every test passed, but the runner ended with ${code}`));
  return result;
}

function fault(text) {
  console.log(`✗ ${text}`);
  return { ...nothing, failed: 1, failures: [text] };
}

/** Playwright has words and a form of its own. */
function normalise(counts) {
  if (!counts.stats) return { ...nothing, ...counts };
  const { expected, unexpected, flaky, skipped } = counts.stats;
  return { passed: expected, failed: unexpected + flaky, skipped, failures: counts.suites.flatMap(failuresOf) };
}

/** @returns {string[]} the titles of what failed in a suite of Playwright's report */
function failuresOf({ file, specs = [], suites = [] }) {
  const titles = specs.filter(({ ok }) => !ok).map(({ title }) => `${title} (${file})`);
  return [...titles, ...suites.flatMap(failuresOf)];
}

function filesOf(where, ending) {
  if (!existsSync(where)) return [];
  return readdirSync(where, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(where, file))
    .sort();
}

function run([command, ...args], env, stdio) {
  return new Promise((resolve) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      // An awkward time zone, a day ahead of most houses: what reads the machine's clock as the restaurant's is found.
      env: { ...process.env, TZ: 'Pacific/Kiritimati', ...env },
      stdio: ['ignore', stdio, stdio],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const stop = () => child.kill('SIGINT');
    process.once('SIGINT', stop);
    const limit = setTimeout(() => {
      console.log(`✗ no end after ${TIME_LIMIT / 60_000} minutes`);
      stop();
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, TIME_LIMIT);
    child.on('close', (code) => {
      clearTimeout(limit);
      process.off('SIGINT', stop);
      resolve({ code, output });
    });
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps[name] && !apart[name]);
if (unknown.length > 0) {
  console.log(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys({ ...steps, ...apart }).join(' ')}`);
  process.exit(1);
}

let total = nothing;
let interrupted = false;
process.on('SIGINT', () => (interrupted = true));
for (const name of wanted.length > 0 ? wanted : Object.keys(steps)) {
  if (interrupted) break;
  const start = performance.now();
  console.log(`▸ ${name} …`);
  const result = await (steps[name] ?? apart[name])();
  total = add(total, { ...result, failures: result.failures.map((failure) => `${name}: ${failure}`) });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${wordsOf(result)} (${seconds} s)\n`);
}

function wordsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

// Said again where a long log is read first.
for (const failure of total.failures) console.log(`✗ ${failure}`);
if (interrupted) console.log('interrupted');
process.exitCode = total.failed > 0 || interrupted ? 1 : 0;
console.log(wordsOf(total));
