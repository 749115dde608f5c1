/**
 * `npm run test:wordpress`: the built zip in a real WordPress, in a real browser, against a stand-in for the vendor.
 * Needs PHP 8.2 with sqlite3, xml, mbstring and curl, which npm cannot bring; says so and fails without. Names of spec
 * files run only those, besides the installation that comes before them.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSite } from './site.mjs';
import { KEY, openStandIn } from './stand-in.mjs';

/** It takes a minute or two; a machine that does much else beside it is given its time. */
const TIME_LIMIT = 15 * 60_000;
const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);

function lackingModules() {
  const asked = spawnSync('php', ['-m'], { encoding: 'utf8' });
  if (asked.error) return ['php8.2-cli'];
  const has = asked.stdout.split('\n');
  const wanted = { pdo_sqlite: 'sqlite3', xml: 'xml', mbstring: 'mbstring', curl: 'curl' };
  return Object.keys(wanted)
    .filter((name) => !has.includes(name))
    .map((name) => `php8.2-${wanted[name]}`);
}

function buildZip(folder) {
  execFileSync(process.execPath, ['demo/wordpress/build.mjs', folder], { stdio: 'inherit' });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return join(folder, `reservation-widget-wordpress-${version}.zip`);
}

function playwright(env) {
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'test/config/wordpress.config.mjs',
    ...process.argv.slice(2),
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const limit = setTimeout(() => child.kill('SIGINT'), TIME_LIMIT);
  const stop = () => child.kill('SIGINT');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve) => child.on('close', (code) => resolve(code, clearTimeout(limit))));
}

/** @returns {{ passed: number, failed: number }} */
function countsOf(file, code) {
  const stats = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).stats
    : { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  // A runner that found nothing, or fell over, is a failure too.
  const isFine = code === 0 && stats.expected > 0;
  return { passed: stats.expected, failed: failed > 0 || isFine ? failed : 1 };
}

async function main() {
  const lacking = lackingModules();
  if (lacking.length > 0) {
    console.log(`✗ PHP is not complete: install ${lacking.join(' ')}`);
    return { passed: 0, failed: 1 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-zip-'));
  const zip = buildZip(folder);
  const standIn = await openStandIn();
  const site = await openSite();
  try {
    const counts = join(folder, 'counts.json');
    const facts = { ...site, zip, standIn: standIn.address, key: KEY };
    const code = await playwright({ WORDPRESS_TEST: JSON.stringify(facts), TEST_COUNTS: counts });
    return countsOf(counts, code);
  } finally {
    await site.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const start = performance.now();
const { passed, failed } = await main();
console.log(`${failed > 0 ? '✗' : '✓'} wordpress (${((performance.now() - start) / 1000).toFixed(1)} s)`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
