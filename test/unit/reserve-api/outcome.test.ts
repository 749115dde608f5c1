/** What every reply means. The rule is at the head of `contract.ts`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ERROR_STATUS } from '../../../src/reserve-api/contract.js';
import { CODES, failureOf, outcomeOf } from '../../../src/reserve-api/outcome.js';
import { DEADLINES, mayRetry, pauseBefore, readRetryAfter } from '../../../src/reserve-api/retry.js';

/** `undefined` = no JSON: empty, HTML, truncated, too long or too deep. */
type Body = unknown;

const BOOKED = { data: { reference: 'ABCD2345', status: 'booked' }, error: null };
const refusal = (code: string, more = {}) => ({
  data: null,
  error: { message: 'Sorry.', messages: null, code, ...more },
});

/** The outcome in a word: how it ended, and with which code or reference. */
function word(status: number, body: Body): string {
  const outcome = outcomeOf({ status, body });
  switch (outcome.type) {
    case 'confirmed':
      return `booked ${outcome.receipt.reference ?? '-'}`;
    case 'refused':
      return `refused ${outcome.failure.code}`;
    default:
      return `not known ${outcome.reference ?? '-'}`;
  }
}

const TABLE: readonly (readonly [status: number, what: string, body: Body, expected: string])[] = [
  // Booked: only a 2xx with data and without an error
  [200, 'data', BOOKED, 'booked ABCD2345'],
  [201, 'data', BOOKED, 'booked ABCD2345'],
  [203, 'data', BOOKED, 'booked ABCD2345'],
  [200, 'data and no error key', { data: { id: 7 } }, 'booked 7'],
  [200, 'data that is null', { data: null, error: null }, 'booked -'],
  [200, 'data that is a text', { data: 'ok' }, 'booked -'],
  [200, 'data that is a list', { data: [], error: null }, 'booked -'],
  // Any other 2xx is not known
  [200, 'no JSON', undefined, 'not known -'],
  [200, 'no data key', { ok: true }, 'not known -'],
  [200, 'error null alone', { error: null }, 'not known -'],
  [200, 'a list', [], 'not known -'],
  [200, 'null', null, 'not known -'],
  [200, 'a bare message', { message: 'Hm.' }, 'not known -'],
  [201, 'no JSON', undefined, 'not known -'],
  [202, 'data', BOOKED, 'not known ABCD2345'],
  [202, 'no JSON', undefined, 'not known -'],
  [202, 'outcome_unknown', refusal('outcome_unknown'), 'not known -'],
  [
    202,
    'outcome_unknown with a reference',
    { ...refusal('outcome_unknown'), data: { reference: 'R2345678' } },
    'not known R2345678',
  ],
  [200, 'outcome_unknown', refusal('outcome_unknown'), 'not known -'],
  [
    201,
    'outcome_unknown with a reference',
    { ...refusal('outcome_unknown'), data: { reference: 'R2345678' } },
    'not known R2345678',
  ],
  [500, 'outcome_unknown', refusal('outcome_unknown'), 'not known -'],
  [409, 'outcome_unknown', refusal('outcome_unknown'), 'not known -'],
  [204, 'nothing', undefined, 'not known -'],
  // An error is a refusal, whatever the status
  [200, 'an error', refusal('slot_taken'), 'refused slot_taken'],
  [201, 'an error beside data', { ...BOOKED, error: { message: 'No.' } }, 'refused unknown'],
  [200, 'an error that is a text', { data: null, error: 'No.' }, 'refused unknown'],
  [200, 'an error that is false', { data: BOOKED.data, error: false }, 'refused unknown'],
  [500, 'an error', { data: null, error: { message: 'No.' } }, 'refused unknown'],
  [503, 'an error', refusal('unavailable'), 'refused unavailable'],
  [408, 'ours', refusal('rate_limited'), 'refused rate_limited'],
  [504, 'ours', refusal('closed'), 'refused closed'],
  // JSON of who stands between, with a booking behind it or none
  [408, 'a gateway’s error', { error: 'Request Timeout' }, 'not known -'],
  [500, 'an error that is a text', { error: 'Internal Server Error' }, 'not known -'],
  [500, 'an error without a sentence', { error: {} }, 'not known -'],
  [502, 'a gateway’s error', { error: 'Bad Gateway', statusCode: 502 }, 'not known -'],
  [502, 'a gateway’s message', { message: 'An invalid response was received from the upstream server' }, 'not known -'],
  [503, 'a gateway’s error', { data: null, error: { code: 503, message: 'Unavailable' } }, 'not known -'],
  [503, 'the vendor’s envelope', { data: null, error: { message: 'Could not book.', messages: null } }, 'not known -'],
  [504, 'a gateway’s error', { error: 'Gateway Timeout' }, 'not known -'],
  [504, 'an error that is true', { error: true }, 'not known -'],
  [504, 'an error that is a list', { error: ['timeout'] }, 'not known -'],
  [504, 'a code nobody knows', refusal('weather'), 'not known -'],
  // Redirects are not followed; one that got through says nothing
  [301, 'no JSON', undefined, 'not known -'],
  [302, 'data', BOOKED, 'not known -'],
  [304, 'nothing', undefined, 'not known -'],
  // The vendor's three shapes
  [
    400,
    'the vendor’s envelope',
    { data: null, error: { message: 'Could not book.', messages: ['No.'] } },
    'refused unknown',
  ],
  [400, 'a bare message', { message: 'Could not book.' }, 'refused unknown'],
  [400, 'no JSON', undefined, 'refused unknown'],
  [400, 'ours', refusal('bad_request'), 'refused bad_request'],
  [400, 'ours, key missing', refusal('idempotency_key_missing'), 'refused idempotency_key_missing'],
  [401, 'ours', refusal('token_invalid'), 'refused token_invalid'],
  [401, 'no JSON', undefined, 'refused unavailable'],
  [403, 'ours', refusal('unauthorized_origin'), 'refused unauthorized_origin'],
  [403, 'HTML of a firewall', undefined, 'refused unavailable'],
  [404, 'no JSON', undefined, 'refused not_found'],
  [404, 'ours', refusal('not_found'), 'refused not_found'],
  [405, 'no JSON', undefined, 'refused unknown'],
  [408, 'no JSON', undefined, 'not known -'],
  [409, 'slot_taken', refusal('slot_taken'), 'refused slot_taken'],
  [409, 'duplicate', refusal('duplicate'), 'refused duplicate'],
  [409, 'in_progress', refusal('in_progress'), 'not known -'],
  [409, 'no JSON', undefined, 'refused unknown'],
  [413, 'no JSON', undefined, 'refused too_large'],
  [415, 'no JSON', undefined, 'refused unsupported_type'],
  [422, 'invalid', refusal('invalid'), 'refused invalid'],
  [422, 'party_size', refusal('party_size'), 'refused party_size'],
  [422, 'tier_unknown', refusal('tier_unknown'), 'refused tier_unknown'],
  [422, 'closed', refusal('closed'), 'refused closed'],
  [422, 'key_reused', refusal('key_reused'), 'refused key_reused'],
  [425, 'no JSON', undefined, 'refused unknown'],
  [429, 'ours', refusal('rate_limited'), 'refused rate_limited'],
  [429, 'no JSON', undefined, 'refused rate_limited'],
  // Nobody can say what became of it
  [500, 'no JSON', undefined, 'not known -'],
  [500, 'a bare message', { message: 'Oops.' }, 'not known -'],
  [500, 'data', BOOKED, 'not known -'],
  [502, 'HTML', undefined, 'not known -'],
  [503, 'HTML', undefined, 'not known -'],
  [504, 'HTML', undefined, 'not known -'],
  [599, 'no JSON', undefined, 'not known -'],
  // Codes that are none
  [422, 'a code nobody knows', refusal('weather'), 'refused unknown'],
  [404, 'a code nobody knows', refusal('weather'), 'refused not_found'],
  [422, 'a code that is a number', { error: { code: 7 } }, 'refused unknown'],
  [422, 'a name that every object has', refusal('constructor'), 'refused unknown'],
];

describe('a reply to a write', () => {
  for (const [status, what, body, expected] of TABLE)
    it(`${status} with ${what}: ${expected}`, () => assert.equal(word(status, body), expected));

  for (const code of CODES)
    it(`${code} is understood at its own status`, () => {
      const status = Object.entries(ERROR_STATUS).find(([each]) => each === code)?.[1] ?? 0;
      assert.equal(word(status, refusal(code)), code === 'in_progress' ? 'not known -' : `refused ${code}`);
    });

  it('is a booking only with a 2xx other than 202, data, and no error', () =>
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue({ maxDepth: 3 }), (status, body) => {
        const outcome = outcomeOf({ status, body });
        if (outcome.type !== 'confirmed') return;
        assert.ok(status >= 200 && status < 300 && status !== 202);
        assert.ok(typeof body === 'object' && body !== null && 'data' in body);
        assert.ok(!('error' in body) || body.error === null);
      }),
      { numRuns: 1000 },
    ));

  it('that has an error is never a booking', () =>
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 299 }), fc.jsonValue({ maxDepth: 3 }), (status, error) => {
        const { type } = outcomeOf({ status, body: { data: {}, error } });
        assert.equal(type === 'confirmed', error === null && status !== 202);
      }),
    ));
});

describe('why it was refused', () => {
  it('the codes are the contract’s, without the one that is no refusal', () => {
    const { outcome_unknown: _none, ...refusals } = ERROR_STATUS;
    assert.deepEqual([...CODES].sort(), Object.keys(refusals).sort());
  });

  it('the vendor’s sentences come before its message', () => {
    const error = { message: 'Could not book.', messages: ['Time is no longer available.', 'Sorry.'] };
    assert.equal(
      failureOf({ status: 400, body: { data: null, error } }).message,
      'Time is no longer available. Sorry.',
    );
    assert.equal(failureOf({ status: 400, body: { error: { ...error, messages: null } } }).message, 'Could not book.');
    assert.equal(failureOf({ status: 400, body: { error: { ...error, messages: [] } } }).message, 'Could not book.');
    assert.equal(failureOf({ status: 400, body: { message: 'Could not book.' } }).message, 'Could not book.');
    assert.equal(failureOf({ status: 400, body: undefined }).message, undefined);
  });

  it('a sentence is not longer than anybody reads', () => {
    assert.equal(failureOf({ status: 400, body: { message: 'x'.repeat(100_000) } }).message?.length, 500);
  });

  it('sentences about fields stand at their fields', () => {
    const body = refusal('invalid', { fields: { 'customerInformation.email': 'No such place.', colour: 'Odd.' } });
    assert.deepEqual(failureOf({ status: 422, body }).fields, [
      { field: 'email', code: 'refused', message: 'No such place.' },
    ]);
  });

  it('any JSON says something', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (error) => {
        assert.equal(typeof failureOf({ status: 422, body: { error } }).code, 'string');
      }),
      { numRuns: 500 },
    ));
});

describe('trying a write again', () => {
  const retried = (status: number, code?: string) => mayRetry(0, status, code);

  for (const status of [0, 408, 425, 429, 502, 503, 504]) it(`after ${status}`, () => assert.ok(retried(status)));
  it('after a 409 that is in progress', () => assert.ok(retried(409, 'in_progress')));

  for (const status of [200, 201, 202, 204, 301, 400, 401, 403, 404, 409, 413, 415, 422, 500, 501, 505, 599])
    it(`never after ${status}`, () => assert.equal(retried(status), false));
  for (const code of ['slot_taken', 'duplicate', undefined])
    it(`never after a 409 ${code}`, () => assert.equal(retried(409, code), false));
  it('a code says nothing at another status', () => assert.equal(retried(500, 'in_progress'), false));

  it('three times at most', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((retries) => mayRetry(retries, 503, undefined)),
      [true, true, true, false, false],
    );
  });
});

describe('the pause before trying again', () => {
  it('doubles, with half of it left to chance', () => {
    const range = (retries: number) => [0, 1].map((random) => pauseBefore(retries, undefined, random, DEADLINES));
    assert.deepEqual([0, 1, 2].map(range), [
      [250, 500],
      [500, 1000],
      [1000, 2000],
    ]);
  });

  it('is what the backend asks for, but never longer than five seconds', () => {
    assert.equal(pauseBefore(0, 2, 0.5, DEADLINES), 2000);
    assert.equal(pauseBefore(2, 0, 0.5, DEADLINES), 0);
    assert.equal(pauseBefore(0, 86_400, 0.5, DEADLINES), 5000);
  });

  it('is never longer than the cap, and never negative', () =>
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        fc.option(fc.double({ min: 0, noNaN: true }), { nil: undefined }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (retries, after, random) => {
          const pause = pauseBefore(retries, after, random, DEADLINES);
          assert.ok(pause >= 0 && pause <= DEADLINES.longestPause);
        },
      ),
    ));
});

describe('Retry-After', () => {
  const now = Date.UTC(2030, 5, 1, 12, 0, 0);
  const read = (header: string | null) => readRetryAfter(header, now);

  it('in seconds', () => {
    assert.equal(read('120'), 120);
    assert.equal(read('0'), 0);
    assert.equal(read('999999999'), 999_999_999);
  });

  it('as a date', () => assert.equal(read('Sat, 01 Jun 2030 12:00:30 GMT'), 30));
  it('as a date that is over: at once', () => assert.equal(read('Sat, 01 Jun 2030 11:00:00 GMT'), 0));

  for (const header of [null, '', 'soon', '-5', '1.5', '1e3', '0x10', '120s', '99999999999', 'NaN', '-', '12, 13'])
    it(`${JSON.stringify(header)} counts as absent`, () => assert.equal(read(header), undefined));
});
