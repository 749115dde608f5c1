/**
 * `npm run test:faults`: exactly one booking for each intent, whatever the network does. Eight toxics at seven points of a
 * booking, brief and lasting, in each of three engines, against the real backend and its PostgreSQL.
 *
 * `-- reset_peer 5 lasting` plays only such cells, `--slice` twelve of them by chance. SEED repeats a run (without it, the
 * day is the seed); ENGINES chooses engines; PAGES is how many pages of an engine play at once.
 */
import { writeFileSync } from 'node:fs';
import type { Engine, EngineName } from '../engines/engine.js';
import { findAllEngines, findEngines, type FoundEngine } from '../engines/find-engines.js';
import { audit, type AuditedEnd } from './audit.js';
import { allCells, namedCells, someCells } from './cells.js';
import { play, type Cell, type CellEnd } from './cell.js';
import { openFaultHouse } from './house.js';
import { nextPort } from './ports.js';
import { faultWords, tableOf } from './table.js';

// A day ahead of most houses, for the browsers too: what takes the visitor's clock for the restaurant's is found.
process.env.TZ ??= 'Pacific/Kiritimati';
const words = process.argv.slice(2);
const slice = words.includes('--slice');
const seed = Number(process.env.SEED || new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const PAGES = Number(process.env.PAGES || (slice ? 2 : 4));

const engines = await (slice ? findEngines() : findAllEngines());
const names = engines.map(({ name }) => name);
const named = words.filter((word) => word !== '--slice');
const cells = slice ? someCells(names, seed) : namedCells(allCells(names, seed), named);
console.log(`SEED=${seed}: ${cells.length} cells in ${names.join(', ')}`);

const house = await openFaultHouse();
const ends = await playAll().finally(() => house.close());
const failed = ends.filter(({ faults }) => faults.length > 0);
console.log(`\n${tableOf(ends)}\n`);
for (const end of failed) console.log(faultWords(end));
const counts = { passed: ends.length - failed.length, failed: failed.length, skipped: 0 };
if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(failed.length > 0 || ends.length === 0 ? 1 : 0);

/** A slice has few cells of each engine: all at once. In a whole run the engines would only wait for each other. */
async function playAll(): Promise<readonly AuditedEnd[]> {
  const own = (name: EngineName) => cells.filter((cell) => cell.engine === name);
  const played: (readonly CellEnd[])[] = [];
  if (slice) played.push(...(await Promise.all(engines.map((engine) => playIn(engine, own(engine.name))))));
  else for (const engine of engines) played.push(await playIn(engine, own(engine.name)));
  return Promise.all(played.flat().map((end) => audit(end, house)));
}

async function playIn({ open, name }: FoundEngine, own: readonly Cell[]): Promise<readonly CellEnd[]> {
  if (own.length === 0) return [];
  const engine = await open();
  const start = performance.now();
  const waiting = [...own];
  const pages = own.slice(0, PAGES);
  const ends = (await Promise.all(pages.map(() => playOnOnePage(engine, waiting)))).flat();
  await engine.close();
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${name} ${engine.version}: ${own.length} cells in ${seconds} s`);
  return ends;
}

/** A page is kept from cell to cell: each cell has a proxy, and so an origin and connections, of its own. */
async function playOnOnePage(engine: Engine, waiting: Cell[]): Promise<readonly CellEnd[]> {
  const ends: CellEnd[] = [];
  let page = await engine.newPage();
  for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
    const end = await play(cell, page, house, await nextPort());
    ends.push(end);
    if (end.faults.length === 0) continue;
    // What went wrong may be the page itself.
    await page.close();
    page = await engine.newPage();
  }
  await page.close();
  return ends;
}
