/** Connections to the database that break at a chosen statement: nothing is lost with them but the moment. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { StatementProxy, type Watch } from '../kills/statement-proxy.js';
import { openHouse, someReservation, type House } from './house.js';

const CONNECTIONS = 3;

let house: House;
/** One more server on the house's database, with few connections, all of them by the proxy. */
let server: House;
let port = 0;
const watch: Watch = { trap: undefined, key: undefined, seen: () => {} };
const proxy = new StatementProxy(() => port, watch);
before(async () => {
  house = await openHouse();
  const url = new URL(house.databaseUrl);
  port = Number(url.port);
  url.port = String(await proxy.listen());
  server = await house.another({}, url.href, CONNECTIONS);
});
after(() => proxy.close());

test('connections that break at the begin of a transaction are replaced, however many there were', async () => {
  for (let n = 0; n <= CONNECTIONS; n += 1) {
    watch.trap = { point: { statement: 'begin', moment: 'before', ofTheKey: false }, spring: () => {} };
    const reply = await server.post('reservation', someReservation());
    assert.deepEqual([reply.statusCode, reply.json().error.code], [503, 'unavailable']);
  }
  assert.equal((await server.post('reservation', someReservation())).statusCode, 201);
});
