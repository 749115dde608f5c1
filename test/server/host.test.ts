/** The host stand, over real HTTP: the passcode, the board, its live feed, and every press. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Board, BoardEntry } from '../../demo/server/host/board.js';
import { openHouse, PASSCODE, someGuest, someParty, someReservation, type House } from './house.js';

let house: House;
let base: string;
let cookie: string;
before(async () => {
  house = await openHouse();
  base = await house.app.listen({ port: 0, host: '127.0.0.1' });
  cookie = await logIn(base);
});

async function logIn(where: string): Promise<string> {
  const reply = await call('POST', '/host/session', { passcode: PASSCODE }, where);
  assert.equal(reply.status, 204);
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function call(
  method: string,
  path: string,
  body?: unknown,
  where = base,
  headers: Record<string, string> = {},
): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return fetch(where + path, { method, headers: { ...type, ...(cookie ? { cookie } : {}), ...headers }, ...json });
}

async function board(): Promise<Board> {
  const reply = await call('GET', '/host/board');
  assert.equal(reply.status, 200);
  const read: Board = JSON.parse(await reply.text());
  return read;
}

async function entry(id: string): Promise<BoardEntry> {
  const { reservations, waitlist } = await board();
  const found = [...reservations, ...waitlist].find((one) => one.id === id);
  assert.ok(found);
  return found;
}

const press = (kind: string, id: string, action: string) => call('POST', `/host/entries/${kind}/${id}/${action}`);

async function bookToday(different: Record<string, unknown> = {}): Promise<string> {
  const reply = await house.post('reservation', someReservation({ time: '2030-05-31T22:00:00.000Z', ...different }));
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json().data.id;
}

async function joinNow(different: Record<string, unknown> = {}): Promise<string> {
  return (await house.post('waitlist', someParty(different))).json().data.id;
}

test('without the passcode there is nothing to see and nothing to do', async () => {
  const stranger = { cookie: 'host_session=guess' };
  for (const [method, path] of [
    ['GET', '/host/board'],
    ['GET', '/host/events'],
    ['POST', '/host/entries/reservation/0b7f2f0e-3c1f-4a53-9d39-6c2f5b1f8a10/seat'],
  ] as const) {
    assert.equal((await call(method, path, undefined, base, stranger)).status, 401, path);
  }
  assert.equal((await call('PUT', '/host/customers/x/notes', { notes: 'x' }, base, stranger)).status, 401);
});

test('the cookie is for this site’s host stand only, and out of the reach of scripts', async () => {
  const reply = await call('POST', '/host/session', { passcode: PASSCODE });
  assert.match(reply.headers.get('set-cookie') ?? '', /; Path=\/host; HttpOnly; SameSite=Strict$/);
  assert.equal((await call('POST', '/host/session', { passcode: '000000' })).status, 401);
});

test('the passcode cannot be guessed: ten tries a minute', async () => {
  const guarded = await house.another({ limits: { ...house.backend.settings.limits, passcode: 10 } });
  house.setClock('2030-05-31T15:05:00Z');
  const attempt = (passcode: string) =>
    guarded.app.inject({ method: 'POST', url: '/host/session', payload: { passcode } });
  for (let n = 0; n < 10; n += 1) assert.equal((await attempt(`00000${n}`)).statusCode, 401);
  const refused = await attempt(PASSCODE);
  assert.equal(refused.statusCode, 429);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  house.setClock('2030-05-31T15:06:00Z');
  assert.equal((await attempt(PASSCODE)).statusCode, 204);
  house.setClock('2030-05-31T15:00:00Z');
});

test('another page of the same machine may not press for the host', async () => {
  const id = await bookToday();
  const foreign = { origin: 'http://127.0.0.1:9999' };
  assert.equal((await call('POST', `/host/entries/reservation/${id}/seat`, undefined, base, foreign)).status, 403);
  assert.equal((await entry(id)).status, 'booked');
  assert.equal(
    (await call('POST', `/host/entries/reservation/${id}/seat`, undefined, base, { origin: base })).status,
    204,
  );
});

test('behind a proxy that names another host, the page of the public address logs in, and its cookie stays encrypted', async () => {
  const { app } = await house.another({ publicUrl: 'https://reserve.example.com' });
  const logInFrom = (origin: string) =>
    app.inject({
      method: 'POST',
      url: '/host/session',
      headers: { origin, host: '10.0.0.7:8080' },
      payload: { passcode: PASSCODE },
    });
  const reply = await logInFrom('https://reserve.example.com');
  assert.equal(reply.statusCode, 204);
  assert.match(String(reply.headers['set-cookie']), /; Secure/);
  const inside = await logInFrom('http://10.0.0.7:8080');
  assert.equal(inside.statusCode, 204);
  assert.doesNotMatch(String(inside.headers['set-cookie']), /; Secure/);
  for (const foreign of ['http://reserve.example.com', 'https://reserve.example.com.example'])
    assert.equal((await logInFrom(foreign)).statusCode, 403);
});

test('the board tells all that a host wants to know', async () => {
  const customerInformation = someGuest({
    firstName: 'Wilma',
    lastName: 'Berg',
    memberInfo: { memberNumber: '7', memberTier: 'Gold' },
  });
  const id = await bookToday({ customerInformation, partyFlags: 8, partySize: 3, notes: 'Pram' });
  const told = await entry(id);
  const { restaurant, date, time } = await board();
  assert.deepEqual([restaurant.name, date, time], ['Osteria Lume', '2030-05-31', '11:00']);
  assert.deepEqual(
    [told.guestName, told.partySize, told.sectionName, told.time, told.notes],
    ['Wilma Berg', 3, 'Patio', '18:00', 'Pram'],
  );
  assert.deepEqual(told.vip, { memberNumber: '7', memberTier: 'Gold', basis: 'stated' });
  assert.deepEqual(
    [told.prioritySeating, told.visits, told.houseNotes, told.phoneKnownElsewhere],
    ['none', 0, '', false],
  );
  assert.deepEqual(told.actions, ['seat', 'no_show', 'cancel']);
});

test('only today’s reservations are on the board, by time', async () => {
  await house.post('reservation', someReservation({ time: '2030-06-01T16:00:00.000Z' }));
  await bookToday({ time: '2030-06-01T01:45:00.000Z' });
  await bookToday({ time: '2030-05-31T16:00:00.000Z' });
  const times = (await board()).reservations.map((one) => one.time);
  assert.deepEqual([times[0], times.at(-1)], ['12:00', '21:45']);
  assert.deepEqual(times, [...times].sort());
});

test('a number that another guest has is pointed out', async () => {
  const info = someGuest();
  const first = await bookToday({ customerInformation: info });
  assert.equal((await entry(first)).phoneKnownElsewhere, false);
  const second = await bookToday({
    customerInformation: { ...info, email: 'someone.else@example.com' },
    time: '2030-05-31T22:15:00.000Z',
  });
  assert.equal((await entry(second)).phoneKnownElsewhere, true);
});

async function takenFrom(instant: string): Promise<number[]> {
  const rows = await house.rows<{ taken: number }>(
    `select taken from table_quarters where section_id = 42 and starts_at >= '${instant}' order by starts_at limit 6`,
  );
  return rows.map(({ taken }) => taken);
}

for (const [steps, state] of [
  [['cancel'], 'cancelled'],
  [['no_show'], 'no_show'],
  [['seat', 'finish'], 'finished'],
] as const) {
  test(`${steps.join(' and ')}: the table is given back, and no press comes after`, async () => {
    const time = '2030-05-31T22:30:00.000Z';
    const before = await takenFrom(time);
    const id = await bookToday({ time, partyFlags: 16 });
    assert.deepEqual(
      await takenFrom(time),
      before.map((taken) => taken + 1),
    );
    for (const step of steps) assert.equal((await press('reservation', id, step)).status, 204);
    assert.deepEqual(await takenFrom(time), before);
    const done = await entry(id);
    assert.deepEqual([done.status, done.actions], [state, []]);
    const again = await press('reservation', id, 'cancel');
    assert.equal(again.status, 409);
    assert.match(await again.text(), /not possible any more/);
    assert.deepEqual(await takenFrom(time), before, 'given back once');
  });
}

test('ten hosts pressing cancel at once give the table back once', async () => {
  const time = '2030-05-31T23:30:00.000Z';
  for (let others = 0; others < 3; others += 1) await bookToday({ time, partyFlags: 16 });
  const before = await takenFrom(time);
  const id = await bookToday({ time, partyFlags: 16 });
  const replies = await Promise.all([...Array(10).keys()].map(() => press('reservation', id, 'cancel')));
  assert.equal(replies.filter((reply) => reply.status === 204).length, 1);
  assert.deepEqual(await takenFrom(time), before);
});

test('a visit counts when it is finished, and notes stay with the guest', async () => {
  const info = someGuest();
  const id = await bookToday({ customerInformation: info });
  const { customerId } = await entry(id);
  assert.equal((await call('PUT', `/host/customers/${customerId}/notes`, { notes: 'Allergic to nuts' })).status, 204);
  await press('reservation', id, 'seat');
  assert.equal((await entry(id)).visits, 0);
  await press('reservation', id, 'finish');
  const next = await entry(await joinNow({ customerInformation: info }));
  assert.deepEqual([next.visits, next.houseNotes, next.customerId], [1, 'Allergic to nuts', customerId]);
  assert.equal((await call('PUT', '/host/customers/nobody/notes', { notes: 'x' })).status, 404);
});

test('the waitlist goes its way: accept, seat, finish', async () => {
  const id = await joinNow();
  assert.deepEqual((await entry(id)).actions, ['accept', 'decline', 'leave']);
  assert.equal((await press('waitlist', id, 'seat')).status, 409);
  for (const [action, status] of [
    ['accept', 'accepted'],
    ['seat', 'seated'],
    ['finish', 'finished'],
  ] as const) {
    assert.equal((await press('waitlist', id, action)).status, 204);
    assert.equal((await entry(id)).status, status);
  }
  assert.equal((await press('reservation', id, 'cancel')).status, 404, 'an entry of the other kind');
  assert.equal((await press('waitlist', id, 'dance')).status, 404);
});

/** Reads boards off the stream until one is as wished for. */
async function untilBoard(
  reader: ReadableStreamDefaultReader<string>,
  wanted: (board: Board) => boolean,
): Promise<Board> {
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    assert.ok(!done, 'the stream goes on');
    text += value;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, data] = /^event: board\ndata: (.*)$/.exec(event) ?? [];
      const read: Board | undefined = data === undefined ? undefined : JSON.parse(data);
      if (read && wanted(read)) return read;
    }
  }
}

const readers: ReadableStreamDefaultReader<string>[] = [];
after(() => Promise.all(readers.map((reader) => reader.cancel())));

async function watch(where: string): Promise<ReadableStreamDefaultReader<string>> {
  const reply = await call('GET', '/host/events', undefined, where);
  assert.equal(reply.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.ok(reply.body);
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  readers.push(reader);
  return reader;
}

test('a board comes at once, and after every change at any of the servers', async () => {
  const second = await house.another();
  const reader = await watch(await second.app.listen({ port: 0, host: '127.0.0.1' }));
  await untilBoard(reader, () => true);
  const id = await joinNow();
  await untilBoard(reader, ({ waitlist }) => waitlist.some((one) => one.id === id && one.status === 'requested'));
  await press('waitlist', id, 'accept');
  await untilBoard(reader, ({ waitlist }) => waitlist.some((one) => one.id === id && one.status === 'accepted'));
});

test('a listener that the database cut off listens again, and has missed nothing', async () => {
  const reader = await watch(base);
  await untilBoard(reader, () => true);
  await house.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen board' and datname = current_database()`,
  );
  const id = await joinNow();
  await untilBoard(reader, ({ waitlist }) => waitlist.some((one) => one.id === id));
});
