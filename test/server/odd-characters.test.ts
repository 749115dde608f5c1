/** Characters that no text has: NUL and other control characters, and halves of a pair. Refused at every path, stored nowhere. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'drizzle-orm';
import Fastify from 'fastify';
import { SignJWT } from 'jose';
import { answerErrors } from '../../demo/server/answer-errors.js';
import { openHouse, PASSCODE, someGuest, someParty, someReservation, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

type Json = { [key: string]: unknown };

const info = (different: Json) => ({ customerInformation: someGuest(different) });
const consent = (different: Json) => ({
  marketingConsent: { granted: true, text: 'Write to me.', locale: 'en', ...different },
});

/** Every path that holds a text, as a body with `odd` there and all else in order. */
const AT: Readonly<Record<string, (odd: string) => Json>> = {
  'customerInformation.id': (odd) => info({ id: `a${odd}b` }),
  'customerInformation.firstName': (odd) => info({ firstName: `A${odd}b` }),
  'customerInformation.lastName': (odd) => info({ lastName: `A${odd}b` }),
  'customerInformation.phoneNumber': (odd) => info({ phoneNumber: `+1313555${odd}0111` }),
  'customerInformation.email': (odd) => info({ email: `a${odd}@b.example` }),
  'customerInformation.imageUrl': (odd) => info({ imageUrl: `https://a.example/${odd}` }),
  'customerInformation.memberInfo.memberNumber': (odd) => info({ memberInfo: { memberNumber: `7${odd}7` } }),
  'customerInformation.memberInfo.memberTier': (odd) => info({ memberInfo: { memberTier: `Gold${odd}` } }),
  notes: (odd) => ({ notes: `A${odd}b` }),
  locale: (odd) => ({ locale: `${odd}${odd}` }),
  'marketingConsent.text': (odd) => consent({ text: `A${odd}b` }),
  'marketingConsent.locale': (odd) => consent({ locale: `de${odd}` }),
};
const ODD = ['\u0000', '\u0001', '\u007f', '\u0085', '\ud800', '\udc00'];

async function stored(): Promise<unknown> {
  return house.rows(`select (select count(*) from bookings) b, (select count(*) from customers) c,
    (select count(*) from idempotency_keys) k`);
}

for (const [path, bodyWith] of Object.entries(AT)) {
  test(`odd characters are refused at ${path}, with a sentence`, async () => {
    const before = await stored();
    for (const odd of ODD) {
      for (const [kind, some] of [
        ['reservation', someReservation],
        ['waitlist', someParty],
      ] as const) {
        const reply = await house.post(kind, some(bodyWith(odd)));
        assert.equal(reply.statusCode, 422, `${JSON.stringify(odd)} ${reply.body}`);
        const { fields } = reply.json().error;
        assert.deepEqual(Object.keys(fields), [path]);
        assert.match(fields[path], /^[A-Z].{10,}\.$/);
      }
    }
    assert.deepEqual(await stored(), before);
  });
}

test('line breaks and whole pairs are text like any other', async () => {
  const wish = someReservation({ ...info({ firstName: 'A😀' }), notes: 'one\r\n\ttwo 😀' });
  const reply = await house.post('reservation', wish);
  const [row] = await house.rows(`select first_name, notes from bookings where id = '${reply.json().data.id}'`);
  assert.deepEqual(row, { first_name: 'A😀', notes: 'one\r\n\ttwo 😀' });
});

test('locales are tags: as long as tags are, of what tags are made of', async () => {
  for (const locale of ['e', 'de_AT', 'de-', `de${'-abcdefgh'.repeat(4)}`, '<b>'])
    assert.equal((await house.post('reservation', someReservation({ locale }))).statusCode, 422, locale);
  for (const locale of ['en', 'de-AT', 'zh-Hant-TW', 'de-CH-u-co-phonebk', 'sl-rozaj-biske-1994'])
    assert.equal((await house.post('reservation', someReservation({ locale }))).statusCode, 201, locale);
});

test('a token with them is no token', async () => {
  const [row] = await house.rows<{ token_secret: string }>('select token_secret from restaurants');
  const secret = new TextEncoder().encode(row?.token_secret);
  const exp = Date.parse('2030-05-31T15:10:00Z') / 1000;
  for (const odd of ODD) {
    for (const claims of [{ sub: `m${odd}` }, { sub: 'm', member_number: `7${odd}` }, { sub: 'm', member_tier: odd }]) {
      const all = { iss: 'https://osteria-lume.example', aud: 'restaurant:152', exp, ...claims };
      const token = await new SignJWT(all).setProtectedHeader({ alg: 'HS256' }).sign(secret);
      const reply = await house.post('reservation', someReservation(), { authorization: `Bearer ${token}` });
      assert.equal(reply.statusCode, 401, reply.body);
    }
  }
});

test('nor does a host write them', async () => {
  const opened = await house.app.inject({ method: 'POST', url: '/host/session', payload: { passcode: PASSCODE } });
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
  const write = (id: string, notes: string) =>
    house.app.inject({ method: 'PUT', url: `/host/customers/${id}/notes`, headers: { cookie }, payload: { notes } });
  for (const odd of ODD) assert.equal((await write('x', `a${odd}`)).statusCode, 422);
  assert.equal((await write('%00', 'a')).statusCode, 404);
  assert.equal((await write('x', 'one\ntwo')).statusCode, 404);
});

test('should one slip through, it is the text that is wrong and not the server', async () => {
  const app = Fastify();
  answerErrors(app);
  app.get('/', () => house.backend.db.execute(sql`select ${'\u0000'}::text`));
  const reply = await app.inject('/');
  assert.deepEqual([reply.statusCode, reply.json().error.code], [422, 'invalid']);
});
