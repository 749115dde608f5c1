/** What the server does with connections themselves: requests that never end, and those under way when it goes. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { before, test } from 'node:test';
import pg from 'pg';
import { hmac } from '../../demo/server/json-body.js';
import { newKey, openHouse, someReservation, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

async function portOf({ app }: House): Promise<number> {
  return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
}

test('a body that never ends is not waited for', async () => {
  const port = await portOf(await house.another({ requestWait: 200 }));
  const head = 'POST /v2/reservations/152/reservation HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head}Idempotency-Key: "slow"\r\nContent-Length: 400\r\n\r\n{`);
  const asked = performance.now();
  const answer = await new Promise<string>((ended) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => ended(text));
  });
  assert.match(answer, /^HTTP\/1\.1 408 /);
  assert.ok(performance.now() - asked < 2000);
});

/** Another transaction has the guest's row: a booking waits until it is let go. */
async function holdGuest(phoneNumber: string) {
  const [row] = await house.rows<{ secret: string }>('select manage_secret as secret from restaurants');
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('insert into guest_locks values (152, $1, now())', [hmac(row?.secret ?? '', phoneNumber)]);
  const waiting = () =>
    house.rows(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return {
    someoneWaits: async () => {
      while (!(await waiting()).length);
    },
    letGo: () => client.end(),
  };
}

function postTo(port: number, wish: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() };
  const url = `http://127.0.0.1:${port}/v2/reservations/152/reservation`;
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(wish) });
}

test('a booking under way is answered before the server goes', async () => {
  const server = await house.another();
  const wish = someReservation();
  const { someoneWaits, letGo } = await holdGuest(wish.customerInformation.phoneNumber);
  const reply = postTo(await portOf(server), wish);
  await someoneWaits();
  const closed = server.app.close();
  await letGo();
  assert.equal((await reply).status, 201);
  await closed;
});

test('a booking that takes too long is not waited for', async () => {
  const server = await house.another({ farewellWait: 100 });
  const wish = someReservation();
  const { someoneWaits, letGo } = await holdGuest(wish.customerInformation.phoneNumber);
  const reply = postTo(await portOf(server), wish).catch(() => 'cut');
  await someoneWaits();
  const asked = performance.now();
  await server.app.close();
  assert.ok(performance.now() - asked < 2000);
  assert.equal(await reply, 'cut');
  await letGo();
});
