/** Who is who: tokens, tiers, and customers that stay the same whatever their phone number or e-mail becomes. */
import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import { before, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { openHouse, someGuest, someReservation, type House } from './house.js';

let house: House;
let secret: Uint8Array;
before(async () => {
  house = await openHouse();
  const [row] = await house.rows<{ token_secret: string }>('select token_secret from restaurants');
  secret = new TextEncoder().encode(row?.token_secret);
});

const NOW = Date.parse('2030-05-31T15:00:00Z') / 1000;
const CLAIMS = { iss: 'https://osteria-lume.example', aud: 'restaurant:152', sub: 'member-7', exp: NOW + 600 };

const sign = (claims: JWTPayload, key: Uint8Array = secret, alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(key);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const codeOf = (reply: { json(): { error?: { code?: string } } }) => reply.json().error?.code;

let minute = 0;
/** Each booking at a time of its own, so that none is a duplicate. */
const nextTime = () =>
  new Date(
    Date.parse('2030-06-07T21:30:00Z') + 15 * 60_000 * (minute++ % 16) + 24 * 3600_000 * Math.floor(minute / 16),
  ).toISOString();

async function book(
  info: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const reply = await house.post(
    'reservation',
    someReservation({ customerInformation: info, time: nextTime() }),
    headers,
  );
  assert.equal(reply.statusCode, 201, reply.body);
  const [row] = await house.rows(`select * from bookings where id = '${reply.json().data.id}'`);
  assert.ok(row);
  return row;
}

test('a token makes id, number and tier verified, and its tier brings priority', async () => {
  const token = await sign({ ...CLAIMS, member_number: 'L-7', member_tier: 'Platinum' });
  const row = await book(
    someGuest({ id: 'somebody-else', memberInfo: { memberNumber: '1', memberTier: 'Silver' } }),
    bearer(token),
  );
  assert.deepEqual(
    [row.customer_id, row.member_number, row.member_tier, row.member_basis, row.priority_seating],
    ['member-7', 'L-7', 'Platinum', 'verified', 'granted'],
  );
});

test('the same typed in is a claim: stated, priority only claimed, the id not believed', async () => {
  const row = await book(someGuest({ id: 'member-7', memberInfo: { memberNumber: 'L-7', memberTier: 'Platinum' } }));
  assert.match(String(row.customer_id), /^guest-/);
  assert.ok(String(row.customer_id).length <= 45);
  assert.deepEqual([row.member_basis, row.priority_seating], ['stated', 'claimed']);
});

test('a token without member claims verifies the guest, not what the guest says of a tier', async () => {
  const row = await book(someGuest({ memberInfo: { memberTier: 'Platinum' } }), bearer(await sign(CLAIMS)));
  assert.deepEqual([row.customer_id, row.member_basis, row.priority_seating], ['member-7', 'stated', 'claimed']);
});

const BAD_TOKENS: readonly (readonly [what: string, make: () => Promise<string> | string])[] = [
  ['an expired one', () => sign({ ...CLAIMS, exp: NOW - 60 })],
  ['one for another restaurant', () => sign({ ...CLAIMS, aud: 'restaurant:153' })],
  ['one of another issuer', () => sign({ ...CLAIMS, iss: 'https://elsewhere.example' })],
  ['one without audience', () => sign({ iss: CLAIMS.iss, sub: CLAIMS.sub, exp: CLAIMS.exp })],
  ['one without sub', () => sign({ iss: CLAIMS.iss, aud: CLAIMS.aud, exp: CLAIMS.exp })],
  ['one without exp', () => sign({ iss: CLAIMS.iss, aud: CLAIMS.aud, sub: CLAIMS.sub })],
  ['one with a sub of 46 characters', () => sign({ ...CLAIMS, sub: 'x'.repeat(46) })],
  ['one that lives an hour', () => sign({ ...CLAIMS, exp: NOW + 3600 })],
  ['one that was made to live an hour and is nearly over', () => sign({ ...CLAIMS, iat: NOW - 3000, exp: NOW + 600 })],
  ['one with a tier that does not exist', () => sign({ ...CLAIMS, member_tier: 'Diamond' })],
  ['one signed with another secret', () => sign(CLAIMS, new TextEncoder().encode('x'.repeat(32)))],
  ['one that is not signed', () => new UnsecuredJWT(CLAIMS).encode()],
  [
    'one whose claims were changed',
    async () =>
      (await sign(CLAIMS)).replace(
        /\.[^.]+\./,
        `.${Buffer.from(JSON.stringify({ ...CLAIMS, sub: 'admin' })).toString('base64url')}.`,
      ),
  ],
  [
    'EdDSA where no keys are published',
    async () =>
      new SignJWT(CLAIMS).setProtectedHeader({ alg: 'EdDSA' }).sign((await generateKeyPair('EdDSA')).privateKey),
  ],
  ['something else altogether', () => 'not-a-token'],
];

for (const [what, make] of BAD_TOKENS) {
  test(`a token is refused: ${what}`, async () => {
    const reply = await house.post('reservation', someReservation(), bearer(await make()));
    assert.deepEqual([reply.statusCode, codeOf(reply)], [401, 'token_invalid']);
  });
}

/** A site that publishes one key, which signs what it is given. */
async function openSite() {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA' }] });
  const server = createServer((_request, response) => response.end(keys));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  const signAs = (claims: JWTPayload, key = privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'k1' }).sign(key);
  return {
    keysUrl: `http://127.0.0.1:${address.port}/keys`,
    signAs,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

test('a site may sign with EdDSA and publish its keys; then it alone gives out tokens', async () => {
  const { keysUrl, signAs, close } = await openSite();
  await house.rows(`update restaurants set token_keys_url = '${keysUrl}'`);
  assert.equal((await book(someGuest(), bearer(await signAs({ ...CLAIMS, sub: 'ed-1' })))).customer_id, 'ed-1');
  const forged = await signAs(CLAIMS, (await generateKeyPair('EdDSA')).privateKey);
  for (const token of [forged, await sign(CLAIMS)])
    assert.equal(codeOf(await house.post('reservation', someReservation(), bearer(token))), 'token_invalid');
  assert.equal((await house.get('/member/token')).statusCode, 404);
  await house.rows('update restaurants set token_keys_url = null');
  await close();
});

test('an operator may say where the keys are, and give a secret beside them', async () => {
  const { keysUrl, signAs, close } = await openSite();
  const own = 'an operator’s own secret of 32 bytes';
  await house.rows(`update restaurants set token_keys_url = 'http://127.0.0.1:1/nowhere'`);
  const published = await house.another({ customerTokenKeysUrl: keysUrl });
  const both = await house.another({ customerTokenKeysUrl: keysUrl, customerTokenSecret: own });
  const statusOf = async (server: House, token: string) =>
    (await server.post('reservation', someReservation({ time: nextTime() }), bearer(token))).statusCode;
  const [byKey, bySecret] = [await signAs(CLAIMS), await sign(CLAIMS, new TextEncoder().encode(own))];
  assert.deepEqual([await statusOf(published, byKey), await statusOf(both, byKey)], [201, 201]);
  assert.deepEqual([await statusOf(published, await sign(CLAIMS)), await statusOf(both, bySecret)], [401, 201]);
  await house.rows('update restaurants set token_keys_url = null');
  for (const server of [published, both]) assert.equal((await server.get('/member/token')).statusCode, 404);
  await close();
});

for (const [what, answer] of [
  ['are refused', undefined],
  ['answer 500', (reply: ServerResponse) => reply.writeHead(500).end('{"keys":[]}')],
  ['are no JSON', (reply: ServerResponse) => reply.end('<html>')],
  ['are no key set', (reply: ServerResponse) => reply.end('{}')],
] as const) {
  test(`when the published keys ${what}, the guest is told to come back, and not that the token is bad`, async () => {
    const site = createServer((_request, reply) => answer?.(reply));
    await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
    const address = site.address();
    assert.ok(typeof address === 'object' && address);
    if (!answer) await new Promise((closed) => site.close(closed));
    await house.rows(`update restaurants set token_keys_url = 'http://127.0.0.1:${address.port}/keys'`);
    const { privateKey } = await generateKeyPair('EdDSA');
    const token = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'EdDSA', kid: 'k1' }).sign(privateKey);
    const reply = await house.post('reservation', someReservation(), bearer(token));
    assert.deepEqual([reply.statusCode, codeOf(reply), reply.headers['retry-after']], [503, 'unavailable', '2']);
    await house.rows('update restaurants set token_keys_url = null');
    site.close();
  });
}

test('a member whose phone and e-mail change keeps id, visits and notes', async () => {
  const token = bearer(await sign({ ...CLAIMS, sub: 'member-9', member_number: 'L-9' }));
  await book(someGuest({ firstName: 'Bo' }), token);
  await house.rows(`update customers set visits = 4, house_notes = 'Likes the corner' where id = 'member-9'`);
  const moved = someGuest({ firstName: 'Bo' });
  const row = await book(moved, token);
  assert.equal(row.customer_id, 'member-9');
  const customers = await house.rows(`select * from customers where id = 'member-9'`);
  assert.equal(customers.length, 1);
  const [kept] = customers;
  assert.deepEqual(
    [kept?.visits, kept?.house_notes, kept?.phone_number, kept?.email],
    [4, 'Likes the corner', moved.phoneNumber, moved.email],
  );
});

test('without a token, phone and e-mail together are the same guest; one alone is not', async () => {
  const info = someGuest();
  const first = await book(info);
  assert.equal((await book({ ...info, firstName: 'Ada B.' })).customer_id, first.customer_id);
  assert.notEqual((await book({ ...info, email: 'other@example.com' })).customer_id, first.customer_id);
  assert.notEqual((await book({ ...info, phoneNumber: someGuest().phoneNumber })).customer_id, first.customer_id);
});

test('a guest who types a member’s phone and e-mail is matched, but changes nothing of the member', async () => {
  const info = someGuest({ firstName: 'Cleo' });
  await book(info, bearer(await sign({ ...CLAIMS, sub: 'member-11', member_number: 'L-11' })));
  const row = await book({ ...info, firstName: 'Mallory', memberInfo: { memberNumber: 'X' } });
  assert.equal(row.customer_id, 'member-11');
  const [kept] = await house.rows(`select first_name, member_number from customers where id = 'member-11'`);
  assert.deepEqual(kept, { first_name: 'Cleo', member_number: 'L-11' });
});

test('two first bookings of one guest at once make one customer', async () => {
  const info = someGuest();
  const rows = await Promise.all([...Array(8).keys()].map(() => book(info)));
  assert.equal(new Set(rows.map((row) => row.customer_id)).size, 1);
});

test('the id of the page counts when the operator trusts it, the membership still does not', async () => {
  const trusting = await house.another({ trustBrowserId: true });
  const wish = someReservation({
    time: nextTime(),
    customerInformation: someGuest({ id: 'crm-55', memberInfo: { memberTier: 'Platinum' } }),
  });
  const reply = await trusting.post('reservation', wish);
  const [row] = await house.rows(`select * from bookings where id = '${reply.json().data.id}'`);
  assert.deepEqual([row?.customer_id, row?.member_basis], ['crm-55', 'stated']);
});

test('the members’ page gets a token that works, and who it speaks of', async () => {
  const reply = await house.get('/member/token');
  const { token, customer } = reply.json();
  assert.deepEqual([customer.firstName, customer.memberInfo.memberTier], ['Giulia', 'Platinum']);
  assert.equal(reply.headers['cache-control'], 'no-store');
  const row = await book(customer, bearer(token));
  assert.deepEqual([row.customer_id, row.member_basis, row.priority_seating], [customer.id, 'verified', 'granted']);
});

test('a secret of the environment takes the place of the one in the database', async () => {
  const own = 'an operator’s own secret of 32 bytes';
  const other = await house.another({ customerTokenSecret: own });
  const token = bearer(await sign(CLAIMS, new TextEncoder().encode(own)));
  assert.equal((await other.post('reservation', someReservation({ time: nextTime() }), token)).statusCode, 201);
  assert.equal(codeOf(await house.post('reservation', someReservation(), token)), 'token_invalid');
});

test('with a secret of the operator’s own, nobody gets a member’s token for nothing', async () => {
  const other = await house.another({ customerTokenSecret: 'an operator’s own secret of 32 bytes' });
  assert.equal((await other.get('/member/token')).statusCode, 404);
});

test('an issuer of the environment takes the place of the one in the database', async () => {
  const own = 'https://members.example';
  const other = await house.another({ customerTokenIssuer: own });
  const send = async (iss: string) =>
    other.post('reservation', someReservation({ time: nextTime() }), bearer(await sign({ ...CLAIMS, iss })));
  assert.equal((await send(own)).statusCode, 201);
  assert.equal(codeOf(await send('https://osteria-lume.example')), 'token_invalid');
});

test('a right secret under a wrong algorithm is refused', async () => {
  const long = 'sixty-four bytes of secret, long enough for any of the algorithms';
  const other = await house.another({ customerTokenSecret: long });
  const signed = (alg: string) => sign(CLAIMS, new TextEncoder().encode(long), alg);
  const post = async (alg: string) =>
    other.post('reservation', someReservation({ time: nextTime() }), bearer(await signed(alg)));
  assert.equal((await post('HS256')).statusCode, 201);
  for (const alg of ['HS384', 'HS512']) assert.equal(codeOf(await post(alg)), 'token_invalid');
});
