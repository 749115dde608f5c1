/** What the build takes out of zod must not change what is found wrong, nor where. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import fc from 'fast-check';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { leanZod } from '../../../src/reserve-api/lean-zod.mjs';
import * as whole from '../../../src/reserve-api/requests.js';

type Requests = Pick<typeof whole, 'ReservationRequest' | 'WaitlistRequest'>;

const folder = mkdtempSync(join(tmpdir(), 'lean-zod-'));
let lean: Requests;

before(async () => {
  const build = await rollup({
    input: 'src/reserve-api/requests.ts',
    plugins: [leanZod(), esbuild({ include: /\/src\/.*\.ts$/, target: 'es2022' }), nodeResolve({ browser: true })],
    onwarn() {},
  });
  await build.write({ file: join(folder, 'lean.mjs'), format: 'es' });
  lean = await import(pathToFileURL(join(folder, 'lean.mjs')).href);
});
after(() => rmSync(folder, { recursive: true }));

/** The places of what is wrong, in order, each as often as it is found. */
function faultsBy(requests: Requests, kind: keyof Requests, body: unknown): string[] | 'none' {
  const checked = requests[kind].safeParse(body);
  return checked.success ? 'none' : checked.error.issues.map(({ path }) => path.join('.'));
}

const ADA = { firstName: 'Ada', phoneNumber: '+13135550142', email: 'ada@example.com' };
const BOOKING = { customerInformation: ADA, time: '2030-06-06T23:30:00.000Z', partySize: 2, partyFlags: 0 };

const odd = fc.oneof(
  fc.constantFrom(undefined, null, '', ' ', '\u0000', '\ud800', '💐'.repeat(60), 'x'.repeat(501), NaN, Infinity, -1, 0),
  fc.constantFrom(1.5, 2 ** 53, 100, true, [], {}, ['a'], 'Ada', '+1 313', '0049301234', 'a@b', 'https://a.example/x'),
  fc.string({ unit: 'grapheme' }),
  fc.double(),
);
const optionally = (good: unknown) => fc.option(fc.oneof(fc.constant(good), odd), { nil: undefined });
const guest = fc.record(
  {
    ...{ id: optionally('g-1'), firstName: optionally('Ada'), lastName: optionally('Lovelace') },
    ...{ phoneNumber: optionally('+13135550142'), email: optionally('ada@example.com') },
    imageUrl: optionally('https://example.com/a.png'),
    memberInfo: fc.oneof(fc.record({ memberNumber: optionally('77'), memberTier: optionally('Gold') }), odd),
  },
  { requiredKeys: [] },
);
const body = fc.record(
  {
    ...{ customerInformation: fc.oneof({ arbitrary: guest, weight: 4 }, { arbitrary: odd, weight: 1 }) },
    ...{ time: optionally(BOOKING.time), partySize: optionally(2), partyFlags: optionally(8), notes: optionally('Hi') },
    marketingConsent: fc.oneof(
      fc.record({ granted: optionally(true), text: optionally('Yes'), locale: optionally('en') }),
      odd,
    ),
    locale: optionally('de-CH'),
  },
  { requiredKeys: [] },
);

describe('the contract without what its checks do not need', () => {
  it('lets through what is right, and finds what is not', () => {
    assert.equal(faultsBy(lean, 'ReservationRequest', BOOKING), 'none');
    const wrong = { ...BOOKING, partySize: 0, customerInformation: { ...ADA, email: 'ada' } };
    assert.deepEqual(faultsBy(lean, 'ReservationRequest', wrong), ['customerInformation.email', 'partySize']);
    assert.deepEqual(faultsBy(lean, 'ReservationRequest', { ...BOOKING, time: undefined }), ['time']);
  });

  for (const kind of ['ReservationRequest', 'WaitlistRequest'] as const)
    it(`judges any ${kind} as the whole package does`, () => {
      fc.assert(
        fc.property(fc.oneof(body, odd), (any) =>
          assert.deepEqual(faultsBy(lean, kind, any), faultsBy(whole, kind, any)),
        ),
        { numRuns: 4000 },
      );
    });
});
