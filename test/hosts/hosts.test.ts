/** A slice of `npm run test:hosts`, in Chromium: the clean page and others, drawn anew each time. HOSTS_SEED draws them again. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { findEngines } from '../engines/find-engines.js';
import { chanceOf } from '../kills/chance.js';
import { hostPages } from './pages/all-pages.js';
import { playAll } from './play-all.js';

const SLICE = 24;

const seed = Number(process.env.HOSTS_SEED ?? randomInt(2 ** 31));
console.log(`HOSTS_SEED=${seed}`);
const [clean, ...others] = hostPages;
assert.ok(clean);
const drawn = chanceOf(seed, 'host pages').shuffled(others).slice(0, SLICE);
const chromium = (await findEngines(() => {})).filter(({ name }) => name === 'chromium');
const results = await playAll(chromium, [clean, ...drawn], () => {});

test('there is a page of every kind, and each has a name of its own', () => {
  assert.ok(hostPages.length > 100);
  assert.equal(new Set(hostPages.map(({ name }) => name)).size, hostPages.length);
});

for (const { page, complaints } of results)
  test(`a guest books, or sees the fallback: ${page.does}`, () =>
    assert.deepEqual(complaints, [], `${page.name}\n${complaints.join('\n')}`));
