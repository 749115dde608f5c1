/** What the build takes out of libphonenumber-js must not change a single verdict. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import fc from 'fast-check';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js';
import { rollup, type Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { readPhone, regionOfPhone, type PhoneNumbers } from '../../../src/phone/phone.js';
import { phoneNumbers as whole } from '../../../src/phone/phone-numbers.js';
import { leanPhoneReading } from '../../../src/phone/lean-reading.mjs';
import { leanPhoneTables } from '../../../src/phone/lean-tables.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lean-reading-'));
let lean: PhoneNumbers;
let bytes: { lean: number; whole: number };

async function bundle(name: string, plugins: Plugin[]): Promise<number> {
  const build = await rollup({
    input: 'src/phone/phone-numbers.ts',
    plugins: [...plugins, esbuild({ include: /\/src\/.*\.ts$/, target: 'es2022' }), nodeResolve({ browser: true })],
  });
  const { output } = await build.write({ file: join(folder, name), format: 'es' });
  return output[0].code.length;
}

before(async () => {
  bytes = {
    lean: await bundle('lean.mjs', [leanPhoneTables(), leanPhoneReading()]),
    whole: await bundle('tables.mjs', [leanPhoneTables()]),
  };
  const module: { phoneNumbers: PhoneNumbers } = await import(pathToFileURL(join(folder, 'lean.mjs')).href);
  lean = module.phoneNumbers;
});
after(() => rmSync(folder, { recursive: true }));

function same(text: string, region: string, arrivedWhole: boolean): void {
  const asked = `"${text}" in ${region}`;
  assert.deepEqual(readPhone(lean, text, region, arrivedWhole), readPhone(whole, text, region, arrivedWhole), asked);
  assert.equal(regionOfPhone(lean, text), regionOfPhone(whole, text), asked);
}

describe('reading without what comes before and after it', () => {
  it('is what is built, and is smaller', () => assert.ok(bytes.lean < bytes.whole - 20_000, JSON.stringify(bytes)));

  it('knows the same regions', () => assert.deepEqual(lean.regions('en'), whole.regions('en')));

  it('judges any digits alike, however few or many, from every region', () => {
    const digits = fc.stringMatching(/^(\+|00|011)?\d{0,17}$/);
    fc.assert(fc.property(digits, fc.constantFrom('', ...getCountries()), fc.boolean(), same), { numRuns: 8000 });
  });

  it('judges anything that is typed or pasted alike', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^\d{1,12}$/),
      fc.constantFrom(
        '+',
        ' ',
        '-',
        '/',
        '(0)',
        'ext. ',
        'x',
        '#',
        ';ext=',
        'tel:',
        ';phone-context=+1',
        ',',
        '٣',
        '９',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, fc.constantFrom('', ...getCountries()), fc.boolean(), same), { numRuns: 6000 });
  });

  it('judges numbers of every country alike, at home and abroad', () => {
    const number = fc.tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^\d{5,12}$/));
    const written = number.map(([region, own]) => `+${getCountryCallingCode(region)}${own}`);
    fc.assert(fc.property(written, fc.constantFrom('', ...getCountries()), fc.boolean(), same), { numRuns: 6000 });
  });
});
