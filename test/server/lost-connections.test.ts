/** Connections to the database that break at a chosen statement: nothing is lost with them, and nothing done twice. */
import assert from 'node:assert/strict';
import { connect, createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { inTransaction, isConnectionLost, openDatabase, OutcomeUnknown } from '../../demo/server/database/connect.js';
import { Refusal } from '../../demo/server/refusal.js';
import { MOMENTS, StatementProxy, type Moment, type Watch } from '../kills/statement-proxy.js';
import { newKey, openHouse, PASSCODE, someReservation, type House } from './house.js';

const CONNECTIONS = 3;

let house: House;
let line: Line;
before(async () => {
  house = await openHouse();
  line = await openLine();
});

/** One more server on the house's database, with few connections, all of them through a proxy. */
interface Line {
  readonly server: House;
  readonly proxy: StatementProxy;
  /** Breaks the next connection that comes to this statement; `away`: and all others, for good. */
  breakAt(statement: string, moment: Moment, away?: boolean): void;
}

const proxies: StatementProxy[] = [];
after(() => proxies.forEach((proxy) => proxy.close()));

async function openLine(): Promise<Line> {
  const url = new URL(house.databaseUrl);
  const port = Number(url.port);
  const watch: Watch = { trap: undefined, key: undefined, seen: () => {} };
  const proxy = new StatementProxy(() => port, watch);
  proxies.push(proxy);
  url.port = String(await proxy.listen());
  const server = await house.another({ outcomeWait: 300 }, url.href, CONNECTIONS);
  const breakAt = (statement: string, moment: Moment, away = false) => {
    const spring = () => away && proxy.close();
    watch.trap = { point: { statement, moment, ofTheKey: false }, spring };
  };
  return { server, proxy, breakAt };
}

const BOOKED = 'commit after update idempotency_keys';
const CHANGED = 'commit after notify';
const COUNTED = 'insert rate_counters';

const codeOf = (reply: { readonly body: string }): string | undefined => JSON.parse(reply.body || '{}').error?.code;

async function taken(): Promise<number> {
  const [row] = await house.rows<{ taken: number }>('select sum(taken)::int as taken from table_quarters');
  return row?.taken ?? NaN;
}

async function bookingsOf(wish: ReturnType<typeof someReservation>): Promise<number> {
  const { phoneNumber } = wish.customerInformation;
  return (await house.rows(`select id from bookings where phone_number = '${phoneNumber}'`)).length;
}

async function hostOf({ app }: House) {
  const door = await app.inject({ method: 'POST', url: '/host/session', payload: { passcode: PASSCODE } });
  const headers = { cookie: String(door.headers['set-cookie']).split(';')[0] ?? '' };
  return (id: string, action: string) =>
    app.inject({ method: 'POST', url: `/host/entries/reservation/${id}/${action}`, headers });
}

async function booked(): Promise<{ id: string; path: string }> {
  const { id, manageToken } = (await house.post('reservation', someReservation())).json().data;
  return { id, path: `/v2/reservations/152/reservation/${manageToken}` };
}

test('connections that break at the begin of a transaction are replaced, however many there were', async () => {
  for (let n = 0; n <= CONNECTIONS; n += 1) {
    line.breakAt('begin', 'before');
    const reply = await line.server.post('reservation', someReservation());
    assert.deepEqual([reply.statusCode, codeOf(reply)], [503, 'unavailable']);
  }
  assert.equal((await line.server.post('reservation', someReservation())).statusCode, 201);
});

for (const moment of MOMENTS) {
  test(`a connection that breaks ${moment} the commit of a booking: it is booked once, and said so`, async () => {
    const [wish, headers] = [someReservation(), { 'idempotency-key': newKey() }];
    line.breakAt(BOOKED, moment);
    const reply = await line.server.post('reservation', wish, headers);
    assert.equal(reply.statusCode, 201, reply.body);
    assert.equal((await house.post('reservation', wish, headers)).body, reply.body);
    assert.equal(await bookingsOf(wish), 1);
  });

  test(`a connection that breaks ${moment} the commit of a change: it is done once, and said so`, async () => {
    const { id, path } = await booked();
    const press = await hostOf(house);
    const before = await taken();
    line.breakAt(CHANGED, moment);
    const cancelled = await line.server.delete(path);
    assert.deepEqual([cancelled.statusCode, cancelled.json().data?.status], [200, 'cancelled']);
    assert.equal(await taken(), before - 6, 'given back once');
    assert.equal((await press(id, 'seat')).statusCode, 409);

    const party = await booked();
    const pressHere = await hostOf(line.server);
    line.breakAt(CHANGED, moment);
    assert.equal((await pressHere(party.id, 'seat')).statusCode, 204);
    assert.equal((await press(party.id, 'finish')).statusCode, 204);
  });

  test(`a connection that breaks ${moment} a count keeps nobody from booking`, async () => {
    line.breakAt(COUNTED, moment);
    assert.equal((await line.server.post('reservation', someReservation())).statusCode, 201);
  });
}

test('a commit that nobody answers any more is not known, and neither booked nor refused', async () => {
  const { server, breakAt } = await openLine();
  const [wish, headers] = [someReservation(), { 'idempotency-key': newKey() }];
  breakAt(BOOKED, 'after', true);
  const reply = await server.post('reservation', wish, headers);
  assert.deepEqual([reply.statusCode, codeOf(reply), reply.json().data], [202, 'outcome_unknown', null]);
  assert.equal((await house.post('reservation', wish, headers)).statusCode, 201, 'a repeat finds out');
  assert.equal(await bookingsOf(wish), 1);
});

test('nor is it known whether something was cancelled, or done at the host stand', async () => {
  const [first, second, party] = [await openLine(), await openLine(), await booked()];
  const press = await hostOf(second.server);
  first.breakAt(CHANGED, 'after', true);
  second.breakAt(CHANGED, 'after', true);
  for (const reply of [await first.server.delete(party.path), await press((await booked()).id, 'seat')])
    assert.deepEqual([reply.statusCode, codeOf(reply)], [202, 'outcome_unknown']);
  assert.equal((await house.get(party.path)).json().data.status, 'cancelled');
});

test('with the database away, a page that is registered may read that it is; others, and those put out since, may not', async () => {
  const [known, gone] = ['https://known.example', 'https://gone.example'];
  await house.rows(`insert into allowed_origins values (152, '${known}'), (152, '${gone}')`);
  const { server, proxy } = await openLine();
  const profile = '/restaurant/152/profile';
  const readableBy = async (origin: string) =>
    (await server.get(profile, { origin })).headers['access-control-allow-origin'];
  assert.deepEqual([await readableBy(known), await readableBy(gone)], [known, gone]);
  await house.rows(`delete from allowed_origins where origin = '${gone}'`);
  assert.equal(await readableBy(gone), undefined);

  proxy.close();
  assert.equal((await server.get(profile, { origin: known })).statusCode, 503);
  assert.deepEqual([await readableBy(known), await readableBy(gone)], [known, undefined]);
  const headers = { origin: known, 'access-control-request-method': 'POST' };
  const url = '/v2/reservations/152/reservation';
  const preflight = await server.app.inject({ method: 'OPTIONS', url, headers });
  assert.deepEqual([preflight.statusCode, preflight.headers['access-control-allow-origin']], [204, known]);
  const reply = await server.post('reservation', someReservation(), { origin: known });
  assert.deepEqual([reply.statusCode, reply.headers['access-control-allow-origin']], [503, known]);
});

/** A way to the database that loses, once it is told to, all that is sent: nobody says goodbye, and nobody answers. */
async function openBottomlessWay(): Promise<{ url: string; swallow(): void }> {
  const url = new URL(house.databaseUrl);
  const port = Number(url.port);
  let open = true;
  const way = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    client.on('data', (chunk) => open && upstream.write(chunk));
    upstream.on('data', (chunk) => client.write(chunk));
    for (const [one, other] of [[client, upstream] as const, [upstream, client] as const])
      one.on('error', () => {}).on('close', () => other.destroy());
  });
  await new Promise<void>((ready) => way.listen(0, '127.0.0.1', ready));
  after(() => way.close());
  const address = way.address();
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return { url: url.href, swallow: () => (open = false) };
}

test('a database that has gone silent is given up once, and not a second time for the rollback', async () => {
  const [way, silence] = [await openBottomlessWay(), 400];
  const database = openDatabase(way.url, 1, silence);
  const began = performance.now();
  const work = inTransaction(database.db, async (tx) => {
    await tx.execute('select 1');
    way.swallow();
    await tx.execute('select 2');
  });
  await assert.rejects(work, isConnectionLost);
  assert.ok(performance.now() - began < 2 * silence);
  assert.equal(database.db.$client.totalCount, 0, 'the connection is not kept');
  await database.close();
});

const coded = (code: string) => Object.assign(new Error(`getaddrinfo ${code}`), { code });

/** A change whose commit is not answered; its repeats meet these errors, one after the other, and then nothing. */
function changeThatMeets(errors: readonly Error[], wait?: number): Promise<string> {
  const left = [...errors];
  line.breakAt('commit after select', 'after');
  return inTransaction(
    line.server.backend.db,
    async (tx, isRepeat) => {
      const error = isRepeat ? left.shift() : undefined;
      if (error) throw error;
      await tx.execute('select 1');
      return isRepeat ? 'found out' : 'done';
    },
    wait,
  );
}

test('while it is found out what became of a commit, only a refusal is the truth', async () => {
  const passing = [coded('ENOTFOUND'), coded('EAI_AGAIN'), new Error('Nobody has thought of this.')];
  assert.equal(await changeThatMeets(passing), 'found out');
  const lasting = Array<Error>(50).fill(coded('ENOTFOUND'));
  await assert.rejects(changeThatMeets(lasting, 200), OutcomeUnknown);
  const refusal = new Refusal('not_found', 'There is no such entry.');
  await assert.rejects(changeThatMeets([coded('EAI_AGAIN'), refusal]), refusal);
});

test('an address that cannot be looked up is a connection that is lost, and so is a network that is gone', () => {
  for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ECONNABORTED'])
    assert.ok(isConnectionLost(coded(code)));
  assert.ok(isConnectionLost(new Error('Failed query', { cause: new Error('Query read timeout') })));
  assert.ok(!isConnectionLost(new Error('Something else')));
});

test('a count that nobody answers any more is a refusal: nothing was begun', async () => {
  const { server, breakAt } = await openLine();
  const wish = someReservation();
  breakAt(COUNTED, 'after', true);
  const reply = await server.post('reservation', wish);
  assert.deepEqual([reply.statusCode, codeOf(reply)], [503, 'unavailable']);
  assert.equal(await bookingsOf(wish), 0);
});
