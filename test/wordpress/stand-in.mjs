/**
 * Stands in for the vendor's API: speaks the documented shapes and all three error shapes, wants the key, counts calls,
 * and behaves as badly as it is told to. Told over HTTP under `/stand-in/`, because the tests run in other processes.
 */
import { createServer } from 'node:http';

export const KEY = 'rk-test-0123456789abcdef-not-for-anyone';

/** The other address of a redirect: who is seen there followed it. */
const ELSEWHERE = '/elsewhere';
const OFFSET = '-04:00';
const SECTIONS = [
  { id: 0, name: 'Main Floor', partyFlag: 0 },
  { id: 41, name: 'Patio', partyFlag: 8 },
];
const GERMAN = { country: 'DE', phoneNumber: '+49 30 1234567', timeZone: 'Europe/Berlin' };

const reads = {
  profile: () => ({
    name: 'Osteria Lume',
    minPartySizeForReservation: 1,
    maxPartySizeForReservation: 8,
    secretNote: 'x',
  }),
  sections: () => SECTIONS,
  membertiers: () => ['Gold', { name: 'Platinum', prioritySeating: true }],
  availabletimes: ([, date]) => ({ availableTimes: SECTIONS.map(({ id }) => timesOf(id, date)) }),
  waittime: () => ({
    estimatedWaitTimes: SECTIONS.map(({ id }) => waitsOf(id)),
    created: '2030-06-05T15:00:00.0000000Z',
  }),
};

/** Every quarter from six to nine, as the vendor writes them: seven digits, and a false Z on the local time. */
function timesOf(diningTableSectionId, date) {
  const [month, day, year] = date.split('-');
  const locals = Array.from(
    { length: 13 },
    (_, n) => `${18 + Math.floor(n / 4)}:${String((n % 4) * 15).padStart(2, '0')}`,
  );
  const instants = locals.map((clock) => new Date(`${year}-${month}-${day}T${clock}:00${OFFSET}`));
  return {
    diningTableSectionId,
    times: instants.map((instant) => instant.toISOString().replace('.000Z', '.0000000Z')),
    localTimes: locals.map((clock) => `${year}-${month}-${day}T${clock}:00.0000000Z`),
  };
}

function waitsOf(diningTableSectionId) {
  const wait = { start: '00:10:00', end: '00:20:00' };
  return {
    diningTableSectionId,
    default: wait,
    one: null,
    two: wait,
    four: { start: '00:20:00', end: '00:60:00' },
    six: null,
    sevenPlus: null,
  };
}

/** What may be done instead of a good answer, by name. */
const manners = {
  good: (reply, call) => json(reply, 200, { data: goodData(call), error: null }),
  /** Says itself what an owner may have entered. */
  german: (reply) => json(reply, 200, { data: { ...reads.profile(), ...GERMAN }, error: null }),
  silent: (reply) => json(reply, 200, { data: {}, error: null }),
  envelope: (reply) =>
    json(reply, 400, {
      data: null,
      error: { message: 'Could not book.', messages: ['The kitchen is closed that evening.'] },
    }),
  taken: (reply) =>
    json(reply, 400, { data: null, error: { message: 'Could not book.', messages: ['Time is no longer available.'] } }),
  'envelope-in-200': (reply) =>
    json(reply, 200, { data: null, error: { message: 'Too late to book.', messages: null } }),
  bare: (reply) => json(reply, 400, { message: 'Guests must confirm by phone.' }),
  html: (reply) => plain(reply, 400, '<html><h1>Bad Request'),
  'html-200': (reply) => plain(reply, 200, '<html><h1>OK'),
  empty: (reply) => plain(reply, 204, ''),
  cut: (reply) => plain(reply, 200, '{"data":{"reservationId":77},"er'),
  later: (reply) => json(reply, 202, { data: { reservationId: 78 }, error: null }),
  fault: (reply) => plain(reply, 500, 'Internal Server Error'),
  'bad-gateway': (reply) => plain(reply, 502, '<html><h1>502'),
  gateway: (reply) => json(reply, 504, { error: 'Gateway Timeout' }),
  'gateway-envelope': (reply) => json(reply, 502, { data: null, error: { message: 'Bad Gateway' } }),
  'request-timeout': (reply) => json(reply, 408, { error: 'Request Timeout' }),
  sorry: (reply) => json(reply, 500, { data: null, error: { message: 'The book is being rebuilt.', messages: null } }),
  forbidden: (reply) => json(reply, 403, { message: 'Forbidden' }),
  busy: (reply) => busy(reply, '7'),
  'busy-for-an-hour': (reply) => busy(reply, '3600'),
  'busy-for-whoever-knows': (reply) => json(reply, 429, { message: 'Too Many Requests' }),
  echo: (reply) => json(reply, 400, { data: null, error: { message: `Invalid key ${KEY}`, messages: null } }),
  huge: (reply) => json(reply, 200, { data: { filler: 'x'.repeat(2_000_000) }, error: null }),
  deep: (reply) => plain(reply, 200, `{"data":${'['.repeat(500)}${']'.repeat(500)},"error":null}`),
  redirect: (reply) => {
    reply.setHeader('Location', ELSEWHERE);
    json(reply, 307, {});
  },
  drop: (reply) => reply.destroy(),
  hang: () => {},
  slow: (reply, call) => setTimeout(() => manners.good(reply, call), 900),
  /** Each by itself in time, three of them not. */
  tardy: (reply, call) => setTimeout(() => manners.good(reply, call), 600),
  /** Until it is told how to behave next. */
  held: (reply, call, { held }) => held.push(() => manners.good(reply, call)),
};

let bookings = 0;

function goodData({ method, path, parts }) {
  if (method === 'GET') return reads[parts.name](parts.rest);
  bookings += 1;
  // What it returns is documented nowhere: it may well repeat the guest.
  const guest = { firstName: 'Ada', email: 'ada@example.com', phoneNumber: '+15550100000' };
  return {
    [path.endsWith('waitlist') ? 'waitlistId' : 'reservationId']: 5000 + bookings,
    customer: guest,
    status: 'booked',
  };
}

/** @returns {Promise<{ address: string, close(): Promise<void> }>} */
export function openStandIn() {
  const state = { calls: [], manner: {}, held: [] };
  const server = createServer((request, reply) => void answer(state, request, reply));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${server.address().port}`, close: () => close(server) });
    });
  });
}

async function answer(state, request, reply) {
  const body = await textOf(request);
  const { method, url: path, headers } = request;
  if (path === '/stand-in/behave') {
    Object.assign(state, { manner: JSON.parse(body) });
    for (const release of state.held.splice(0)) release();
    return json(reply, 200, {});
  }
  if (path === '/stand-in/calls') return json(reply, 200, state.calls.splice(0));
  state.calls.push({ method, path, body: body ? JSON.parse(body) : null, headers });
  if (path === ELSEWHERE) return json(reply, 200, { data: { reservationId: 666 }, error: null });
  if (headers['x-api-key'] !== KEY) return json(reply, 401, { message: 'Unauthorized' });
  const parts = partsOf(method, path);
  if (!parts) return json(reply, 404, { message: 'Not Found' });
  manners[state.manner[parts.name] ?? state.manner[method] ?? 'good'](reply, { method, path, parts }, state);
}

/** Only restaurants 152 and 153, only the documented calls. */
function partsOf(method, path) {
  const read =
    /^\/(?:restaurant\/15[23]\/(profile|sections|membertiers)|v2\/reservations\/15[23]\/(waittime|availabletimes)((?:\/[\d-]+){0,2}))$/.exec(
      path,
    );
  const write = /^\/v2\/reservations\/15[23]\/(reservation|waitlist)$/.exec(path);
  if (method === 'GET' && read) return { name: read[1] ?? read[2], rest: (read[3] ?? '').split('/') };
  return method === 'POST' && write ? { name: write[1], rest: [] } : undefined;
}

async function textOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function busy(reply, seconds) {
  reply.setHeader('Retry-After', seconds);
  json(reply, 429, { message: 'Too Many Requests' });
}

function json(reply, status, body) {
  reply.writeHead(status, { 'Content-Type': 'application/json' });
  reply.end(JSON.stringify(body));
}

function plain(reply, status, body) {
  reply.writeHead(status, { 'Content-Type': 'text/html' });
  reply.end(body);
}

function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
