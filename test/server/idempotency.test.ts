/** One intent, one booking: repeats, changed bodies, tries at the same time, and what is kept of them. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import { forgetOldKeys } from '../../demo/server/guest/idempotency.js';
import { newKey, openHouse, someGuest, someParty, someReservation, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

const codeOf = (reply: { json(): { error?: { code?: string } } }) => reply.json().error?.code;

async function bookingsOf(phone: string): Promise<number> {
  return (await house.rows(`select id from bookings where phone_number = '${phone}'`)).length;
}

test('a repeat answers what the first try came to, to the letter, and books nothing', async () => {
  const guest = someGuest();
  const key = { 'idempotency-key': newKey() };
  for (const [kind, wish] of [
    ['reservation', someReservation({ customerInformation: guest })],
    ['waitlist', someParty({ customerInformation: guest })],
  ] as const) {
    const headers = kind === 'waitlist' ? { 'idempotency-key': newKey() } : key;
    const first = await house.post(kind, wish, headers);
    const repeat = await house.post(kind, wish, headers);
    assert.equal(first.statusCode, 201, first.body);
    assert.deepEqual([repeat.statusCode, repeat.body], [first.statusCode, first.body]);
  }
  assert.equal(await bookingsOf(guest.phoneNumber), 2);
});

test('the order of keys in the body makes no difference', async () => {
  const wish = someReservation({ time: '2030-06-08T23:30:00.000Z' });
  const headers = { 'idempotency-key': newKey() };
  const first = await house.post('reservation', wish, headers);
  const turned = Object.fromEntries(Object.entries(wish).reverse());
  assert.equal((await house.post('reservation', turned, headers)).body, first.body);
});

test('the same key with another body, or for the other call, is refused and books nothing', async () => {
  const wish = someReservation({ time: '2030-06-09T23:30:00.000Z' });
  const headers = { 'idempotency-key': newKey() };
  await house.post('reservation', wish, headers);
  for (const [kind, body] of [
    ['reservation', { ...wish, partySize: 3 }],
    ['waitlist', wish],
  ] as const) {
    const reply = await house.post(kind, body, headers);
    assert.deepEqual([reply.statusCode, codeOf(reply)], [422, 'key_reused']);
  }
  assert.equal(await bookingsOf(wish.customerInformation.phoneNumber), 1);
});

test('thirty tries at once on two servers are one booking and one answer', async () => {
  const second = await house.another();
  const wish = someReservation({ time: '2030-06-11T23:30:00.000Z' });
  const headers = { 'idempotency-key': newKey() };
  const tries = [...Array(30).keys()].map((n) => (n % 2 ? house : second).post('reservation', wish, headers));
  const replies = await Promise.all(tries);
  assert.deepEqual([...new Set(replies.map((reply) => reply.statusCode))], [201]);
  assert.equal(new Set(replies.map((reply) => reply.body)).size, 1);
  assert.equal(await bookingsOf(wish.customerInformation.phoneNumber), 1);
});

test('a repeat waits for a first try that is still running, and is told so when that takes too long', async () => {
  const impatient = await house.another({ repeatWait: 50 });
  const key = newKey();
  const first = new pg.Client({ connectionString: house.databaseUrl });
  await first.connect();
  await first.query('begin');
  const values = [key.slice(1, -1), 'x', house.backend.settings.now()];
  await first.query(
    'insert into idempotency_keys (restaurant_id, key, intent_hash, created_at) values (152, $1, $2, $3)',
    values,
  );
  const wish = someReservation({ time: '2030-06-12T23:30:00.000Z' });
  const reply = await impatient.post('reservation', wish, { 'idempotency-key': key });
  assert.deepEqual([reply.statusCode, codeOf(reply)], [409, 'in_progress']);
  assert.ok(Number(reply.headers['retry-after']) >= 1);

  const waiting = house.post('reservation', wish, { 'idempotency-key': key });
  const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while (!(await house.rows(waits)).length);
  await first.query('rollback');
  await first.end();
  assert.equal((await waiting).statusCode, 201);
});

test('"taken" is kept and replayed even when a table comes free; other refusals are not', async () => {
  const time = '2030-06-13T23:30:00.000Z';
  const wish = someReservation({ time });
  const headers = { 'idempotency-key': newKey() };
  await house.rows(`update table_quarters set capacity = taken where section_id = 0 and starts_at = '${time}'`);
  assert.equal(codeOf(await house.post('reservation', wish, headers)), 'slot_taken');
  await house.rows(`update table_quarters set capacity = 12 where section_id = 0 and starts_at = '${time}'`);
  assert.equal(codeOf(await house.post('reservation', wish, headers)), 'slot_taken');
  assert.equal((await house.post('reservation', wish)).statusCode, 201);

  const bad = { 'idempotency-key': newKey() };
  assert.equal(codeOf(await house.post('reservation', { ...wish, partySize: 0 }, bad)), 'party_size');
  assert.equal((await house.post('reservation', someReservation({ time }), bad)).statusCode, 201);
});

test('the kept answer holds nothing of the guest', async () => {
  const info = someGuest({ firstName: 'Marker', lastName: 'Persson', email: 'marker@example.com' });
  const headers = { 'idempotency-key': newKey() };
  await house.post('reservation', someReservation({ customerInformation: info, notes: 'marker note' }), headers);
  const [kept] = await house.rows<{ all: string }>(
    `select row_to_json(k)::text as all from idempotency_keys k where key = '${headers['idempotency-key'].slice(1, -1)}'`,
  );
  assert.ok(kept);
  for (const mark of [/marker/i, /persson/i, new RegExp(info.phoneNumber.slice(2))])
    assert.doesNotMatch(kept.all, mark);
});

test('a key lives as long as a booking can be made and a day, then it may mean something new', async () => {
  const headers = { 'idempotency-key': newKey() };
  const wish = someReservation({ time: '2030-06-14T23:30:00.000Z' });
  const first = await house.post('reservation', wish, headers);
  const sixtyOneDays = Date.parse('2030-05-31T15:00:00Z') + 61 * 24 * 3600_000;
  house.setClock(new Date(sixtyOneDays - 60_000).toISOString());
  await forgetOldKeys(house.backend.db, house.backend.settings.now());
  assert.equal((await house.post('reservation', wish, headers)).body, first.body);
  house.setClock(new Date(sixtyOneDays + 60_000).toISOString());
  assert.equal(
    codeOf(await house.post('reservation', wish, headers)),
    'invalid',
    'it is a new wish for a time that has passed',
  );
  await forgetOldKeys(house.backend.db, house.backend.settings.now());
  const key = headers['idempotency-key'].slice(1, -1);
  assert.deepEqual(await house.rows(`select key from idempotency_keys where key = '${key}'`), []);
  house.setClock('2030-05-31T15:00:00Z');
});

test('without a key, or with one that is not quoted, nothing is even read', async () => {
  for (const key of ['', 'plain', '"', '""', '"a"b"']) {
    const reply = await house.post('reservation', someReservation(), { 'idempotency-key': key });
    assert.deepEqual([reply.statusCode, codeOf(reply)], [400, 'idempotency_key_missing'], key);
  }
});
