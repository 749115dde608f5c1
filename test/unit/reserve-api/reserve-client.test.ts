/** The client against a real HTTP server: what goes over the wire, when it is tried again, and what bounds it. */
import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Intent } from '../../../src/booking/model.js';
import { NO_GUEST } from '../../../src/booking/state.js';
import { newKey } from '../../../src/reserve-api/key.js';
import { REPLY_LIMITS } from '../../../src/reserve-api/json.js';
import { ReserveClient } from '../../../src/reserve-api/reserve-client.js';
import type { Write, WriteEnd } from '../../../src/reserve-api/reserve-client.js';
import type { Deadlines } from '../../../src/reserve-api/retry.js';
import { breakOff, byPath, flood, hangUp, json, listen, silence, text } from './backend.js';
import type { Answer, Backend } from './backend.js';

const QUICK: Deadlines = { read: 200, write: 200, pause: 2, longestPause: 20 };
/** Whoever waits by its own reckoning here does not end in time. */
const SLOW: Deadlines = { read: 60_000, write: 60_000, pause: 60_000, longestPause: 60_000 };
/** Only the answer is long in coming. */
const SLOW_ANSWER: Deadlines = { ...QUICK, read: 60_000, write: 60_000 };
const LIMIT = { timeout: 10_000 };

const ABLE = {
  reservation: true,
  waitlist: true,
  membership: true,
  idempotency: true,
  consent: true,
  locale: true,
  signals: true,
  waitlistStatus: true,
};
const INTENT: Intent = {
  kind: 'reservation',
  restaurantId: 152,
  party: 2,
  section: { id: 41, name: 'Patio', flag: 8 },
  slot: { instant: '2030-06-01T23:30:00.000Z', sectionId: 41, date: '2030-06-01', time: '19:30' },
  guest: { ...NO_GUEST, firstName: 'Zoë 🌿' },
  identity: {},
  phone: '+15550100000',
  email: 'zoe@example.com',
  locale: 'en',
  signals: 'elapsed=12',
};
const BODY =
  '{"customerInformation":{"firstName":"Zoë 🌿","phoneNumber":"+15550100000","email":"zoe@example.com"},' +
  '"time":"2030-06-01T23:30:00.000Z","partySize":2,"partyFlags":8,"locale":"en"}';
const KEY = '0123456789abcdef0123456789abcdef';

const WRITE: Write = {
  key: KEY,
  intent: INTENT,
  abilities: ABLE,
  duplicateConfirmed: false,
  token: async () => undefined,
  line: new AbortController().signal,
  goesOn: () => true,
};

const BOOKED = json(201, { data: { reference: 'ABCD2345' }, error: null });
const refusal = (status: number, code: string, headers = {}) => json(status, { data: null, error: { code } }, headers);

let backend: Backend | undefined;
async function answering(...answers: readonly Answer[]): Promise<Backend> {
  return (backend = await listen(...answers));
}

before(() => Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true }));
afterEach(async () => {
  await backend?.close();
  backend = undefined;
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
});

function write(api: string, change: Partial<Write> = {}, deadlines = QUICK): Promise<WriteEnd> {
  return new ReserveClient(api, 152, deadlines).write({ ...WRITE, ...change });
}

function word({ outcome }: WriteEnd): string {
  if (outcome.type === 'confirmed') return `booked ${outcome.receipt.reference ?? '-'}`;
  return outcome.type === 'refused' ? `refused ${outcome.failure.code}` : 'not known';
}

const unable = { abilities: { ...ABLE, idempotency: false } };

describe('a booking', LIMIT, () => {
  it('is one POST with the key as a quoted string and the body of the contract', async () => {
    const { api, asked } = await answering(BOOKED);
    assert.equal(word(await write(api)), 'booked ABCD2345');
    assert.equal(asked.length, 1);
    const [post] = asked;
    assert.equal(post?.method, 'POST');
    assert.equal(post?.path, '/v2/reservations/152/reservation');
    assert.equal(post?.body, BODY);
    assert.equal(post?.headers['idempotency-key'], `"${KEY}"`);
    assert.equal(post?.headers['content-type'], 'application/json');
    assert.equal(post?.headers['authorization'], undefined);
    assert.equal(post?.headers['duplicate-confirmed'], undefined);
    assert.equal(post?.headers['cookie'], undefined);
  });

  it('of the waitlist goes to the waitlist', async () => {
    const { api, asked } = await answering(BOOKED);
    await write(api, { intent: { ...INTENT, kind: 'waitlist', slot: undefined } });
    assert.equal(asked[0]?.path, '/v2/reservations/152/waitlist');
  });

  it('that was confirmed as a second one says so', async () => {
    const { api, asked } = await answering(BOOKED);
    await write(api, { duplicateConfirmed: true });
    assert.equal(asked[0]?.headers['duplicate-confirmed'], 'true');
  });

  it('says how the form was filled in, only where that is asked for', async () => {
    const { api, asked } = await answering(BOOKED);
    await write(api);
    await write(api, { abilities: { ...ABLE, signals: false } });
    assert.deepEqual(
      asked.map(({ headers }) => headers['guest-signals']),
      ['elapsed=12', undefined],
    );
  });

  it('takes the prefix as text, with or without a slash at its end', async () => {
    const { api, asked } = await answering(BOOKED);
    await write(`${api}/cms/proxy/`);
    assert.equal(asked[0]?.path, '/cms/proxy/v2/reservations/152/reservation');
  });

  it('sends the key even where it is not announced', async () => {
    const { api, asked } = await answering(BOOKED);
    await write(api, unable);
    assert.equal(asked[0]?.headers['idempotency-key'], `"${KEY}"`);
  });
});

describe('letting go', LIMIT, () => {
  /** Says yes so many times. */
  const times = (most: number) => () => most-- > 0;

  it('nothing is sent by itself once it may not, and what was last heard is the end', async () => {
    const { api, asked } = await answering(refusal(503, 'unavailable'), BOOKED);
    assert.equal(word(await write(api, { goesOn: times(1) })), 'refused unavailable');
    assert.equal(asked.length, 1);
  });

  it('nothing is sent by itself once it may not, also when the token was slower', async () => {
    const { api, asked } = await answering(BOOKED);
    assert.equal(word(await write(api, { token: async () => 'late', goesOn: () => false })), 'not known');
    assert.equal(asked.length, 0);
  });

  it('nor for a token that was refused', async () => {
    const { api, asked } = await answering(refusal(401, 'token_invalid'), BOOKED);
    assert.equal(word(await write(api, { token: async () => 'stale', goesOn: times(1) })), 'refused token_invalid');
    assert.equal(asked.length, 1);
  });

  it('hanging up ends the request that never ends, and sends nothing more', async () => {
    const { api, asked } = await answering(silence, BOOKED);
    const line = new AbortController();
    const end = write(api, { line: line.signal, goesOn: () => !line.signal.aborted }, SLOW_ANSWER);
    while (!asked.length) await new Promise((resolve) => setImmediate(resolve));
    line.abort();
    assert.equal(word(await end), 'not known');
    assert.equal(asked.length, 1);
  });
});

describe('a key', () => {
  it('is 128 bits in hexadecimal, another one each time', () => {
    const keys = new Set<string>();
    for (let i = 0; i < 1000; i++) keys.add(newKey());
    assert.equal(keys.size, 1000);
    for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
  });
});

describe('trying again', LIMIT, () => {
  const passing: readonly (readonly [string, Answer])[] = [
    ['408', text(408, '')],
    ['409 in_progress', refusal(409, 'in_progress')],
    ['425', text(425, '')],
    ['429', refusal(429, 'rate_limited')],
    ['502', text(502, '<html>')],
    ['503', refusal(503, 'unavailable')],
    ['504', text(504, '')],
    ['no answer', hangUp],
  ];

  for (const [name, failing] of passing) {
    it(`after ${name}: the same key and the same bytes, until it is booked`, async () => {
      const { api, asked } = await answering(failing, failing, BOOKED);
      assert.equal(word(await write(api)), 'booked ABCD2345');
      assert.deepEqual(
        asked.map(({ body }) => body),
        [BODY, BODY, BODY],
      );
      assert.deepEqual(new Set(asked.map(({ headers }) => headers['idempotency-key'])), new Set([`"${KEY}"`]));
    });

    it(`never after ${name} where repeats are not safe`, async () => {
      const { api, asked } = await answering(failing, BOOKED);
      assert.notEqual(word(await write(api, unable)), 'booked ABCD2345');
      assert.equal(asked.length, 1);
    });
  }

  it('ends after three times with what was said last', async () => {
    const full = refusal(429, 'rate_limited');
    const { api, asked } = await answering(full, full, full, refusal(503, 'unavailable'), BOOKED);
    assert.equal(word(await write(api)), 'refused unavailable');
    assert.equal(asked.length, 4);
  });

  for (const [status, code] of [
    [503, 'unavailable'],
    [429, 'rate_limited'],
    [403, 'weather'],
  ] as const)
    it(`after an answer that was lost, ${status} ${code} says nothing of what the first try did`, async () => {
      const { api } = await answering(hangUp, refusal(status, code));
      assert.equal(word(await write(api)), 'not known');
    });

  it('after an answer that was lost, who has looked the key up is believed', async () => {
    const { api } = await answering(hangUp, refusal(409, 'slot_taken'));
    assert.equal(word(await write(api)), 'refused slot_taken');
  });

  it('the doubt outlives the write: it is the same when the guest checks again', async () => {
    const { api } = await answering(text(200, ''), refusal(500, 'weather'), refusal(409, 'duplicate'));
    const client = new ReserveClient(api, 152, QUICK);
    const words = [await client.write(WRITE), await client.write(WRITE), await client.write(WRITE)].map(word);
    assert.deepEqual(words, ['not known', 'not known', 'refused duplicate']);
  });

  it('without any answer ends as not known', async () => {
    const { api, asked } = await answering(hangUp);
    assert.equal(word(await write(api)), 'not known');
    assert.equal(asked.length, 4);
  });

  for (const [status, code] of [
    [400, 'bad_request'],
    [404, 'not_found'],
    [409, 'slot_taken'],
    [409, 'duplicate'],
    [422, 'key_reused'],
    [500, 'weather'],
  ] as const)
    it(`never after ${status} ${code}`, async () => {
      const { api, asked } = await answering(refusal(status, code), BOOKED);
      await write(api);
      assert.equal(asked.length, 1);
    });

  it('never after a whole 2xx, however odd', async () => {
    for (const broken of [text(200, ''), text(200, '<html>'), text(204, ''), json(202, { data: null })]) {
      const { api, asked, close } = await answering(broken, BOOKED);
      assert.equal(word(await write(api)), 'not known');
      assert.equal(asked.length, 1);
      await close();
    }
  });

  for (const status of [201, 400]) {
    it(`comes after a ${status} that breaks off: nothing was said`, async () => {
      const { api, asked } = await answering(breakOff(status), BOOKED);
      assert.equal(word(await write(api)), 'booked ABCD2345');
      const keys = asked.map(({ headers }) => headers['idempotency-key']);
      assert.deepEqual(keys, [`"${KEY}"`, `"${KEY}"`]);
    });

    it(`never after a ${status} that breaks off where repeats are not announced`, async () => {
      const { api, asked } = await answering(breakOff(status), BOOKED);
      assert.equal(word(await write(api, unable)), 'not known');
      assert.equal(asked.length, 1);
    });
  }

  it('comes when Retry-After says, not when its own reckoning would', async () => {
    const { api, asked } = await answering(refusal(429, 'rate_limited', { 'Retry-After': '0' }), BOOKED);
    assert.equal(word(await write(api, {}, SLOW)), 'booked ABCD2345');
    assert.equal(asked.length, 2);
  });

  it('comes no later than the cap, however long Retry-After is', async () => {
    const later = (value: string) => refusal(429, 'rate_limited', { 'Retry-After': value });
    const { api, asked } = await answering(later('86400'), later('Fri, 31 Dec 9999 23:59:59 GMT'), BOOKED);
    assert.equal(word(await write(api, {}, { ...SLOW, longestPause: 60 })), 'booked ABCD2345');
    const [first, second, third] = asked.map(({ at }) => at);
    assert.ok((second ?? 0) - (first ?? 0) >= 50 && (third ?? 0) - (second ?? 0) >= 50);
  });
});

describe('a customer token', LIMIT, () => {
  /** Gives another one each time it is asked. */
  function tokens() {
    let given = 0;
    return { token: async () => `token-${++given}` };
  }
  const refused = refusal(401, 'token_invalid');
  const authorizations = (from: Backend) => from.asked.map(({ headers }) => headers['authorization']);

  it('goes with the booking', async () => {
    const from = await answering(BOOKED);
    const end = await write(from.api, tokens());
    assert.deepEqual(authorizations(from), ['Bearer token-1']);
    assert.equal(end.tokenRefused, false);
  });

  it('that is refused is asked for once more', async () => {
    const from = await answering(refused, BOOKED);
    const end = await write(from.api, tokens());
    assert.deepEqual(authorizations(from), ['Bearer token-1', 'Bearer token-2']);
    assert.equal(word(end), 'booked ABCD2345');
    assert.equal(end.tokenRefused, false);
  });

  it('that is refused twice is left out, and the booking goes on and says so', async () => {
    const from = await answering(refused, refused, BOOKED);
    const end = await write(from.api, { ...tokens(), ...unable });
    assert.deepEqual(authorizations(from), ['Bearer token-1', 'Bearer token-2', undefined]);
    assert.equal(word(end), 'booked ABCD2345');
    assert.equal(end.tokenRefused, true);
    assert.deepEqual(new Set(from.asked.map(({ body }) => body)), new Set([BODY]));
    assert.deepEqual(new Set(from.asked.map(({ headers }) => headers['idempotency-key'])), new Set([`"${KEY}"`]));
  });

  it('that the page cannot get keeps nobody from booking', async () => {
    const from = await answering(BOOKED);
    const end = await write(from.api, { token: () => Promise.reject(new Error('no session')) });
    assert.equal(word(end), 'booked ABCD2345');
    assert.deepEqual(authorizations(from), [undefined]);
  });

  it('refused without one is a refusal, and is not asked for ever', async () => {
    const from = await answering(refused);
    assert.equal(word(await write(from.api)), 'refused token_invalid');
    assert.equal(from.asked.length, 1);
    assert.equal(word(await write(from.api, tokens())), 'refused token_invalid');
    assert.equal(from.asked.length, 4);
  });
});

describe('what is bounded', LIMIT, () => {
  it('a reply that never ends', async () => {
    const { api } = await answering(flood);
    assert.equal(word(await write(api)), 'not known');
  });

  it('a reply of five megabytes', async () => {
    const { api } = await answering(json(200, { data: 'x'.repeat(5_000_000) }));
    assert.equal(word(await write(api)), 'not known');
  });

  it('a reply as long as one may be is read, one byte more is not', async () => {
    const frame = '{"data":""}'.length;
    const of = (bytes: number) => json(200, { data: 'x'.repeat(bytes - frame) });
    const { api } = await answering(of(REPLY_LIMITS.bytes), of(REPLY_LIMITS.bytes + 1));
    assert.equal(word(await write(api)), 'booked -');
    assert.equal(word(await write(api)), 'not known');
  });

  it('a reply that is nested too deeply', async () => {
    const { api } = await answering(text(200, `{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`));
    assert.equal(word(await write(api)), 'not known');
  });

  it('a reply in another character set is no JSON, or keeps its ASCII', async () => {
    const utf16 = Buffer.from('{"data":{"reference":"ABCD2345"}}', 'utf16le');
    const latin1 = Buffer.from('{"data":{"reference":"ABCD2345","greeting":"Grüße"}}', 'latin1');
    const { api } = await answering(text(200, utf16), text(200, latin1));
    assert.equal(word(await write(api)), 'not known');
    assert.equal(word(await write(api)), 'booked ABCD2345');
  });

  it('JSON under a wrong content type is read all the same', async () => {
    const { api } = await answering(text(200, '\uFEFF{"data":{"id":7}}', { 'Content-Type': 'text/html' }));
    assert.equal(word(await write(api)), 'booked 7');
  });

  it('redirects are not followed', async () => {
    const { api, asked } = await answering(text(307, '', { Location: '/elsewhere' }), BOOKED);
    assert.equal(word(await write(api, unable)), 'not known');
    assert.deepEqual(
      asked.map(({ path }) => path),
      ['/v2/reservations/152/reservation'],
    );
  });

  it('a backend that is not there', async () => {
    const { api, close } = await answering(BOOKED);
    await close();
    assert.equal(word(await write(api)), 'not known');
  });
});

describe('reading', LIMIT, () => {
  const signal = new AbortController().signal;
  const client = (api: string, deadlines = QUICK) => new ReserveClient(api, 152, deadlines);
  const profile = json(200, { data: { name: 'Lume' }, error: null });
  const sections = json(200, { data: [{ id: 41, name: 'Patio', partyFlag: 8 }], error: null });
  const PROFILE = '/restaurant/152/profile';
  const SECTIONS = '/restaurant/152/sections';
  const DAY = '/v2/reservations/152/availabletimes/06-01-2030/2';
  const times = json(200, {
    data: {
      availableTimes: [
        { diningTableSectionId: 0, times: ['2030-06-01T23:30:00Z'], localTimes: ['2030-06-01T19:30:00Z'] },
      ],
    },
  });

  it('the restaurant is its profile and its sections', async () => {
    const { api, asked } = await answering(byPath({ [PROFILE]: profile, [SECTIONS]: sections }));
    const answer = await client(api).restaurant(signal);
    assert.ok(answer.ok);
    assert.equal(answer.value.name, 'Lume');
    assert.deepEqual(answer.value.sections, [{ id: 41, name: 'Patio', flag: 8 }]);
    assert.deepEqual(asked.map(({ path }) => path).sort(), [PROFILE, SECTIONS]);
    assert.ok(asked.every(({ headers }) => headers['authorization'] === undefined && headers['cookie'] === undefined));
  });

  it('sections that fail leave the Main Floor', async () => {
    const { api } = await answering(byPath({ [PROFILE]: profile, [SECTIONS]: text(500, '') }));
    const answer = await client(api).restaurant(signal);
    assert.deepEqual(answer.ok && answer.value.sections, [{ id: 0, name: 'Main Floor', flag: 0 }]);
  });

  it('a profile that fails is a failure with its code', async () => {
    const { api } = await answering(byPath({ [SECTIONS]: sections }));
    const answer = await client(api).restaurant(signal);
    assert.equal(!answer.ok && answer.failure.code, 'not_found');
  });

  for (const [name, odd] of [
    ['HTML', text(200, '<!doctype html>')],
    ['nothing', text(200, '')],
    ['a flood', flood],
    ['an error in a 200', json(200, { data: null, error: { message: 'No.' } })],
    ['a list for an object', json(200, { data: [] })],
  ] as const)
    it(`${name} is unreadable`, async () => {
      const { api } = await answering(odd);
      const answer = await client(api, { ...QUICK, read: 5000 }).timesOf('2030-06-01', 2, false, signal);
      assert.equal(!answer.ok && answer.failure.code, 'unreadable');
    });

  it('a day is asked for as the wire writes it, and kept for a minute', async () => {
    const { api, asked } = await answering(times);
    const one = client(api);
    const expected = [{ instant: '2030-06-01T23:30:00.000Z', sectionId: 0, date: '2030-06-01', time: '19:30' }];
    assert.deepEqual(await one.timesOf('2030-06-01', 2, false, signal), { ok: true, value: expected });
    assert.deepEqual(await one.timesOf('2030-06-01', 2, false, signal), { ok: true, value: expected });
    assert.deepEqual(
      asked.map(({ path }) => path),
      [DAY],
    );
  });

  it('another party, a fresh question and a booking ask again', async () => {
    const { api, asked } = await answering((response, from) =>
      (from.method === 'POST' ? BOOKED : times)(response, from),
    );
    const one = client(api);
    await one.timesOf('2030-06-01', 2, false, signal);
    await one.timesOf('2030-06-01', 3, false, signal);
    await one.timesOf('2030-06-01', 2, true, signal);
    await one.write(WRITE);
    await one.timesOf('2030-06-01', 2, false, signal);
    assert.equal(asked.filter(({ method }) => method === 'GET').length, 4);
  });

  it('a failure is not kept', async () => {
    const { api } = await answering(text(500, ''), times);
    const one = client(api);
    assert.equal((await one.timesOf('2030-06-01', 2, false, signal)).ok, false);
    assert.equal((await one.timesOf('2030-06-01', 2, false, signal)).ok, true);
  });

  it('a backend without tiers has none; one that fails has failed', async () => {
    const { api } = await answering(text(404, ''), text(503, ''), json(200, { data: ['Gold'] }));
    assert.deepEqual(await client(api).tiers(signal), { ok: true, value: [] });
    assert.equal((await client(api).tiers(signal)).ok, false);
    const answer = await client(api).tiers(signal);
    assert.deepEqual(answer.ok && answer.value.map(({ name }) => name), ['Gold']);
  });

  it('waits are asked for at their path', async () => {
    const { api, asked } = await answering(json(200, { data: { estimatedWaitTimes: [] } }));
    assert.deepEqual(await client(api).waits(signal), { ok: true, value: [] });
    assert.equal(asked[0]?.path, '/v2/reservations/152/waittime');
  });

  it('a backend that says nothing is unreachable after the time limit', async () => {
    const { api } = await answering(silence);
    const answer = await client(api).waits(signal);
    assert.equal(!answer.ok && answer.failure.code, 'unreachable');
  });

  it('the time limit holds for the body, too', async () => {
    const { api } = await answering((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"data":');
    });
    assert.equal((await client(api).waits(signal)).ok, false);
  });

  it('without a network it is said as offline', async () => {
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    const { api, close } = await answering(times);
    await close();
    const answer = await client(api).waits(signal);
    assert.equal(!answer.ok && answer.failure.code, 'offline');
  });

  it('a question that nobody asks any more ends at once', async () => {
    const { api } = await answering(silence);
    const nobody = new AbortController();
    const answer = client(api, SLOW).waits(nobody.signal);
    nobody.abort();
    assert.equal((await answer).ok, false);
    assert.equal((await client(api, SLOW).waits(nobody.signal)).ok, false);
  });

  it('redirects are not followed', async () => {
    const { api, asked } = await answering(text(302, '', { Location: '/elsewhere' }));
    assert.equal((await client(api).waits(signal)).ok, false);
    assert.equal(asked.length, 1);
  });
});
