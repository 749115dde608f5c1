/** The page of one booking: its headers, and that opening it, or any link, changes nothing. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openHouse, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

test('the page tells nobody where it was, and lets nothing in', async () => {
  for (const path of ['/manage/152/reservation', '/manage/152/waitlist']) {
    const page = await house.get(path);
    assert.equal(page.statusCode, 200);
    assert.match(String(page.headers['content-type']), /^text\/html/);
    assert.equal(page.headers['referrer-policy'], 'no-referrer');
    assert.equal(page.headers['x-robots-tag'], 'noindex');
    const policy = String(page.headers['content-security-policy']);
    for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
      assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(policy, /unsafe/);
    assert.doesNotMatch(page.body, /(?:src|href)="(?:https?:)?\/\//, 'nothing from elsewhere');
  }
});

test('other addresses below it are nowhere', async () => {
  for (const path of [
    '/manage',
    '/manage/152',
    '/manage/x/reservation',
    '/manage/152/table',
    '/manage/152/reservation/x',
  ])
    assert.equal((await house.get(path)).statusCode, 404, path);
});
