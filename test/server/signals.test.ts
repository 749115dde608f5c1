/** What the page noticed of a press: it lowers a limit for some minutes and for one address, and refuses nobody by itself. */
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { readSignals } from '../../demo/server/guest/signals.js';
import { newKey, openHouse, OWN_ORIGIN, someReservation, type House } from './house.js';

let house: House;
let limited: House;
let beside: House;
before(async () => {
  house = await openHouse();
  // A table for everybody: this is about limits.
  await house.rows('update table_quarters set capacity = 1000');
  const settings = { limits: { ...house.backend.settings.limits, address: 60, suspect: 6 }, trustProxy: ['loopback'] };
  limited = await house.another(settings);
  beside = await house.another(settings);
});

let minutes = 0;
beforeEach(() => later(30));
const later = (more: number) =>
  house.setClock(new Date(Date.parse('2030-05-31T15:00:00Z') + (minutes += more) * 60_000).toISOString());

async function press(signals?: string, address = '203.0.113.1', server = limited): Promise<number> {
  const headers = { 'x-forwarded-for': address, ...(signals === undefined ? {} : { 'guest-signals': signals }) };
  return (await server.post('reservation', someReservation(), headers)).statusCode;
}

async function presses(times: number, signals?: string, address?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) statuses.push(await press(signals, address));
  return statuses;
}

test('what the header says, and that nonsense says nothing', () => {
  const said: readonly (readonly [string | string[] | undefined, ...string[]])[] = [
    ['decoy', 'decoy'],
    ['decoy=?1', 'decoy'],
    ['decoy, elapsed=41', 'decoy'],
    ['elapsed=2', 'haste'],
    ['elapsed=0;from=ready, decoy', 'decoy', 'haste'],
    [['decoy', 'elapsed=1'], 'decoy', 'haste'],
    ['elapsed=3'],
    ['elapsed=41'],
    ['decoy=?0'],
    [undefined],
    [''],
    ['elapsed=-1'],
    ['elapsed="2"'],
    ['elapsed=1.5.2'],
    ['elapsed'],
    ['Decoy'],
    ['decoy=1'],
    ['decoy,,'],
    ['{"decoy":true}'],
    ['decoy=?2'],
    ['elapsed=99999999999999999'],
  ];
  for (const [header, ...signals] of said) assert.deepEqual(readSignals(header, 3), signals, String(header));
  assert.deepEqual(readSignals('elapsed=0', 0), [], 'nothing is too fast where the operator says so');
});

for (const [signal, address] of [
  ['decoy', '203.0.113.2'],
  ['elapsed=1', '203.0.113.3'],
] as const) {
  test(`${signal}: six presses a minute go through, the seventh waits; other addresses feel nothing`, async () => {
    assert.deepEqual(await presses(7, signal, address), [201, 201, 201, 201, 201, 201, 429]);
    assert.equal(await press(undefined, address), 429, 'leaving the signal out helps nobody');
    assert.equal(await press(signal, '203.0.113.4'), 201);
    assert.equal(await press(undefined, address, beside), 429, 'and another process knows');
    later(1);
    assert.equal(await press(undefined, address), 201, 'a minute later there is room again');
  });
}

test('the lower limit lasts some minutes, and then is forgotten', async () => {
  const address = '203.0.113.5';
  assert.equal(await press('decoy', address), 201);
  later(5);
  assert.deepEqual(await presses(7, undefined, address), [201, 201, 201, 201, 201, 201, 429]);
  later(11);
  assert.deepEqual(await presses(8, undefined, address), Array(8).fill(201));
});

test('a sign after many honest presses refuses nobody: the lower count begins with it', async () => {
  const address = '203.0.113.6';
  assert.deepEqual(await presses(20, 'elapsed=41', address), Array(20).fill(201));
  assert.equal(await press('decoy', address), 201);
});

test('without a sign, or with a garbled one, sixty go through', async () => {
  for (const [signals, address] of [
    [undefined, '203.0.113.7'],
    ['decoy,,', '203.0.113.8'],
    ['elapsed=3', '203.0.113.9'],
  ] as const)
    assert.deepEqual(await presses(10, signals, address), Array(10).fill(201), signals);
});

test('a repeat of the same press costs nothing here either', async () => {
  const address = '203.0.113.10';
  const body = someReservation();
  const headers = { 'x-forwarded-for': address, 'guest-signals': 'decoy', 'idempotency-key': newKey() };
  // At once: none is done yet that the others could be told of.
  const replies = await Promise.all([...Array(10)].map(() => limited.post('reservation', body, headers)));
  assert.deepEqual(
    replies.map(({ statusCode }) => statusCode),
    Array(10).fill(201),
  );
});

test('who holds a network of the newer addresses is one source, not millions', async () => {
  assert.equal((await presses(1, 'decoy', '2001:db8:1:2::1'))[0], 201);
  const statuses: number[] = [];
  for (let n = 2; n <= 7; n += 1) statuses.push(await press(undefined, `2001:db8:1:2:${n}::${n}`));
  assert.deepEqual(statuses, [201, 201, 201, 201, 201, 429]);
  assert.equal(await press(undefined, '2001:db8:1:3::1'), 201);
  assert.equal(await press('decoy', '::ffff:203.0.113.11'), 201);
  assert.deepEqual(await presses(6, undefined, '203.0.113.11'), [201, 201, 201, 201, 201, 429]);
});

test('a registered page may send the header', async () => {
  const reply = await house.app.inject({
    method: 'OPTIONS',
    url: '/v2/reservations/152/reservation',
    headers: {
      origin: OWN_ORIGIN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'guest-signals',
    },
  });
  assert.match(String(reply.headers['access-control-allow-headers']), /Guest-Signals/);
});
