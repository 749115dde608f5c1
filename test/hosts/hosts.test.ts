/**
 * A slice of `npm run test:hosts`: the clean pages and others, drawn anew each time, in Chromium, or where ENGINES leaves that
 * out in the first of those it names. HOSTS_SEED draws them again.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { findEngines } from '../engines/find-engines.js';
import { chanceOf } from '../kills/chance.js';
import type { HostPage } from './host-page.js';
import { hostPages } from './pages/all-pages.js';
import { playAll } from './play-all.js';

const SLICE = 24;

const seed = Number(process.env.HOSTS_SEED ?? randomInt(2 ** 31));
const isExample = ({ looks }: HostPage) => looks === 'example';
const drawn = chanceOf(seed, 'host pages')
  .shuffled(hostPages.filter((page) => !isExample(page)))
  .slice(0, SLICE);
const pages = [...hostPages.filter(isExample), ...drawn];
const engines = (await findEngines(() => {})).slice(0, 1);
console.log(`HOSTS_SEED=${seed} in ${engines.map(({ name }) => name).join() || 'no engine'}`);
const results = await playAll(engines, pages, () => {});

test('there is a page of every kind, and each has a name of its own', () => {
  assert.ok(hostPages.length > 100);
  assert.equal(new Set(hostPages.map(({ name }) => name)).size, hostPages.length);
});

test('there is an engine, and every page of the slice was played in it', () => {
  assert.equal(engines.length, 1, 'There is no engine to play in.');
  assert.equal(results.length, pages.length);
});

for (const { page, complaints } of results)
  test(`a guest books, or sees the fallback: ${page.does}`, () =>
    assert.deepEqual(complaints, [], `${page.name}\n${complaints.join('\n')}`));
