/**
 * Weighs the built script-tag files: raw, gzip and brotli-11 bytes, against the ceilings in ceilings.json and the last
 * exact numbers in sizes.json. `--write` keeps the new numbers there and in the README, so that every change of weight
 * shows in a diff.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DIST = new URL('../../dist/', import.meta.url);
const SIZES = new URL('sizes.json', import.meta.url);
const README = new URL('../../README.md', import.meta.url);
const ceilings = JSON.parse(readFileSync(new URL('ceilings.json', import.meta.url), 'utf8'));

const bytes = new Intl.NumberFormat('en-US');
const signed = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero' });

function weigh(file) {
  const content = readFileSync(new URL(file, DIST));
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

function readSizes() {
  try {
    return JSON.parse(readFileSync(SIZES, 'utf8'));
  } catch {
    return {};
  }
}

/** The hash in a companion's name is not part of what it is called here. */
const nameOf = (file) => file.replace(/\.[0-9a-f]+\.js$/, '.js');

let files;
try {
  files = readdirSync(DIST).filter((file) => file.endsWith('.js'));
} catch {
  files = [];
}
if (files.length === 0) {
  console.error('dist/ holds no script: run `npm run build` first');
  process.exit(1);
}

const before = readSizes();
const now = Object.fromEntries(files.sort().map((file) => [nameOf(file), weigh(file)]));

console.log(
  `${'file'.padEnd(32)}${['raw', 'gzip', 'brotli', 'brotli since'].map((head) => head.padStart(13)).join('')}`,
);
for (const [name, size] of Object.entries(now)) {
  const change = before[name] ? signed.format(size.brotli - before[name].brotli) : 'new';
  const columns = [bytes.format(size.raw), bytes.format(size.gzip), bytes.format(size.brotli), change];
  console.log(`${name.padEnd(32)}${columns.map((column) => column.padStart(13)).join('')}`);
}

/** What a ceiling is about: files that are loaded together, or the heaviest of those that stand in for one another. */
function partsOf({ files: parts, heaviestOf }) {
  if (parts) return parts;
  const each = Object.keys(now).filter((name) => new RegExp(heaviestOf).test(name));
  return each.sort((one, other) => now[other].brotli - now[one].brotli).slice(0, 1);
}

for (const [what, budget] of Object.entries(ceilings)) {
  const { ceiling, aim } = budget;
  const parts = partsOf(budget);
  const missing = parts.length ? parts.find((part) => !now[part]) : 'no file of that kind';
  const total = parts.reduce((sum, part) => sum + (now[part]?.brotli ?? 0), 0);
  const room = ceiling - total;
  if (missing) {
    console.log(`✗ ${what}: ${missing} was not built`);
    process.exitCode = 1;
  } else if (room < 0) {
    console.log(
      `✗ ${what}: ${bytes.format(total)} B brotli, ${bytes.format(-room)} B above its ceiling of ${bytes.format(ceiling)}`,
    );
    process.exitCode = 1;
  } else {
    const toAim =
      total <= aim ? `within the aim of ${bytes.format(aim)}` : `${bytes.format(total - aim)} above the aim`;
    console.log(`✓ ${what}: ${bytes.format(total)} B brotli, ${bytes.format(room)} B below its ceiling, ${toAim}`);
  }
}

if (process.argv.includes('--write')) {
  writeFileSync(SIZES, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(README, withFigures(readFileSync(README, 'utf8')));
  console.log('sizes.json and the figures of the README written');
}

/** The README's table has a row for each ceiling, in their order: nobody types a figure by hand. */
function withFigures(readme) {
  const totals = Object.values(ceilings).map((budget) =>
    partsOf(budget).reduce((sum, part) => sum + now[part].brotli, 0),
  );
  return readme.replace(/(?<=<!-- measured -->[\s\S]*)(\| )[\w,]+ B( \| [\d,]+ B \|)/g, (row, before, after) => {
    const total = totals.shift();
    return total === undefined ? row : `${before}${bytes.format(total)} B${after}`;
  });
}
