/** Engines that are missing are named: a slice goes on without them, a whole run does not. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { findBrowser } from '../config/browser.mjs';
import { findAllEngines, findEngines } from './find-engines.js';

const NAMED = ['PATH', 'FIREFOX_PATH', 'ENGINES'] as const;

describe('on a machine with nothing but Chromium', () => {
  const before = NAMED.map((name) => [name, process.env[name]] as const);

  beforeEach(async () => {
    // It is looked for once, and found from then on.
    await findBrowser();
    for (const name of NAMED) delete process.env[name];
  });
  afterEach(() => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  });

  test('a slice says what it goes without', async () => {
    const said: string[] = [];
    const found = await findEngines((line) => said.push(line));
    assert.deepEqual(
      found.map(({ name }) => name),
      ['chromium'],
    );
    assert.match(
      said.join(),
      /not tried: firefox \(apt-get install firefox-esr\), webkit \(apt-get install webkit2gtk/,
    );
  });

  test('a whole run fails, and says what to install or which to play', async () => {
    await assert.rejects(
      findAllEngines(),
      /firefox \(apt-get install firefox-esr\), webkit \(apt-get .*ENGINES=chromium plays/,
    );
  });

  test('a whole run of the engines that are named needs no others', async () => {
    process.env.ENGINES = 'chromium';
    assert.equal((await findAllEngines()).length, 1);
  });

  for (const find of [findEngines, findAllEngines])
    test(`${find.name}: what is named has to be there`, async () => {
      process.env.ENGINES = 'firefox';
      await assert.rejects(find(), /firefox \(apt-get install firefox-esr\)/);
    });
});
