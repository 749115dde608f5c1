/** Around the calls: origins, limits, headers, pages, and the document that describes it all. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { newKey, openHouse, OWN_ORIGIN, someGuest, someParty, someReservation, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

const codeOf = (reply: { json(): { error?: { code?: string } } }) => reply.json().error?.code;
const preflight = (origin: string) => ({
  method: 'OPTIONS' as const,
  url: '/v2/reservations/152/reservation',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,idempotency-key,authorization,duplicate-confirmed,guest-signals',
  },
});

test('a registered page may read and book, by an echo of its origin', async () => {
  const allowed = await house.app.inject(preflight(OWN_ORIGIN));
  assert.equal(allowed.statusCode, 204);
  assert.equal(allowed.headers['access-control-allow-origin'], OWN_ORIGIN);
  assert.match(String(allowed.headers.vary), /Origin/);
  for (const header of ['Idempotency-Key', 'Authorization', 'Content-Type', 'Duplicate-Confirmed', 'Guest-Signals']) {
    assert.match(String(allowed.headers['access-control-allow-headers']), new RegExp(header));
  }
  const reply = await house.post('reservation', someReservation(), { origin: OWN_ORIGIN });
  assert.equal(reply.statusCode, 201);
  assert.equal(reply.headers['access-control-allow-origin'], OWN_ORIGIN);
  assert.match(String(reply.headers['access-control-expose-headers']), /Retry-After/);
  assert.equal(reply.headers['access-control-allow-credentials'], undefined);
});

test('a refusal can be read by a registered page too', async () => {
  const reply = await house.post('reservation', someReservation({ partySize: 0 }), { origin: OWN_ORIGIN });
  assert.equal(reply.headers['access-control-allow-origin'], OWN_ORIGIN);
});

test('other pages may not, nor those without an origin of their own', async () => {
  for (const origin of ['https://elsewhere.example', 'null', `${OWN_ORIGIN}.evil.example`, 'http://localhost:80801']) {
    assert.equal((await house.app.inject(preflight(origin))).headers['access-control-allow-origin'], undefined, origin);
    const read = await house.get('/restaurant/152/profile', { origin });
    assert.equal(read.headers['access-control-allow-origin'], undefined, origin);
    assert.match(String(read.headers.vary), /Origin/);
    const reply = await house.post('reservation', someReservation(), { origin });
    assert.deepEqual([reply.statusCode, codeOf(reply)], [403, 'unauthorized_origin'], origin);
  }
});

test('the host stand and the members’ token are never shared with other origins', async () => {
  for (const path of ['/member/token', '/host/board']) {
    assert.equal((await house.get(path, { origin: OWN_ORIGIN })).headers['access-control-allow-origin'], undefined);
  }
});

const DAY = 24 * 3600_000;
const evening = (n: number) =>
  new Date(Date.parse('2030-06-06T22:00:00Z') + (n % 12) * 15 * 60_000 + Math.floor(n / 12) * DAY).toISOString();

for (const [what, same] of [
  ['phone', { phoneNumber: '+13135550111' }],
  ['email', { email: 'Same@example.com' }],
] as const) {
  test(`the sixth booking in a minute from one ${what} has to wait`, async () => {
    const limited = await house.another({ limits: { ...house.backend.settings.limits, [what]: 5 } });
    house.setClock(what === 'phone' ? '2030-05-31T15:10:20Z' : '2030-05-31T15:12:20Z');
    const wishes = [...Array(6).keys()].map((n) =>
      someReservation({ customerInformation: someGuest(same), time: evening(n) }),
    );
    const headers = { 'idempotency-key': newKey() };
    for (const [n, wish] of wishes.slice(0, 5).entries()) {
      assert.equal((await limited.post('reservation', wish, n ? {} : headers)).statusCode, 201);
    }
    const refused = await limited.post('reservation', wishes[5]);
    assert.deepEqual(
      [refused.statusCode, codeOf(refused), refused.headers['retry-after']],
      [429, 'rate_limited', '40'],
    );
    assert.equal((await limited.post('reservation', wishes[0], headers)).statusCode, 201, 'a repeat costs nothing');
    house.setClock('2030-05-31T15:20:00Z');
    assert.equal((await limited.post('reservation', wishes[5])).statusCode, 201);
    house.setClock('2030-05-31T15:00:00Z');
  });
}

test('an address that only sends rubbish is held up as well; forwarded addresses count only when trusted', async () => {
  const limits = { ...house.backend.settings.limits, address: 3 };
  const limited = await house.another({ limits });
  const trusting = await house.another({ limits, trustProxy: ['loopback'] });
  house.setClock('2030-05-31T15:30:00Z');
  for (let n = 0; n < 3; n += 1) assert.equal((await limited.post('waitlist', {})).statusCode, 422);
  assert.equal(
    codeOf(await limited.post('waitlist', someParty(), { 'x-forwarded-for': '203.0.113.9' })),
    'rate_limited',
  );
  assert.equal((await trusting.post('waitlist', someParty(), { 'x-forwarded-for': '203.0.113.9' })).statusCode, 201);
  house.setClock('2030-05-31T15:00:00Z');
});

test('an address that a guest writes in front of the proxy’s word counts for nothing', async () => {
  const limits = { ...house.backend.settings.limits, address: 2, passcode: 2 };
  const proxied = await house.another({ limits, trustProxy: ['loopback', '10.0.0.0/8'] });
  house.setClock('2030-05-31T15:34:00Z');
  const statuses = async (ask: (forwarded: Record<string, string>) => Promise<{ statusCode: number }>) => {
    const said = ['198.51.100.1, 203.0.113.5', '198.51.100.2, 203.0.113.5, 10.1.2.3', '198.51.100.3, 203.0.113.5'];
    const asked: number[] = [];
    for (const all of [...said, '203.0.113.5, 198.51.100.4'])
      asked.push((await ask({ 'x-forwarded-for': all })).statusCode);
    return asked;
  };
  const knock = { method: 'POST', url: '/host/session', payload: { passcode: 'wrong' } } as const;
  assert.deepEqual(await statuses((headers) => proxied.post('waitlist', someParty(), headers)), [201, 201, 429, 201]);
  assert.deepEqual(await statuses((headers) => proxied.app.inject({ ...knock, headers })), [401, 401, 429, 401]);
  house.setClock('2030-05-31T15:00:00Z');
});

test('what is counted is not kept in the clear', async () => {
  const kept = await house.rows('select bucket from rate_counters');
  assert.ok(kept.length > 0 && kept.every(({ bucket }) => /^[0-9a-f]{64}$/.test(String(bucket))));
});

test('pages come with a policy that allows nothing inline and nothing from elsewhere', async () => {
  const page = await house.get('/');
  assert.equal(page.statusCode, 200);
  const policy = String(page.headers['content-security-policy']);
  for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
    assert.ok(policy.includes(rule));
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
});

test('only what is meant to be served is served', async () => {
  for (const path of [
    '/package.json',
    '/demo/start.ts',
    '/.git/config',
    '/site/../server/settings.ts',
    '/site/%2e%2e/server/settings.ts',
    '/fonts/@fontsource/young-serif/package.json',
    '/fonts/drizzle-orm/files/index.js',
    '/dist/../package.json',
  ]) {
    assert.ok((await house.get(path)).statusCode >= 400, path);
  }
});

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { parameters?: { name: string; required: boolean }[]; responses: Record<string, unknown> }>
  >;
  readonly components: {
    readonly schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }>;
  };
}

test('the document holds every guest call and every schema, and refers to nothing that is not there', async () => {
  const document: Document = (await house.get('/openapi.json')).json();
  assert.match(document.openapi, /^3\.1\./);
  assert.deepEqual(Object.keys(document.paths).sort(), [
    '/restaurant/{id}/membertiers',
    '/restaurant/{id}/profile',
    '/restaurant/{id}/sections',
    '/v2/reservations/{id}/availabletimes/{date}/{partySize}',
    '/v2/reservations/{id}/reservation',
    '/v2/reservations/{id}/reservation/{manageToken}',
    '/v2/reservations/{id}/waitlist',
    '/v2/reservations/{id}/waitlist/{manageToken}',
    '/v2/reservations/{id}/waittime',
  ]);
  const { schemas } = document.components;
  assert.deepEqual(Object.keys(schemas.CustomerInformation?.properties ?? {}), [
    'id',
    'firstName',
    'lastName',
    'phoneNumber',
    'email',
    'imageUrl',
    'memberInfo',
  ]);
  assert.deepEqual(schemas.CustomerInformation?.required, ['firstName', 'phoneNumber', 'email']);
  for (const [, name = ''] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    assert.ok(schemas[name], name);
  const post = document.paths['/v2/reservations/{id}/reservation']?.post;
  assert.ok(post?.parameters?.some(({ name, required }) => name === 'Idempotency-Key' && required));
  assert.deepEqual(Object.keys(post?.responses ?? {}), [
    '201',
    '202',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '503',
  ]);
});

test('the document says whose wire it is, and which refusals say when to come again', async () => {
  const document = (await house.get('/openapi.json')).json();
  assert.match(document.info.description.split('. ')[0], /SpotOn Reserve v2 \(formerly SeatNinja\)/);
  const { responses } = document.paths['/v2/reservations/{id}/reservation'].post;
  const timed = Object.keys(responses).filter((status) => responses[status].headers?.['Retry-After']);
  assert.deepEqual(timed, ['409', '429', '503']);
});

test('npm run openapi prints the same document, without a database', async () => {
  const served = (await house.get('/openapi.json')).json();
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'demo/server/openapi.ts']);
  assert.deepEqual(JSON.parse(stdout), served);
});
