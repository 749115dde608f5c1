/** What the server does with connections themselves: requests that never end, and those under way when it goes. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { before, test } from 'node:test';
import { openHouse, type House } from './house.js';

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
