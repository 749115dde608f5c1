/**
 * Run by a test as a process of its own: every route is called with marked words, is refused, and fails, while
 * everything is logged. The log is the standard output; the error output gets what may not be in it, and the routes.
 */
import { buildApp } from '../../demo/server/app.js';
import { openDatabase } from '../../demo/server/database/connect.js';
import { readSettings } from '../../demo/server/settings.js';

const [databaseUrl = ''] = process.argv.slice(2);
const now = () => new Date('2030-05-31T15:00:00Z');
const database = openDatabase(databaseUrl);
const env = {
  LOG_LEVEL: 'trace',
  TRUST_PROXY: 'loopback',
  PUBLIC_URL: 'https://marker-public.example',
  TRUST_BROWSER_ID: '',
};
const settings = { ...readSettings(env, [], 'marker-passcode'), now };
const app = await buildApp({ db: database.db, databaseUrl, settings });

const guest = { id: 'marker-id', firstName: 'Markerson', phoneNumber: '+13135550166', email: 'marker@example.com' };
const info = (different: object) => ({ ...wish, customerInformation: { ...guest, ...different } });
/** A guest may write lines that look like those of a stack. */
const notes = 'marker note\n    at Marker.note (marker.ts:1:1)\n    at marker';
const wish = { customerInformation: guest, time: '2030-06-09T22:00:00.000Z', partySize: 2, notes };
const party = { customerInformation: { ...guest, imageUrl: 'https://marker-picture.example/a' }, partySize: 2 };
const usual = {
  'x-forwarded-for': '203.0.113.77',
  'user-agent': 'marker-agent',
  referer: 'https://marker-referrer.example/',
};

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
function call(method: Method, url: string, payload?: object | string, headers: Record<string, string> = {}) {
  const json = payload === undefined ? {} : { 'content-type': 'application/json' };
  return app.inject({ method, url, headers: { ...usual, ...json, ...headers }, ...(payload ? { payload } : {}) });
}

let key = 0;
const post = (kind: string, payload: object | string, headers: Record<string, string> = {}) =>
  call('POST', `/v2/reservations/152/${kind}`, payload, {
    'idempotency-key': `"marker-key-${(key += 1)}"`,
    ...headers,
  });

async function reads(): Promise<void> {
  for (const path of ['profile', 'sections', 'membertiers'])
    await call('GET', `/restaurant/152/${path}?q=marker-query`);
  await call('GET', '/v2/reservations/152/availabletimes/06-09-2030/2');
  await call('GET', '/v2/reservations/152/waittime');
  await call('GET', '/restaurant/marker-path/profile');
  for (const path of [
    '/',
    '/reservations',
    '/waitlist',
    '/member',
    '/member/token',
    '/host',
    '/gallery',
    '/openapi.json',
    '/health',
  ])
    await call('GET', path);
  for (const path of ['/manage/152/reservation', '/site/osteria.css', '/host-page/host.js', '/marker-nowhere'])
    await call('GET', path);
}

async function books(): Promise<string[]> {
  const booked = await post('reservation', wish, { 'guest-signals': 'decoy, elapsed=1, marker-signal' });
  const waits = await post('waitlist', party);
  await post('reservation', wish);
  await post('reservation', info({ memberInfo: { memberTier: 'Markerson' } }));
  await post('reservation', info({ firstName: 'Markerson'.repeat(40) }));
  await post('reservation', wish, { authorization: 'Bearer eyJmYWtl.eyJmYWtl.eyJmYWtl' });
  await post('reservation', '{"firstName":"Markerson');
  await post('reservation', 'firstName=Markerson', { 'content-type': 'text/plain' });
  await post('reservation', wish, { origin: 'https://marker-origin.example' });
  await post('reservation', wish, { 'idempotency-key': 'marker-key-bare' });
  await call('OPTIONS', '/v2/reservations/152/reservation', undefined, {
    origin: 'https://marker-origin.example',
    'access-control-request-method': 'POST',
  });
  return [booked, waits].map((reply) => reply.json().data.manageToken);
}

async function manages(tokens: readonly string[]): Promise<void> {
  for (const [n, kind] of (['reservation', 'waitlist'] as const).entries()) {
    const token = tokens[n] ?? '';
    for (const wrong of ['marker-token', '%E0%A4%A-marker-token', 'marker-token'.repeat(20), `${token}/marker-token`])
      for (const method of ['GET', 'DELETE'] as const) await call(method, `/v2/reservations/152/${kind}/${wrong}`);
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'DELETE'] as const)
      await call(method, `/v2/reservations/152/${kind}/${token}`);
  }
}

async function hosts(): Promise<void> {
  await call('POST', '/host/session', { passcode: 'marker-code' });
  const door = await call('POST', '/host/session', { passcode: settings.passcode });
  const cookie = String(door.headers['set-cookie']).split(';')[0] ?? '';
  const board = (await call('GET', '/host/board', undefined, { cookie })).json();
  const [entry] = board.waitlist;
  await call('POST', `/host/entries/waitlist/${entry.id}/accept`, undefined, { cookie });
  await call('PUT', `/host/customers/${entry.customerId}/notes`, { notes: 'marker house note' }, { cookie });
  const stream = await app.inject({ url: '/host/events', headers: { ...usual, cookie }, payloadAsStream: true });
  stream.stream().destroy();
  secrets.push(cookie.replace(/^.*=/, ''));
}

/** A fault inside: the database's own message would quote the guest. */
async function fails(token: string): Promise<void> {
  await database.db.$client.query('alter table bookings rename column notes to notes_away');
  // A guest and an address whose limits are not used up.
  const other = info({ phoneNumber: '+13135550167', email: 'marker-fault@example.com' });
  await post('reservation', { ...other, time: '2030-06-09T22:15:00.000Z' }, { 'x-forwarded-for': '203.0.113.78' });
  await call('GET', `/v2/reservations/152/reservation/${token}`);
  await call('DELETE', `/v2/reservations/152/reservation/${token}`);
  await database.db.$client.query('alter table bookings rename column notes_away to notes');
}

const secrets: string[] = [];
await reads();
const tokens = await books();
await manages(tokens);
await hosts();
await fails(tokens[0] ?? '');
process.stderr.write(
  `${JSON.stringify({ secrets: [...secrets, ...tokens], routes: app.printRoutes({ commonPrefix: false }) })}\n`,
);
await app.close();
await database.close();
