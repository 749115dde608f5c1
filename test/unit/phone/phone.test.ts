import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { lenientPhones, normalisePhone, pickNumber, readPhone } from '../../../src/phone/phone.js';
import { PhoneNumber } from '../../../src/reserve-api/contract.js';

const allDigits = [...Array(0x110000).keys()]
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /\p{Nd}/u.test(character));

describe('normalisePhone', () => {
  it('reads the digits of every numbering system that Intl can write', () => {
    const systems = Intl.supportedValuesOf('numberingSystem').filter((system) =>
      /^\p{Nd}$/u.test(new Intl.NumberFormat(`en-u-nu-${system}`).format(7)),
    );
    assert.ok(systems.length > 60, `${systems.length} systems`);
    for (const system of systems) {
      const { format } = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      assert.equal(normalisePhone(format(9876543210)), '9876543210', system);
    }
  });

  it('counts from zero in every run of digits of Unicode', () => {
    assert.equal(allDigits.length % 10, 0);
    assert.ok(allDigits.length >= 650);
    assert.equal(allDigits.map(normalisePhone).join(''), '0123456789'.repeat(allDigits.length / 10));
  });

  for (const [typed, plain] of [
    ['＋１４１５５５５２６７１', '+14155552671'],
    ['++49 170', '+49 170'],
    ['+0049170', '+49170'],
    ['+ 00 49', '+49'],
    ['\u202a+1\u200b 415\u202c', '+1 415'],
    ['⁺٤٩', '+49'],
    ['０３−１２３４', '03−1234'],
    ['00 49', '00 49'],
    ['０９０ー１２３４ｰ５６', '090-1234-56'],
  ] as const) {
    it(`writes ${JSON.stringify(typed)} as ${JSON.stringify(plain)}`, () => assert.equal(normalisePhone(typed), plain));
  }

  it('changes nothing the second time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('+', '0', ' ', '1', '\u200b', '\u0301', 'e', '٣') }),
    );
    fc.assert(fc.property(text, (typed) => normalisePhone(normalisePhone(typed)) === normalisePhone(typed)));
  });
});

describe('pickNumber', () => {
  for (const [text, picked] of [
    ['313 555 0142', { digits: '3135550142', extra: false }],
    ['(+49) 170 1234567', { digits: '+491701234567', extra: false }],
    ['030/123456', { digits: '030123456', extra: false }],
    ['0170,1234567', { digits: '01701234567', extra: false }],
    ['313,555,0142', { digits: '3135550142', extra: false }],
    ['tel:+1-313-555-0142', { digits: '+13135550142', extra: false }],
    ['Mobil: 0170 1234567 (Anna)', { digits: '01701234567', extra: false }],
    ['313 555 0142 x12', { digits: '3135550142', extra: true }],
    ['Tel. 2: +49 170 1234567', { digits: '+491701234567', extra: true }],
    ['0170 1234567, ab 18 Uhr', { digits: '01701234567', extra: true }],
    ['313 555 0142 or 313 555 0199', 'several'],
    ['+1 313 555 0142 +1 313 555 0199', 'several'],
    ['3135550142;3135550199', 'several'],
    ['+', undefined],
    ['none', undefined],
  ] as const) {
    it(`finds the number in "${text}"`, () => assert.deepEqual(pickNumber(text), picked));
  }
});

describe('the stand-in', () => {
  const read = (text: string) => readPhone(lenientPhones, text, 'US', false);

  it('lets through what may be a number, as it was typed', () => {
    assert.deepEqual(read('(313) 555-0142'), { verdict: 'good', e164: '3135550142' });
    assert.deepEqual(read('＋４９ 170 1234567'), { verdict: 'good', e164: '+491701234567' });
    assert.deepEqual(read('123456'), { verdict: 'good', e164: '123456' });
    assert.deepEqual(read('+123456789012345'), { verdict: 'good', e164: '+123456789012345' });
  });

  it('refuses what cannot be one', () => {
    assert.deepEqual(read(' \u200b '), { verdict: 'empty' });
    assert.deepEqual(read('call me'), { verdict: 'bad', reason: 'no-digits' });
    assert.deepEqual(read('12345'), { verdict: 'bad', reason: 'too-short' });
    assert.deepEqual(read('1234567890123456'), { verdict: 'bad', reason: 'too-long-number' });
    assert.deepEqual(read('313 555 0142 or 313 555 0199'), { verdict: 'bad', reason: 'two-numbers' });
  });

  it('does not dial an extension, and shows so', () => {
    const asked = { verdict: 'doubtful', e164: '3135550142', international: '3135550142' };
    assert.deepEqual(read('313 555 0142 ext. 12'), asked);
  });

  it('sends only what the contract takes', () => {
    const text = fc.string({ unit: fc.constantFrom('+', '0', '1', '9', ' ', '/', ',', 'x', '٣', '-'), maxLength: 24 });
    fc.assert(
      fc.property(text, (typed) => {
        const reading = read(typed);
        assert.ok(!('e164' in reading) || z.safeParse(PhoneNumber, reading.e164).success, typed);
      }),
    );
  });
});
