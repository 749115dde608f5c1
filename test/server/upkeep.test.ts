/** What comes around the bookings: limits under repeats, upkeep, settings, origins, and who still holds a session. */
import assert from 'node:assert/strict';
import { IncomingMessage, ServerResponse } from 'node:http';
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { refuseForeignFolder } from '../../demo/server/database/postgres-files.js';
import { seed } from '../../demo/server/database/seed.js';
import { BoardStreams } from '../../demo/server/host/board-streams.js';
import { readBoard } from '../../demo/server/host/read-board.js';
import { tidyUp } from '../../demo/server/serve.js';
import { DEFAULT_LIMITS, readSettings } from '../../demo/server/settings.js';
import { newKey, openHouse, OWN_ORIGIN, PASSCODE, someGuest, someParty, someReservation, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

const DAY = 24 * 3600_000;
const evening = (n: number) => new Date(Date.parse('2030-06-07T22:00:00Z') + n * 7 * DAY).toISOString();

test('twelve tries at once with one key cost one, and answer the same', async () => {
  const limited = await house.another({ limits: { ...DEFAULT_LIMITS, address: 3 } });
  const wish = someReservation({ time: evening(0) });
  const headers = { 'idempotency-key': newKey() };
  const replies = await Promise.all([...Array(12).keys()].map(() => limited.post('reservation', wish, headers)));
  assert.deepEqual([...new Set(replies.map((reply) => reply.statusCode))], [201]);
  assert.equal(new Set(replies.map((reply) => reply.body)).size, 1);
  for (const status of [201, 201, 429])
    assert.equal((await limited.post('waitlist', someParty())).statusCode, status, 'one of three was used up');
});

test('twenty keys at once of one guest are five bookings; a repeat of a refused one is refused as well', async () => {
  const limited = await house.another({ limits: { ...DEFAULT_LIMITS, address: 1000 } });
  house.setClock('2030-05-31T15:02:00Z');
  const customerInformation = someGuest();
  const wishes = [...Array(20).keys()].map(
    () =>
      [
        someReservation({ customerInformation, time: evening(1) }),
        { 'idempotency-key': newKey(), 'duplicate-confirmed': 'true' },
      ] as const,
  );
  const send = () => Promise.all(wishes.map(([wish, headers]) => limited.post('reservation', wish, headers)));
  const statuses = (await send()).map((reply) => reply.statusCode);
  assert.deepEqual([...statuses].sort(), [...Array(5).fill(201), ...Array(15).fill(429)]);
  assert.deepEqual(
    (await send()).map((reply) => reply.statusCode),
    statuses,
  );
  house.setClock('2030-05-31T15:00:00Z');
});

test('what is counted cannot be found by hashing every number there is', async () => {
  const { createHash } = await import('node:crypto');
  const wish = someReservation({ time: evening(2) });
  await house.post('reservation', wish);
  const guess = createHash('sha256').update(`phone:${wish.customerInformation.phoneNumber}`).digest('hex');
  assert.deepEqual(await house.rows(`select * from rate_counters where bucket = '${guess}'`), []);
});

test('locks are swept out when they are an hour old', async () => {
  await house.post('waitlist', someParty());
  assert.notEqual((await house.rows('select * from guest_locks')).length, 0);
  house.setClock('2030-05-31T15:59:00Z');
  await tidyUp(house.backend, house.app.log);
  assert.notEqual((await house.rows('select * from guest_locks')).length, 0);
  house.setClock('2030-05-31T17:01:00Z');
  await tidyUp(house.backend, house.app.log);
  assert.deepEqual(await house.rows('select * from guest_locks'), []);
  house.setClock('2030-05-31T15:00:00Z');
});

test('what fails in the upkeep is logged, and keeps nothing else from being done', async () => {
  await house.post('waitlist', someParty());
  const said: unknown[] = [];
  await house.rows('alter table table_quarters rename to away');
  house.setClock('2030-05-31T17:01:00Z');
  await tidyUp(house.backend, { error: (...words: unknown[]) => said.push(words) });
  await house.rows('alter table away rename to table_quarters');
  assert.deepEqual(await house.rows('select * from guest_locks'), []);
  assert.deepEqual(said, [[{ fault: '42P01' }, 'upkeep failed']]);
  house.setClock('2030-05-31T15:00:00Z');
});

test('LIMITS are whole numbers from 1 for names that there are, or one sentence', () => {
  assert.equal(readSettings({ LIMITS: '{"phone":50}' }, [], '').limits.phone, 50);
  for (const LIMITS of ['{', '7', '[]', '{"fone":5}', '{"phone":0}', '{"phone":-1}', '{"phone":1.5}', '{"phone":"5"}'])
    assert.throws(() => readSettings({ LIMITS }, [], ''), /^Error: LIMITS has to be .*phone.*\.$/, LIMITS);
});

test('what was left empty counts as left out', async () => {
  const blank = { lastName: '', imageUrl: ' ', id: '', memberInfo: { memberNumber: ' ', memberTier: '' } };
  const wish = { customerInformation: someGuest(blank), time: evening(3), notes: '   ', locale: '' };
  const reply = await house.post('reservation', someReservation(wish));
  assert.equal(reply.statusCode, 201, reply.body);
  const [row] = await house.rows(
    `select last_name, image_url, member_basis, notes, locale from bookings where id = '${reply.json().data.id}'`,
  );
  assert.deepEqual(row, { last_name: null, image_url: null, member_basis: null, notes: null, locale: null });
});

test('a party of the wrong size hears of sizes, one of the wrong kind of whole numbers', async () => {
  const said = async (partySize: unknown) =>
    (await house.post('reservation', someReservation({ partySize }))).json().error.fields.partySize;
  for (const size of [0, -1, 1000]) assert.match(await said(size), /1 to 99 guests/);
  for (const size of [2.5, '2', null]) assert.match(await said(size), /whole number/);
});

test('only the origins of this start are registered', async () => {
  await seed(house.backend.db, house.backend.settings, ['https://a.example', OWN_ORIGIN]);
  await seed(house.backend.db, house.backend.settings, [OWN_ORIGIN]);
  assert.deepEqual(await house.rows('select origin from allowed_origins'), [{ origin: OWN_ORIGIN }]);
});

const knock = { method: 'POST', url: '/host/session', payload: { passcode: PASSCODE } } as const;

test('a session ends with the passcode it was opened with', async () => {
  const cookie = String((await house.app.inject(knock)).headers['set-cookie']).split(';')[0] ?? '';
  const [same, next] = [await house.another(), await house.another({ passcode: '135791' })];
  assert.equal((await same.get('/host/board', { cookie })).statusCode, 200);
  assert.equal((await next.get('/host/board', { cookie })).statusCode, 401);
});

test('a stream ends when its session does', async () => {
  const base = await house.app.listen({ port: 0, host: '127.0.0.1' });
  const cookie = String((await house.app.inject(knock)).headers['set-cookie']).split(';')[0] ?? '';
  const stream = await fetch(`${base}/host/events`, { headers: { cookie } });
  assert.equal(stream.status, 200);
  const all = stream.text();
  house.setClock('2030-06-01T03:00:01Z');
  assert.equal((await house.post('waitlist', someParty())).statusCode, 201);
  assert.doesNotMatch(await all, /"kind":"waitlist","status":"requested".*event: board.*"kind"/s);
  house.setClock('2030-05-31T15:00:00Z');
});

test('a host who left before the line was up is not written to', async () => {
  const streams = new BoardStreams(house.databaseUrl, (id) => readBoard(house.backend, id), house.backend.settings.now);
  const stream = new ServerResponse(new IncomingMessage(new Socket()));
  const added = streams.add({ restaurantId: 152, expiresAt: new Date('2030-06-01T00:00:00Z') }, stream);
  stream.destroy();
  await added;
  assert.equal(stream.headersSent, false);
  await streams.close();
});

test('a line to the database that never came up is not tried again by itself', async (t) => {
  const { backend } = house;
  const streams = new BoardStreams(
    'postgres://x@127.0.0.1:1/none',
    (id) => readBoard(backend, id),
    backend.settings.now,
  );
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const connects = t.mock.method(Socket.prototype, 'connect');
  const host = { restaurantId: 152, expiresAt: new Date('2030-06-01T00:00:00Z') };
  await assert.rejects(streams.add(host, new ServerResponse(new IncomingMessage(new Socket()))));
  // What else the connection has to say of its end comes now.
  for (let n = 0; n < 3; n += 1) await setImmediate();
  t.mock.timers.tick(1000);
  assert.equal(connects.mock.callCount(), 1);
});

test('a folder under our name that is not ours alone is not used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const me = process.getuid?.() ?? 0;
  refuseForeignFolder(folder, me);
  assert.throws(() => refuseForeignFolder(folder, me + 1), /not a folder of this user alone/);
  symlinkSync(folder, `${folder}-link`);
  assert.throws(() => refuseForeignFolder(`${folder}-link`, me), /not a folder of this user alone/);
  chmodSync(folder, 0o777);
  assert.throws(() => refuseForeignFolder(folder, me), /not a folder of this user alone/);
  for (const path of [`${folder}-link`, folder]) rmSync(path, { recursive: true });
});
