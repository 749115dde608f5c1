/** Seeing and giving up a booking by its token: what is shown, what it brings about, and what a stranger learns. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bookingIdOf, manageTokenOf } from '../../demo/server/guest/manage-token.js';
import { signCustomerToken } from '../../demo/server/guest/customer-token.js';
import { act } from '../../demo/server/host/host-actions.js';
import type { HostAction } from '../../demo/server/host/board.js';
import { readBoard } from '../../demo/server/host/read-board.js';
import { existing, findRestaurant } from '../../demo/server/restaurant/restaurant.js';
import { ManagedPlaceReply, ManagedReservationReply } from '../../src/reserve-api/manage-contract.js';
import { newKey, openHouse, OWN_ORIGIN, someGuest, someParty, someReservation, type House } from './house.js';

const PUBLIC = 'https://reserve.example.com';
let house: House;
before(async () => {
  house = await openHouse({ publicUrl: PUBLIC });
});

type Kind = 'reservation' | 'waitlist';
interface Made {
  readonly id: string;
  readonly reference: string;
  readonly manageToken: string;
  readonly manageUrl: string;
}

async function make(kind: Kind, different: Record<string, unknown> = {}, headers = {}): Promise<Made> {
  const reply = await house.post(
    kind,
    kind === 'waitlist' ? someParty(different) : someReservation(different),
    headers,
  );
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json().data;
}

const pathOf = (kind: Kind, token: string, restaurant = 152) => `/v2/reservations/${restaurant}/${kind}/${token}`;
const press = (kind: Kind, id: string, action: HostAction) =>
  act(house.backend, { restaurantId: 152, kind, id, action });
const entryOf = async (kind: Kind, id: string) => {
  const { reservations, waitlist } = await readBoard(house.backend, 152);
  return (kind === 'reservation' ? reservations : waitlist).find((entry) => entry.id === id);
};
const taken = async () => (await house.rows<{ sum: string }>('select sum(taken) from table_quarters'))[0]?.sum;

test('a create brings a token of many random bits, and the page to use it on with the token after the #', async () => {
  for (const kind of ['reservation', 'waitlist'] as const) {
    const { manageToken, manageUrl } = await make(kind);
    assert.match(manageToken, /^[\w-]{48}$/);
    assert.equal(manageUrl, `${PUBLIC}/manage/152/${kind}#${manageToken}`);
  }
  const { manageSecret } = existing(await findRestaurant(house.backend.db, 152));
  assert.equal(Buffer.from(manageSecret, 'base64url').length, 32, 'the secret has 256 random bits');
});

test('a repeat brings the same token, and what is kept for it neither the token nor anything of the guest', async () => {
  const [wish, headers] = [someReservation(), { 'idempotency-key': newKey() }];
  const first = await house.post('reservation', wish, headers);
  const second = await house.post('reservation', wish, headers);
  assert.equal(second.body, first.body);
  const kept = await house.rows('select reply::text from idempotency_keys where reply is not null');
  const { data } = first.json();
  assert.ok(kept.some(({ reply }) => String(reply).includes(data.reference)));
  for (const word of [data.manageToken, 'manage', wish.customerInformation.phoneNumber, 'Ada', 'example.com'])
    assert.ok(!JSON.stringify(kept).includes(word), word);
});

test('a token is stored nowhere, and no host stand is told one', async () => {
  const { manageToken } = await make('reservation', { time: '2030-05-31T23:00:00.000Z' });
  const tables = await house.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const proof = manageToken.slice(22);
  for (const { name } of tables) {
    const rows = await house.rows(`select * from ${name}`);
    assert.ok(!JSON.stringify(rows).includes(proof), name);
  }
  assert.ok(!JSON.stringify(await readBoard(house.backend, 152)).includes(proof));
});

test('a reservation shows itself in the restaurant’s time, and nothing of the guest', async () => {
  const guest = someGuest({ lastName: 'Lovelace', memberInfo: { memberNumber: 'L-77', memberTier: 'Gold' } });
  const { manageToken, reference } = await make('reservation', {
    customerInformation: guest,
    notes: 'A quiet corner',
    partySize: 5,
    partyFlags: 8,
  });
  const reply = await house.get(pathOf('reservation', manageToken));
  assert.equal(reply.statusCode, 200);
  assert.equal(reply.headers['cache-control'], 'no-store');
  assert.deepEqual(reply.json(), {
    data: {
      reference,
      status: 'booked',
      partySize: 5,
      time: '2030-06-01T23:30:00.0000000Z',
      localTime: '2030-06-01T19:30:00.0000000Z',
      stayMinutes: 120,
      section: 'Patio',
      cancellable: true,
    },
    error: null,
  });
  ManagedReservationReply.parse(reply.json());
});

test('cancelling gives the table back, tells the host stand who did it, and may be said again', async () => {
  const before = await taken();
  const { id, manageToken } = await make('reservation', { time: '2030-05-31T23:15:00.000Z' });
  assert.notEqual(await taken(), before);
  assert.equal((await entryOf('reservation', id))?.endedByGuest, false);
  const path = pathOf('reservation', manageToken);
  const [first, second] = [await house.delete(path), await house.delete(path)];
  assert.equal(first.statusCode, 200, first.body);
  assert.deepEqual([first.json().data.status, first.json().data.cancellable], ['cancelled', false]);
  assert.equal(first.headers['cache-control'], 'no-store');
  assert.deepEqual([second.statusCode, second.body], [200, first.body]);
  assert.deepEqual((await house.get(path)).json(), first.json());
  assert.equal(await taken(), before, 'given back once, not twice');
  const entry = await entryOf('reservation', id);
  assert.deepEqual([entry?.status, entry?.endedByGuest, entry?.actions], ['cancelled', true, []]);
});

test('fifty presses at once give the table back once', async () => {
  const before = await taken();
  const { manageToken } = await make('reservation');
  const replies = await Promise.all([...Array(50)].map(() => house.delete(pathOf('reservation', manageToken))));
  assert.ok(replies.every(({ statusCode }) => statusCode === 200));
  assert.equal(await taken(), before);
});

test('what only looks changes nothing', async () => {
  const { id, manageToken } = await make('reservation', { time: '2030-05-31T23:30:00.000Z' });
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH'] as const)
    await house.app.inject({ method, url: pathOf('reservation', manageToken) });
  assert.equal((await entryOf('reservation', id))?.status, 'booked');
});

test('a table may be given back until its time is over, and not when the party sits or was cancelled for', async () => {
  const late = await make('reservation', { time: '2030-05-31T23:30:00.000Z' });
  house.setClock('2030-06-01T00:59:00Z');
  assert.equal((await house.get(pathOf('reservation', late.manageToken))).json().data.cancellable, true);
  house.setClock('2030-06-01T01:00:00Z');
  const over = await house.delete(pathOf('reservation', late.manageToken));
  assert.deepEqual([over.statusCode, over.json().error.code], [422, 'closed']);
  assert.match(over.json().error.message, /call the restaurant\.$/);
  house.setClock('2030-05-31T15:00:00Z');

  for (const actions of [['seat'], ['seat', 'finish'], ['no_show']] as const) {
    const { id, manageToken } = await make('reservation', { time: '2030-05-31T22:15:00.000Z' });
    for (const action of actions) await press('reservation', id, action);
    assert.equal((await house.get(pathOf('reservation', manageToken))).json().data.cancellable, false);
    const reply = await house.delete(pathOf('reservation', manageToken));
    assert.deepEqual([reply.statusCode, reply.json().error.code], [422, 'closed'], actions.join());
  }
  const { id, manageToken } = await make('reservation');
  await press('reservation', id, 'cancel');
  const reply = await house.delete(pathOf('reservation', manageToken));
  assert.deepEqual([reply.statusCode, reply.json().data.status], [200, 'cancelled'], 'the host was first');
  assert.equal((await entryOf('reservation', id))?.endedByGuest ?? false, false);
});

test('a place says how many are ahead by the reckoning of the quote, priority included', async () => {
  await house.rows(`delete from bookings where kind = 'waitlist'`);
  const place = async ({ manageToken }: Made) => {
    const reply = ManagedPlaceReply.parse((await house.get(pathOf('waitlist', manageToken))).json());
    const { partiesAhead, estimatedWait, status } = reply.data;
    return { status, partiesAhead, wait: estimatedWait && [estimatedWait.start, estimatedWait.end].join('–') };
  };
  const first = await make('waitlist');
  house.setClock('2030-05-31T15:00:30Z');
  const second = await make('waitlist');
  await make('waitlist', { partySize: 4 });
  await make('waitlist', { partyFlags: 8 });
  assert.deepEqual(await place(first), { status: 'requested', partiesAhead: 0, wait: '00:10:00–00:20:00' });
  assert.deepEqual(await place(second), { status: 'requested', partiesAhead: 1, wait: '00:25:00–00:40:00' });

  const restaurant = existing(await findRestaurant(house.backend.db, 152));
  const member = { id: 'member-1', memberNumber: 'L-1', memberTier: 'Platinum' };
  const token = await signCustomerToken(restaurant, member, house.backend.settings);
  house.setClock('2030-05-31T15:01:00Z');
  const platinum = await make('waitlist', {}, { authorization: `Bearer ${token}` });
  assert.equal((await place(platinum)).partiesAhead, 0);
  assert.equal((await place(first)).partiesAhead, 1);
  assert.equal((await place(second)).partiesAhead, 2);

  await press('waitlist', first.id, 'accept');
  assert.deepEqual(await place(first), { status: 'accepted', partiesAhead: 1, wait: '00:25:00–00:40:00' });
  await press('waitlist', first.id, 'seat');
  assert.deepEqual(await place(first), { status: 'seated', partiesAhead: null, wait: null });
  assert.equal((await place(second)).partiesAhead, 1);
  house.setClock('2030-05-31T15:00:00Z');
});

test('leaving the list moves the others up, and the host stand says who left', async () => {
  await house.rows(`delete from bookings where kind = 'waitlist'`);
  const [first, second] = [await make('waitlist'), await make('waitlist')];
  const path = pathOf('waitlist', first.manageToken);
  const left = await house.delete(path);
  assert.equal(left.statusCode, 200, left.body);
  const { status, partiesAhead, estimatedWait, cancellable } = left.json().data;
  assert.deepEqual([status, partiesAhead, estimatedWait, cancellable], ['left', null, null, false]);
  assert.equal((await house.delete(path)).body, left.body);
  assert.equal((await house.get(pathOf('waitlist', second.manageToken))).json().data.partiesAhead, 0);
  assert.equal((await entryOf('waitlist', first.id))?.endedByGuest, true);
  await press('waitlist', second.id, 'decline');
  const reply = await house.delete(pathOf('waitlist', second.manageToken));
  assert.deepEqual([reply.statusCode, reply.json().error.code], [422, 'closed']);
});

test('a token that opens nothing, whatever is wrong with it, gets one and the same answer', async () => {
  const { id, manageToken } = await make('reservation');
  const other = { manageSecret: 'x'.repeat(43) };
  const flipped = manageToken.endsWith('A') ? 'B' : 'A';
  const wrong = [
    ['of another kind', pathOf('waitlist', manageToken)],
    ['of another restaurant', pathOf('reservation', manageTokenOf(other, 'reservation', id))],
    ['at another restaurant', pathOf('reservation', manageToken, 153)],
    ['with another end', pathOf('reservation', manageToken.slice(0, -1) + flipped)],
    ['too short', pathOf('reservation', manageToken.slice(0, -1))],
    ['too long', pathOf('reservation', `${manageToken}A`)],
    ['much too long', pathOf('reservation', manageToken.repeat(9))],
    ['spelt otherwise', pathOf('reservation', `${manageToken.slice(0, 20)}%3D${manageToken.slice(20)}`)],
    ['an id', pathOf('reservation', id)],
    ['not UTF-8', pathOf('reservation', '%E0%A4%A')],
    [
      'of a booking that is gone',
      pathOf(
        'reservation',
        manageTokenOf(
          existing(await findRestaurant(house.backend.db, 152)),
          'reservation',
          '0b7f2f0e-3c1f-4a53-9d39-6c2f5b1f8a10',
        ),
      ),
    ],
  ] as const;
  const answers = new Set<string>();
  for (const [what, path] of wrong) {
    for (const reply of [await house.get(path), await house.delete(path)]) {
      assert.equal(reply.statusCode, 404, `${what}: ${reply.body}`);
      answers.add(`${reply.body} ${reply.headers['cache-control']}`);
    }
  }
  assert.deepEqual(answers.size, 1, [...answers].join('\n'));
  assert.match([...answers].join(), /"code":"not_found".* no-store$/);
  assert.equal((await house.get(pathOf('reservation', manageToken))).json().data.status, 'booked');
});

test('the token is read back as the id it was made of, and by nobody else', () => {
  const [id, secret] = ['0b7f2f0e-3c1f-4a53-9d39-6c2f5b1f8a10', { manageSecret: 'a'.repeat(43) }];
  const token = manageTokenOf(secret, 'waitlist', id);
  assert.equal(bookingIdOf(secret, 'waitlist', token), id);
  assert.equal(bookingIdOf({ manageSecret: 'b'.repeat(43) }, 'waitlist', token), undefined);
});

test('pages of registered origins may cancel, after a preflight; others may not', async () => {
  const { manageToken } = await make('reservation');
  const url = pathOf('reservation', manageToken);
  const preflight = (origin: string) =>
    house.app.inject({ method: 'OPTIONS', url, headers: { origin, 'access-control-request-method': 'DELETE' } });
  const allowed = await preflight(OWN_ORIGIN);
  assert.equal(allowed.statusCode, 204);
  assert.equal(allowed.headers['access-control-allow-origin'], OWN_ORIGIN);
  assert.match(String(allowed.headers['access-control-allow-methods']), /DELETE/);
  for (const origin of ['https://elsewhere.example', 'null']) {
    assert.equal((await preflight(origin)).headers['access-control-allow-origin'], undefined);
    const reply = await house.delete(url, { origin });
    assert.deepEqual([reply.statusCode, reply.json().error.code], [403, 'unauthorized_origin']);
  }
  assert.equal(
    (await house.delete(url, { origin: PUBLIC })).statusCode,
    200,
    'the server’s own page by its public name',
  );
});

test('whoever guesses is held up, whoever polls is not', async () => {
  const { manageToken } = await make('waitlist');
  const limited = await house.another({
    limits: { ...house.backend.settings.limits, manage: 3 },
    trustProxy: ['loopback'],
  });
  const guess = (address: string) => limited.get(pathOf('waitlist', 'guess'), { 'x-forwarded-for': address });
  for (let n = 0; n < 3; n += 1) assert.equal((await guess('203.0.113.7')).statusCode, 404);
  const refused = await guess('203.0.113.7');
  assert.deepEqual([refused.statusCode, refused.json().error.code], [429, 'rate_limited']);
  assert.match(String(refused.headers['retry-after']), /^\d+$/);
  assert.equal((await guess('203.0.113.8')).statusCode, 404);
  const own = { 'x-forwarded-for': '203.0.113.7' };
  assert.equal((await limited.get(pathOf('waitlist', manageToken), own)).statusCode, 429);
  assert.equal((await limited.delete(pathOf('waitlist', manageToken), own)).statusCode, 429);
});
