import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as settled } from 'node:timers/promises';
import { lenientChecks, type Checks } from '../../../src/checks/checks.js';
import { readPhone } from '../../../src/phone/phone.js';
import { createLoader } from '../../../src/loader.js';

const full: Checks = { ...lenientChecks };

/** A loader whose fetches are answered one after the other, and what became of them. */
function loaderOf(...answers: (() => Promise<Checks>)[]) {
  const seen = { asked: 0, arrivals: 0 };
  const loader = createLoader(
    lenientChecks,
    () => (answers[seen.asked++] ?? assert.fail('asked too often'))(),
    () => (seen.arrivals += 1),
  );
  return { loader, seen };
}

describe('the loader of the checks', () => {
  it('goes on with the stand-in when they do not come, and tries again when asked', async () => {
    const { loader, seen } = loaderOf(
      () => Promise.reject(new Error('offline')),
      () => Promise.resolve(full),
    );
    loader.load();
    await settled();
    assert.equal(loader.current(), lenientChecks);
    assert.deepEqual(seen, { asked: 1, arrivals: 0 });

    loader.load();
    await settled();
    assert.equal(loader.current(), full);
    loader.load();
    await settled();
    assert.deepEqual(seen, { asked: 2, arrivals: 1 });
  });

  it('asks once while they are under way', async () => {
    let arrive!: (checks: Checks) => void;
    const { loader, seen } = loaderOf(() => new Promise((resolve) => (arrive = resolve)));
    loader.load();
    loader.load();
    await settled();
    loader.load();
    assert.equal(loader.current(), lenientChecks);
    arrive(full);
    await settled();
    assert.equal(loader.current(), full);
    assert.deepEqual(seen, { asked: 1, arrivals: 1 });
  });

  it('survives a fetcher that throws at once', async () => {
    const throws = () => {
      throw new Error('no address');
    };
    const { loader, seen } = loaderOf(throws, throws);
    loader.load();
    await settled();
    loader.load();
    await settled();
    assert.equal(loader.current(), lenientChecks);
    assert.deepEqual(seen, { asked: 2, arrivals: 0 });
  });
});

describe('the stand-in for the checks', () => {
  it('lets through what may work', () => {
    assert.deepEqual(lenientChecks.contractFaults('reservation', {}), []);
    assert.equal(readPhone(lenientChecks.phones, '313 555 0142', 'US', false).verdict, 'good');
    for (const address of ['pele@example..com', 'pele@@example.com', 'two words@example.com'])
      assert.deepEqual(lenientChecks.readEmail(` ${address} `), { verdict: 'good', address });
    assert.deepEqual(lenientChecks.readEmail('pele＠example.com'), { verdict: 'good', address: 'pele@example.com' });
    assert.deepEqual(lenientChecks.readEmail('pele'), { verdict: 'bad', reason: 'no-at' });
    assert.deepEqual(lenientChecks.readEmail(' '), { verdict: 'empty' });
  });
});
