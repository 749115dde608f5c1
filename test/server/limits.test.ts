/** What counts against a limit, what costs nothing, and the limits as they are when nobody has set any. */
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { MOST_RETRIES } from '../../src/reserve-api/retry.js';
import { countAll, HONEST_TRIES, type Count } from '../../demo/server/guest/limits.js';
import { Refusal } from '../../demo/server/refusal.js';
import { DEFAULT_LIMITS } from '../../demo/server/settings.js';
import { newKey, openHouse, someParty, someReservation, type House } from './house.js';

let house: House;
let narrow: House;
before(async () => {
  house = await openHouse();
  const limits = { ...house.backend.settings.limits, address: 3 };
  narrow = await house.another({ limits, trustProxy: ['loopback'] });
});

let minutes = 0;
beforeEach(() => house.setClock(new Date(Date.parse('2030-05-31T15:00:00Z') + (minutes += 1) * 60_000).toISOString()));

const from = (address: string) => ({ 'x-forwarded-for': address });
const CLOSED_DAY = '2030-06-03T23:30:00.000Z';

type Headers = Record<string, string>;
async function statusesOf(times: number, server: House, body: () => unknown, headers: () => Headers = () => ({})) {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1)
    statuses.push((await server.post('reservation', body(), { ...from('203.0.113.1'), ...headers() })).statusCode);
  return statuses;
}

test('an intent that is refused may come again as often as a widget and its browser send it, and costs one', async () => {
  const [wish, headers] = [someReservation({ time: CLOSED_DAY }), { 'idempotency-key': newKey() }];
  const refused = () =>
    statusesOf(
      12,
      narrow,
      () => wish,
      () => headers,
    );
  assert.deepEqual(await refused(), Array(12).fill(422));
  assert.deepEqual(await statusesOf(3, narrow, someReservation), [201, 201, 429], 'one of three was used up');
});

test('as often as a widget sends it is as often as the widget says: each try, and what a browser makes of it', () => {
  const copiesOfABrowser = 3;
  assert.equal(HONEST_TRIES, (1 + MOST_RETRIES) * copiesOfABrowser);
});

test('what comes on and on with one key counts against its address', async () => {
  const [wish, headers] = [someReservation({ time: CLOSED_DAY }), { 'idempotency-key': newKey() }];
  const statuses = await statusesOf(
    20,
    narrow,
    () => wish,
    () => headers,
  );
  assert.deepEqual(statuses, [...Array(14).fill(422), ...Array(6).fill(429)]);
  assert.deepEqual(await statusesOf(1, narrow, someReservation), [429]);
});

test('the repeat of what is done costs nothing, however often', async () => {
  const [wish, headers] = [someReservation(), { 'idempotency-key': newKey() }];
  const statuses = await statusesOf(
    40,
    narrow,
    () => wish,
    () => headers,
  );
  assert.deepEqual(statuses, Array(40).fill(201));
  assert.deepEqual(await statusesOf(3, narrow, someReservation), [201, 201, 429]);
});

const spent = { 'idempotency-key': newKey() };
for (const [what, status, body, headers] of [
  ['a key of something else', 422, someReservation, () => spent],
  ['no key', 400, someReservation, () => ({ 'idempotency-key': '' })],
  ['a foreign page', 403, someReservation, () => ({ origin: 'https://elsewhere.example' })],
  ['no JSON', 400, () => '{"a":', undefined],
  ['no object', 400, () => '[]', undefined],
  ['too large a body', 413, () => ({ notes: 'x'.repeat(40_000) }), undefined],
  ['another type', 415, () => 'a=b', () => ({ 'content-type': 'text/plain' })],
] as const) {
  test(`${what} is counted as well`, async () => {
    if (headers?.() === spent) await house.post('reservation', someReservation(), spent);
    assert.deepEqual(await statusesOf(4, narrow, body, headers), [status, status, status, 429]);
  });
}

test('the limit of a restaurant is for all addresses and both calls together', async () => {
  const limits = { ...house.backend.settings.limits, restaurant: 3 };
  const full = await house.another({ limits, trustProxy: ['loopback'] });
  const statuses: number[] = [];
  for (const [n, kind] of (['reservation', 'waitlist', 'reservation', 'waitlist', 'reservation'] as const).entries()) {
    const body = kind === 'waitlist' ? someParty() : someReservation({ time: CLOSED_DAY });
    statuses.push((await full.post(kind, body, from(`203.0.113.${10 + n}`))).statusCode);
  }
  assert.deepEqual(statuses, [422, 201, 422, 429, 429]);
});

test('where nobody has set a limit, the sixty-first POST of an address waits, and another address does not', async () => {
  const usual = await house.another({ limits: DEFAULT_LIMITS, trustProxy: ['loopback'] });
  const statuses = await statusesOf(61, usual, () => ({}));
  assert.deepEqual(statuses, [...Array(60).fill(422), 429]);
  const elsewhere = await usual.post('reservation', {}, from('203.0.113.20'));
  assert.equal(elsewhere.statusCode, 422);
});

const counted = (table: string) => house.rows(`select * from ${table} order by 1, 2`);

test('what is refused leaves no trace: not with those that had room left, nor with its intent', async () => {
  const { db } = house.backend;
  const now = house.backend.settings.now();
  const roomy: Count = { what: 'restaurant', whose: 'a', limit: 9 };
  const tight: Count = { what: 'phone', whose: 'b', limit: 1 };
  const ask = (once: string) => countAll(db, { counts: [roomy, tight], secret: 'x', now, once });
  await ask('first');
  const before = [await counted('rate_counters'), await counted('intent_turns')];
  for (let n = 0; n < 2; n += 1)
    await assert.rejects(ask('second'), (error) => error instanceof Refusal && error.code === 'rate_limited');
  assert.deepEqual([await counted('rate_counters'), await counted('intent_turns')], before);
  await ask('first');
});

test('two that count the same things in another order do not keep each other waiting for ever', async () => {
  const { db } = house.backend;
  const now = house.backend.settings.now();
  const counts = [...Array(40).keys()].map((n): Count => ({ what: 'phone', whose: `${n}`, limit: 1e6 }));
  const turned = [...counts].reverse();
  const asked = [...Array(200).keys()].map((n) => countAll(db, { counts: n % 2 ? counts : turned, secret: 'y', now }));
  await Promise.all(asked);
  const [row] = await house.rows<{ most: number }>(`select max(hits) as most from rate_counters where most = 1000000`);
  assert.equal(row?.most, 200);
});

test('a count does not wait for the disk, and a booking does', async () => {
  await house.rows(`create table commits (of text, waits text);
    create function note() returns trigger language plpgsql as $$ begin
      insert into commits values (tg_table_name, current_setting('synchronous_commit')); return null; end $$;
    create constraint trigger note after insert or update on rate_counters deferrable initially deferred for each row execute function note();
    create constraint trigger note after insert on intent_turns deferrable initially deferred for each row execute function note();
    create constraint trigger note after insert on bookings deferrable initially deferred for each row execute function note();
    do $$ begin execute format('alter database %I set synchronous_commit = on', current_database()); end $$`);
  const careful = await house.another({}, undefined, 1);
  assert.equal((await careful.post('reservation', someReservation())).statusCode, 201);
  assert.deepEqual(await house.rows('select distinct of, waits from commits order by of'), [
    { of: 'bookings', waits: 'on' },
    { of: 'intent_turns', waits: 'off' },
    { of: 'rate_counters', waits: 'off' },
  ]);
});
