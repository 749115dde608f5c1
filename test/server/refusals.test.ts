/** Bad input: the right status, code and field, a sentence for each, nothing stored, nothing crashed. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { buildApp } from '../../demo/server/app.js';
import { openDatabase } from '../../demo/server/database/connect.js';
import { ERROR_STATUS, ErrorReply, type ErrorCode } from '../../src/reserve-api/contract.js';
import { newKey, openHouse, someGuest, someParty, someReservation, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

interface Reply {
  readonly statusCode: number;
  readonly body: string;
}

function assertRefused(reply: Reply, code: ErrorCode, ...fields: string[]): void {
  assert.equal(reply.statusCode, ERROR_STATUS[code], reply.body);
  const { error } = ErrorReply.parse(JSON.parse(reply.body));
  assert.equal(error.code, code);
  assert.ok(
    error.message && /[.!]$/.test(error.message) && !/zod|regex|undefined|invalid_type/i.test(reply.body),
    reply.body,
  );
  assert.deepEqual(Object.keys(error.fields ?? {}).sort(), fields.sort());
}

async function stored(): Promise<unknown> {
  return house.rows(`select (select count(*) from bookings) b, (select count(*) from customers) c,
    (select count(*) from idempotency_keys) k, (select sum(taken) from table_quarters) t`);
}

const guest = (different: Record<string, unknown>) => ({ customerInformation: someGuest(different) });
const member = (memberInfo: unknown) => guest({ memberInfo });
const info = (key: string) => `customerInformation.${key}`;

const BAD: readonly (readonly [
  what: string,
  different: Record<string, unknown>,
  code: ErrorCode,
  ...fields: string[],
])[] = [
  ['no guest', { customerInformation: undefined }, 'invalid', 'customerInformation'],
  ['a guest that is a list', { customerInformation: [] }, 'invalid', 'customerInformation'],
  ['no first name', guest({ firstName: undefined }), 'invalid', info('firstName')],
  ['a blank first name', guest({ firstName: '   ' }), 'invalid', info('firstName')],
  ['a first name of dots', guest({ firstName: '...' }), 'invalid', info('firstName')],
  ['a first name that is a number', guest({ firstName: 7 }), 'invalid', info('firstName')],
  ['a name of 300 characters', guest({ firstName: 'x'.repeat(300) }), 'invalid', info('firstName')],
  ['a last name with a line break', guest({ lastName: 'a\nb' }), 'invalid', info('lastName')],
  ['no phone', guest({ phoneNumber: undefined }), 'invalid', info('phoneNumber')],
  ['a phone with letters', guest({ phoneNumber: 'call me' }), 'invalid', info('phoneNumber')],
  ['a phone that is too short for its country', guest({ phoneNumber: '+1313555' }), 'invalid', info('phoneNumber')],
  ['a phone without country that cannot work here', guest({ phoneNumber: '1234567' }), 'invalid', info('phoneNumber')],
  ['no e-mail', guest({ email: undefined }), 'invalid', info('email')],
  ['an e-mail without @', guest({ email: 'nowhere' }), 'invalid', info('email')],
  ['an e-mail of 300 characters', guest({ email: `${'x'.repeat(300)}@example.com` }), 'invalid', info('email')],
  ['a picture over http', guest({ imageUrl: 'http://example.com/a.jpg' }), 'invalid', info('imageUrl')],
  ['a picture that is a script', guest({ imageUrl: 'javascript:alert(1)' }), 'invalid', info('imageUrl')],
  ['an id of 46 characters', guest({ id: 'x'.repeat(46) }), 'invalid', info('id')],
  ['a tier that does not exist', member({ memberTier: 'Diamond' }), 'tier_unknown', info('memberInfo.memberTier')],
  ['a tier in the wrong case', member({ memberTier: 'gold' }), 'tier_unknown', info('memberInfo.memberTier')],
  ['a number of 65 characters', member({ memberNumber: '7'.repeat(65) }), 'invalid', info('memberInfo.memberNumber')],
  ['a membership that is a text', member('Gold'), 'invalid', info('memberInfo')],
  ['a party of 0', { partySize: 0 }, 'party_size', 'partySize'],
  ['a party of -1', { partySize: -1 }, 'party_size', 'partySize'],
  ['a party of 11', { partySize: 11 }, 'party_size', 'partySize'],
  ['a party of 1000', { partySize: 1000 }, 'party_size', 'partySize'],
  ['a party of two and a half', { partySize: 2.5 }, 'invalid', 'partySize'],
  ['a party in a text', { partySize: '2' }, 'invalid', 'partySize'],
  ['no party', { partySize: undefined }, 'invalid', 'partySize'],
  ['a flag of no section', { partyFlags: 32 }, 'invalid', 'partyFlags'],
  ['a known flag with an unknown one', { partyFlags: 9 }, 'invalid', 'partyFlags'],
  ['a flag beyond the exact numbers', { partyFlags: 2 ** 53 }, 'invalid', 'partyFlags'],
  ['a negative flag', { partyFlags: -8 }, 'invalid', 'partyFlags'],
  ['notes of 501 characters', { notes: 'x'.repeat(501) }, 'invalid', 'notes'],
  [
    'consent that is not given',
    { marketingConsent: { granted: false, text: 'x', locale: 'en' } },
    'invalid',
    'marketingConsent.granted',
  ],
  ['no time', { time: undefined }, 'invalid', 'time'],
  ['a time in words', { time: 'tonight' }, 'invalid', 'time'],
  ['a time without Z', { time: '2030-06-01T23:30:00' }, 'invalid', 'time'],
  ['a time that is no date', { time: '2030-13-41T23:30:00.000Z' }, 'invalid', 'time'],
  ['a time on 31 June', { time: '2030-06-31T23:30:00.000Z' }, 'invalid', 'time'],
  ['a time at 24:00', { time: '2030-06-01T24:00:00Z' }, 'invalid', 'time'],
  ['a time a hair off', { time: '2030-06-01T23:30:00.0000001Z' }, 'invalid', 'time'],
  ['a time in the past', { time: '2030-05-30T23:30:00.000Z' }, 'invalid', 'time'],
  ['a time between the quarters', { time: '2030-06-01T23:31:00.000Z' }, 'invalid', 'time'],
  ['a time a second off', { time: '2030-06-01T23:30:01.000Z' }, 'invalid', 'time'],
  ['a time outside the meals', { time: '2030-06-01T20:00:00.000Z' }, 'invalid', 'time'],
  ['a time beyond the horizon', { time: '2030-08-01T23:30:00.000Z' }, 'invalid', 'time'],
  ['a time on a closed day', { time: '2030-06-03T23:30:00.000Z' }, 'closed', 'time'],
  [
    'several things at once',
    { ...guest({ firstName: '', email: 'x' }), partySize: 0 },
    'invalid',
    info('firstName'),
    info('email'),
    'partySize',
  ],
];

for (const [what, different, code, ...fields] of BAD) {
  test(`${what} is ${code}`, async () => {
    const before = await stored();
    assertRefused(await house.post('reservation', someReservation(different)), code, ...fields);
    assert.deepEqual(await stored(), before);
  });
}

test('the waitlist has the same rules', async () => {
  assertRefused(await house.post('waitlist', someParty({ partySize: 11 })), 'party_size', 'partySize');
  assertRefused(
    await house.post('waitlist', someParty(member({ memberTier: 'Diamond' }))),
    'tier_unknown',
    info('memberInfo.memberTier'),
  );
  assertRefused(await house.post('waitlist', someParty({ partyFlags: 1 })), 'invalid', 'partyFlags');
});

test('a time may be written with as many zeros as one likes', async () => {
  for (const time of ['2030-06-04T23:30:00Z', '2030-06-04T23:30:00.0Z', '2030-06-04T23:30:00.000000000Z'])
    assert.equal((await house.post('reservation', someReservation({ time }))).statusCode, 201, time);
});

test('a time that was offered until a moment ago is taken, not odd', async () => {
  house.setClock('2030-05-31T21:20:00Z');
  const reply = await house.post('reservation', someReservation({ time: '2030-05-31T21:30:00.000Z' }));
  assertRefused(reply, 'slot_taken', 'time');
  house.setClock('2030-05-31T15:00:00Z');
});

test('what is no JSON object is a bad request', async () => {
  for (const body of [
    '{"a":',
    'null',
    '[]',
    '7',
    '""',
    '',
    '{"__proto__":{"x":1}}',
    `${'['.repeat(9000)}${']'.repeat(9000)}`,
  ]) {
    const reply = await house.post('reservation', body);
    assertRefused(reply, 'bad_request');
  }
  assertRefused(
    await house.post('reservation', { deep: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) }),
    'bad_request',
  );
});

test('two megabytes are too large, other types unsupported', async () => {
  assertRefused(await house.post('reservation', someReservation({ notes: 'x'.repeat(2_000_000) })), 'too_large');
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ]) {
    assertRefused(await house.post('reservation', 'a=b', { 'content-type': type }), 'unsupported_type');
  }
});

test('restaurants, days and addresses that do not exist', async () => {
  for (const path of [
    '/restaurant/999/profile',
    '/restaurant/abc/profile',
    '/restaurant/152%27/profile',
    '/restaurant/99999999999999/sections',
    '/v2/reservations/999/waittime',
    '/v2/reservations/999/availabletimes/06-01-2030/2',
    '/v3/nothing',
  ]) {
    assertRefused(await house.get(path), 'not_found');
  }
  const elsewhere = { method: 'POST', url: '/v2/reservations/999/reservation', payload: someReservation() } as const;
  assertRefused(await house.app.inject({ ...elsewhere, headers: { 'idempotency-key': newKey() } }), 'not_found');
  assertRefused(await house.get('/v2/reservations/152/availabletimes/02-30-2030/2'), 'invalid', 'date');
  assertRefused(await house.get('/v2/reservations/152/availabletimes/2030-06-01/2'), 'invalid', 'date');
  assertRefused(await house.get('/v2/reservations/152/availabletimes/06-01-2030/0'), 'party_size', 'partySize');
  assertRefused(await house.get('/v2/reservations/152/availabletimes/06-01-2030/11'), 'party_size', 'partySize');
  assertRefused(await house.get('/v2/reservations/152/availabletimes/06-01-2030/two'), 'invalid', 'partySize');
});

test('when the database is away, the guest is told to come back, in no more words', async () => {
  const nowhere = openDatabase('postgres://x:secret-word@127.0.0.1:1/none');
  const app = await buildApp({ ...house.backend, db: nowhere.db });
  const reply = await app.inject({ url: '/restaurant/152/profile' });
  assertRefused(reply, 'unavailable');
  assert.equal(reply.headers['retry-after'], '2');
  assert.doesNotMatch(reply.body, /secret-word|ECONN|select/i);
  await app.close();
  await nowhere.close();
});

test('a fault says of a write that nobody knows: an earlier copy of it may have been done', async () => {
  const now = () => {
    throw new Error('no clock');
  };
  const app = await buildApp({ ...house.backend, settings: { ...house.backend.settings, now } });
  const headers = { 'idempotency-key': newKey() };
  const url = '/v2/reservations/152/reservation';
  const posted = await app.inject({ method: 'POST', url, headers, payload: someReservation() });
  const read = await app.inject({ url: '/v2/reservations/152/waittime' });
  assert.deepEqual([posted.statusCode, read.statusCode], [500, 500]);
  assert.deepEqual([posted.json().error.code, read.json().error.code], ['outcome_unknown', undefined]);
  assert.match(posted.json().error.message, /nobody knows/);
  await app.close();
});

test('a body that names no type, or a type of nearly this name, is unsupported too', async () => {
  const url = '/v2/reservations/152/reservation';
  const payload = JSON.stringify(someReservation());
  for (const type of [
    undefined,
    'application/jsonp',
    'text/json',
    'application/json-seq',
    'text/plain; application/json',
  ])
    assertRefused(
      await house.app.inject({
        method: 'POST',
        url,
        payload,
        headers: { 'idempotency-key': newKey(), ...(type === undefined ? {} : { 'content-type': type }) },
      }),
      'unsupported_type',
    );
  const utf8 = { 'content-type': 'application/json; charset=utf-8' };
  assert.equal((await house.post('reservation', someReservation(), utf8)).statusCode, 201);
});

test('a call by another method is an address that leads nowhere, and changes nothing', async () => {
  const before = await stored();
  for (const [method, url] of [
    ['PUT', '/v2/reservations/152/reservation'],
    ['PATCH', '/v2/reservations/152/waitlist'],
    ['DELETE', '/v2/reservations/152/reservation'],
    ['GET', '/v2/reservations/152/reservation'],
    ['POST', '/restaurant/152/profile'],
    ['POST', '/v2/reservations/152/reservation/anything'],
    ['DELETE', '/manage/152/reservation'],
  ] as const)
    assertRefused(await house.app.inject({ method, url, headers: { 'idempotency-key': newKey() } }), 'not_found');
  assert.deepEqual(await stored(), before);
});

test('an address that cannot be read is answered in our own words, without repeating it', async () => {
  for (const path of ['/%zz-echo', `/restaurant/152/${'echo'.repeat(99)}`, '/v2/reservations/%E0%A4%A-echo/waittime']) {
    const reply = await house.get(path);
    assertRefused(reply, 'not_found');
    assert.doesNotMatch(reply.body, /echo/);
  }
});
