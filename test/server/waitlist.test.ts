/** The queue for now: who comes first, how long it takes, and when it is closed. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { WaitTimesReply } from '../../src/reserve-api/contract.js';
import { signCustomerToken } from '../../demo/server/guest/customer-token.js';
import { readBoard } from '../../demo/server/host/read-board.js';
import { act } from '../../demo/server/host/host-actions.js';
import type { HostAction } from '../../demo/server/host/board.js';
import { existing, findRestaurant } from '../../demo/server/restaurant/restaurant.js';
import { openHouse, someGuest, someParty, type House } from './house.js';

let house: House;
let opened = 0;
beforeEach(async () => {
  if (!opened++) house = await openHouse();
  await house.rows('delete from bookings');
  house.setClock('2030-05-31T22:00:00Z');
});

async function join(
  firstName: string,
  different: Record<string, unknown> = {},
  member: Record<string, string> = {},
  headers = {},
): Promise<string> {
  const customerInformation = someGuest({ firstName, ...(Object.keys(member).length ? { memberInfo: member } : {}) });
  const reply = await house.post('waitlist', someParty({ customerInformation, ...different }), headers);
  assert.equal(reply.statusCode, 201, reply.body);
  assert.equal(reply.json().data.status, 'requested');
  return reply.json().data.id;
}

async function platinum(): Promise<Record<string, string>> {
  const restaurant = existing(await findRestaurant(house.backend.db, 152));
  const member = { id: 'member-1', memberNumber: 'L-1', memberTier: 'Platinum' };
  return { authorization: `Bearer ${await signCustomerToken(restaurant, member, house.backend.settings)}` };
}

const queue = async () => (await readBoard(house.backend, 152)).waitlist;
const names = async () => (await queue()).map(({ guestName }) => guestName);
const press = (id: string, action: HostAction) =>
  act(house.backend, { restaurantId: 152, kind: 'waitlist', id, action });

async function waits(section = 0) {
  const reply = WaitTimesReply.parse((await house.get('/v2/reservations/152/waittime')).json());
  return reply.data.estimatedWaitTimes.find((one) => one.diningTableSectionId === section);
}

const minutes = (from: number, to: number) => {
  const length = (all: number) =>
    `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}:00`;
  return { start: length(from), end: length(to) };
};

test('nobody waits: one turn, a quarter less or more, to five minutes', async () => {
  const main = await waits();
  assert.deepEqual(main?.two, minutes(10, 20));
  assert.deepEqual(main?.six, minutes(15, 25));
  assert.deepEqual(main?.sevenPlus, minutes(25, 40));
  assert.deepEqual(main?.default, minutes(15, 25));
});

test('each party ahead in the section and size class adds a turn; others add nothing', async () => {
  await join('A');
  await join('B', { partySize: 4 });
  await join('C', { partyFlags: 8 });
  await join('D');
  const main = await waits();
  assert.deepEqual([main?.two, main?.four, main?.one], [minutes(35, 55), minutes(25, 40), minutes(10, 20)]);
  assert.deepEqual((await waits(41))?.two, minutes(25, 40));
});

test('who joins is quoted what stood there, and the quote is kept', async () => {
  await join('A');
  house.setClock('2030-05-31T22:01:00Z');
  await join('B');
  const quoted = (await queue()).map(({ quotedWait }) => quotedWait);
  assert.deepEqual(quoted, [
    { from: 10, to: 20 },
    { from: 25, to: 40 },
  ]);
});

test('long waits run past the hour', async () => {
  for (let guest = 0; guest < 6; guest += 1) await join(`G${guest}`);
  assert.deepEqual((await waits())?.two, minutes(80, 130));
});

test('whoever is seated or gone is no longer ahead', async () => {
  const [a, b] = [await join('A'), await join('B')];
  await press(a, 'accept');
  assert.deepEqual((await waits())?.two, minutes(35, 55));
  await press(a, 'seat');
  await press(b, 'decline');
  assert.deepEqual((await waits())?.two, minutes(10, 20));
});

test('verified priority goes first, claimed priority only when the host grants it', async () => {
  await join('First');
  house.setClock('2030-05-31T22:01:00Z');
  const claimed = await join('Claimed', {}, { memberTier: 'Platinum' });
  house.setClock('2030-05-31T22:02:00Z');
  await join('Verified', {}, {}, await platinum());
  assert.deepEqual(await names(), ['Verified', 'First', 'Claimed']);
  assert.deepEqual(
    (await queue()).map(({ prioritySeating }) => prioritySeating),
    ['granted', 'none', 'claimed'],
  );
  assert.deepEqual((await queue())[0]?.quotedWait, { from: 10, to: 20 });
  await press(claimed, 'grant_priority');
  assert.deepEqual(await names(), ['Claimed', 'Verified', 'First']);
});

test('those who sit come after those who wait, those who are gone last', async () => {
  const [a, b, c] = [await join('A'), await join('B'), await join('C')];
  assert.ok(c);
  await press(a, 'leave');
  await press(b, 'accept');
  await press(b, 'seat');
  assert.deepEqual(await names(), ['C', 'B', 'A']);
});

test('closed on Mondays: waits are unknown, and a request is refused', async () => {
  house.setClock('2030-06-03T22:00:00Z');
  const main = await waits();
  assert.deepEqual(
    [main?.default, main?.one, main?.two, main?.four, main?.six, main?.sevenPlus],
    [null, null, null, null, null, null],
  );
  const reply = await house.post('waitlist', someParty());
  assert.deepEqual([reply.statusCode, reply.json().error.code], [422, 'closed']);
});

test('outside its hours the waitlist is closed', async () => {
  await house.rows(`update restaurants set waitlist_from = '17:00', waitlist_to = '22:00'`);
  assert.deepEqual((await waits())?.two, minutes(10, 20));
  house.setClock('2030-06-01T02:00:00Z');
  assert.equal((await waits())?.two, null);
  await house.rows(`update restaurants set waitlist_from = '00:00', waitlist_to = '00:00'`);
});

test('the same guest asking again within ten minutes is asked about first', async () => {
  const wish = someParty();
  await house.post('waitlist', wish);
  const again = await house.post('waitlist', wish);
  assert.deepEqual([again.statusCode, again.json().error.code], [409, 'duplicate']);
  assert.equal((await house.post('waitlist', wish, { 'duplicate-confirmed': 'true' })).statusCode, 201);
});
