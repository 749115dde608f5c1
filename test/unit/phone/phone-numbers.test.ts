import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import parseByCore, { validatePhoneNumberLength } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/mobile/examples';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import tables from 'libphonenumber-js/min/metadata';
import * as z from 'zod/mini';
import type { PhoneReading } from '../../../src/booking/problem.js';
import { leanPhoneTables, leanTables } from '../../../src/phone/lean-tables.mjs';
import { PhoneNumber } from '../../../src/reserve-api/contract.js';
import { readPhone, regionOfPhone } from '../../../src/phone/phone.js';
import { phoneNumbers } from '../../../src/phone/phone-numbers.js';

const typed = (text: string, region = '') => readPhone(phoneNumbers, text, region, false);
const pasted = (text: string, region = '') => readPhone(phoneNumbers, text, region, true);
const e164 = (reading: PhoneReading) => ('e164' in reading ? reading.e164 : reading.verdict);
const reason = (reading: PhoneReading) => (reading.verdict === 'bad' ? reading.reason : reading.verdict);

const SYSTEMS = ['latn', 'arab', 'arabext', 'deva', 'fullwide', 'thai', 'mymr', 'nko', 'adlm', 'mathsanb', 'olck'];

function inDigits(text: string, system: string): string {
  const digits = new Intl.NumberFormat(`en-u-nu-${system}`);
  return text.replace(/\d/g, (digit) => digits.format(Number(digit)));
}

describe('every region', () => {
  for (const region of getCountries()) {
    const example = getExampleNumber(region, examples);
    it(`${region}: one number, however it is written`, () => {
      assert.ok(example);
      const international = example.formatInternational();
      const written = [
        example.formatNational(),
        international,
        example.number,
        `tel:${example.number}`,
        `0${international}`.replace('0+', '+00'),
      ];
      for (const text of written) {
        for (const system of SYSTEMS) {
          const reading = typed(inDigits(text, system), region);
          assert.equal(e164(reading), example.number, `${text} in ${system}`);
          assert.equal(reading.verdict, 'good', text);
        }
      }
    });
  }

  it('is told with its calling code', () => {
    const expected = getCountries().map((region) => [region, getCountryCallingCode(region)]);
    const listed = phoneNumbers.regions('en').map(({ code, callingCode }) => [code, callingCode]);
    assert.deepEqual(listed.sort(), expected.sort());
  });

  it('is named in the language, in its order, and once for each language', () => {
    const german = phoneNumbers.regions('de');
    const names = german.map(({ name }) => name);
    assert.equal(german.find(({ code }) => code === 'DE')?.name, 'Deutschland');
    assert.deepEqual(names, [...names].sort(new Intl.Collator('de').compare));
    assert.ok(names.indexOf('Österreich') < names.indexOf('Polen'));
    assert.equal(phoneNumbers.regions('de'), german);
    assert.notEqual(phoneNumbers.regions('en'), german);
  });
});

describe('the gate', () => {
  for (const [text, region, expected] of [
    ['', 'US', 'empty'],
    ['  \u200e ', 'US', 'empty'],
    ['call me', 'US', 'no-digits'],
    ['555 0142', 'US', 'too-short'],
    ['5', 'DE', 'too-short'],
    ['+', '', 'no-digits'],
    ['+1', '', 'too-short'],
    ['+49 17', 'US', 'too-short'],
    ['+1 313 555 01421', '', 'too-long-number'],
    ['0211 1234567890123456789', 'DE', 'too-long-number'],
    ['+49 30 1234567890123', '', 'too-long-number'],
    ['030 1234567890123', 'DE', 'too-long-number'],
    ['0'.repeat(300), 'DE', 'too-long-number'],
    ['+999 12345678', 'US', 'not-possible'],
    ['+47 123456', 'US', 'not-possible'],
    ['313 555 0142', '', 'needs-country'],
    ['313 555 0142', 'XX', 'needs-country'],
    ['313 555 0142', 'us', 'good'],
    ['313 555 0142', 'US', 'good'],
    ['1112223333', 'US', 'doubtful'],
  ] as const) {
    it(`"${text.slice(0, 30)}" in ${region || 'no region'}: ${expected}`, () =>
      assert.equal(reason(typed(text, region)), expected));
  }

  it('asks about a possible number that the tables do not know, and shows it', () => {
    assert.deepEqual(typed('1112223333', 'US'), {
      verdict: 'doubtful',
      e164: '+11112223333',
      international: '+1 111 222 3333',
    });
    assert.deepEqual(typed('+1 (555) 123-4567'), {
      verdict: 'doubtful',
      e164: '+15551234567',
      international: '+1 555 123 4567',
    });
  });

  it('says which country the judgement is about', () => {
    assert.deepEqual(typed('+49 17', 'US'), { verdict: 'bad', reason: 'too-short', region: 'DE' });
    assert.deepEqual(typed('555 0142', 'US'), { verdict: 'bad', reason: 'too-short', region: 'US' });
  });

  it('never refuses a number that the full tables call valid', () => {
    const national = fc.tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^[1-9]\d{4,12}$/));
    fc.assert(
      fc.property(national, ([region, digits]) => {
        const truth = parsePhoneNumberFromString(digits, { defaultCountry: region });
        fc.pre(truth?.isValid() === true && truth.isPossible());
        const reading = typed(truth.number, '');
        assert.equal(e164(reading), truth.number, `${digits} in ${region}`);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever is typed, and sends only E.164', () => {
    const unit = fc.constantFrom(
      '+',
      '0',
      '1',
      '4',
      '9',
      ' ',
      '/',
      ',',
      ';',
      'x',
      'ext',
      '#',
      '(',
      ')',
      '٣',
      '\u200b',
      '\n',
      '😀',
      ';phone-context=',
      'tel:',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(unit, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('', 'US', 'DE', 'IT', 'xx', 'constructor'),
        fc.boolean(),
        (typedText, region, whole) => {
          const reading = readPhone(phoneNumbers, typedText, region, whole);
          const values =
            reading.verdict === 'two-readings'
              ? [reading.national.e164, reading.foreign.e164]
              : 'e164' in reading
                ? [reading.e164]
                : [];
          for (const value of values)
            assert.ok(value.startsWith('+') && z.safeParse(PhoneNumber, value).success, value);
          regionOfPhone(phoneNumbers, typedText);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes its time with no text', () => {
    const started = performance.now();
    typed('1 '.repeat(50_000), 'DE');
    typed('+'.repeat(100_000), 'DE');
    assert.ok(performance.now() - started < 1000);
  });
});

describe('calling from abroad', () => {
  for (const [text, region, number] of [
    ['011 49 170 1234567', 'US', '+491701234567'],
    ['0049 170 1234567', 'FR', '+491701234567'],
    ['0049 170 1234567', '', '+491701234567'],
    ['0011 49 170 1234567', 'AU', '+491701234567'],
    ['8 10 49 170 1234567', 'RU', '+491701234567'],
    ['+44 (0) 20 7946 0958', '', '+442079460958'],
    ['＋１４１５５５５２６７１', 'JP', '+14155552671'],
    ['8 (916) 123-45-67', 'RU', '+79161234567'],
    ['33 6 12 34 56 78', 'FR', '+33612345678'],
    ['０９０ー１２３４ー５６７８', 'JP', '+819012345678'],
    ['０９０ｰ１２３４ｰ５６７８', 'JP', '+819012345678'],
  ] as const) {
    it(`"${text}" in ${region || 'no region'}`, () => {
      assert.equal(e164(typed(text, region)), number);
      assert.equal(typed(text, region).verdict, 'good');
    });
  }

  it('asks where the region dials otherwise, instead of refusing', () => {
    const asked = { verdict: 'doubtful', e164: '+491701234567', international: '+49 170 123 4567' };
    assert.deepEqual(typed('0049 170 1234567', 'US'), asked);
    assert.deepEqual(typed('49 170 1234567', 'US'), asked);
  });
});

describe('two numbers in the box', () => {
  for (const [text, region] of [
    ['313 555 0142 / 313 555 0199', 'US'],
    ['313 555 0142 or 313 555 0199', 'US'],
    ['313 555 0142, 313 555 0199', 'US'],
    ['+1 313 555 0142 +1 313 555 0199', ''],
    ['313 555 0142 313 555 0199', 'US'],
    ['555 0142/555 0199', 'US'],
    ['0170 1234567 / 0171 7654321', 'DE'],
    ['٠١٠٠١٢٣٤٥٦٧ أو ٠١٠٠١٢٣٤٥٦٨', 'EG'],
  ] as const) {
    it(`"${text}"`, () => assert.deepEqual(typed(text, region), { verdict: 'bad', reason: 'two-numbers' }));
  }

  for (const [text, region] of [
    ['030/123456', 'DE'],
    ['06221/123456', 'DE'],
    ['0170 / 123 45 67', 'DE'],
    ['(313) 555 - 0142', 'US'],
    ['313.555.0142', 'US'],
    ['01 42 68 53 00', 'FR'],
  ] as const) {
    it(`"${text}" is one`, () => assert.equal(typed(text, region).verdict, 'good'));
  }

  it('shows a number without its extension before it is sent so', () => {
    const asked = { verdict: 'doubtful', e164: '+13135550142', international: '+1 313 555 0142' };
    for (const text of ['313 555 0142 x12', '313-555-0142 ext. 12', '+1 313 555 0142 #12', '313 555 0142,,12'])
      assert.deepEqual(typed(text, 'US'), asked, text);
  });
});

describe('a number as short as an extension', () => {
  for (const [text, region, e164] of [
    ['3101 x12', 'TK', '+6903101'],
    ['7290 #1', 'TK', '+6907290'],
    ['81123 ext. 12', 'VU', '+67881123'],
    ['21123,,123', 'UY', '+59821123'],
  ] as const) {
    it(`"${text}" in ${region} is asked about, and what was added is no part of it`, () => {
      const reading = typed(text, region);
      assert.equal(reading.verdict, 'doubtful');
      assert.equal(reading.verdict === 'doubtful' && reading.e164, e164);
    });
  }

  it('beside another one is two numbers', () => {
    for (const text of ['3101 or 7290', '3101; 7290', '40123 und 40125'])
      assert.deepEqual(
        typed(text, text.startsWith('4') ? 'AC' : 'TK'),
        { verdict: 'bad', reason: 'two-numbers' },
        text,
      );
  });

  it('is not looked for in a number that is only written in short pieces', () => {
    assert.equal(e164(typed('030 Berlin 12345', 'DE')), '+493012345');
    assert.deepEqual(typed('06,12,34,56,78', 'FR'), { verdict: 'good', e164: '+33612345678', region: 'FR' });
  });
});

describe('two readings of one number', () => {
  const both = {
    verdict: 'two-readings',
    national: { e164: '+4914155550132', international: '+49 141 555 501 32' },
    foreign: { e164: '+14155550132', international: '+1 415 555 0132' },
  };

  it('are both shown when the text arrived whole', () => assert.deepEqual(pasted('14155550132', 'DE'), both));

  it('are not asked about when a valid national number was typed by hand', () => {
    assert.deepEqual(typed('14155550132', 'DE'), { verdict: 'good', e164: '+4914155550132', region: 'DE' });
  });

  it('are asked about when the national one is not valid, even if typed', () => {
    assert.deepEqual(typed('4791234567', 'US'), {
      verdict: 'two-readings',
      national: { e164: '+14791234567', international: '+1 479 123 4567' },
      foreign: { e164: '+4791234567', international: '+47 912 345 67' },
    });
  });

  it('are asked about when the country itself was typed without a plus, valid as the digits are without it', () => {
    assert.deepEqual(typed('49 151 23456789', 'DE'), {
      verdict: 'two-readings',
      national: { e164: '+494915123456789', international: '+49 491 512 345 6789' },
      foreign: { e164: '+4915123456789', international: '+49 151 234 567 89' },
    });
    assert.deepEqual(typed('62 812 345 678', 'ID'), {
      verdict: 'two-readings',
      national: { e164: '+6262812345678', international: '+62 628 123 456 78' },
      foreign: { e164: '+62812345678', international: '+62 812 345 678' },
    });
    assert.equal(e164(typed('62 812 3456 7890', 'ID')), '+6281234567890', 'too long to be anything else');
  });

  it('need both to be possible', () => {
    assert.equal(pasted('3135550142', 'US').verdict, 'good', '+31 3 5550142 is no Dutch number');
    assert.equal(pasted('4155552671', 'US').verdict, 'good', '+41 55 552671 is one digit short');
  });

  it('are one when both lead to the same number', () => {
    assert.deepEqual(pasted('1 415 555 2671', 'US'), { verdict: 'good', e164: '+14155552671', region: 'US' });
    assert.equal(e164(pasted('33612345678', 'FR')), '+33612345678');
  });

  it('are not looked for behind a plus or a leading zero', () => {
    assert.equal(pasted('+1 415 555 2671', 'DE').verdict, 'good');
    assert.equal(pasted('0170 1234567', 'DE').verdict, 'good');
  });

  it('are asked about where 00 is the beginning of the prefix for calls abroad', () => {
    // In Hong Kong `001` dials abroad: whoever writes `00` for `+`, as most of the world does, means another number.
    const asked = {
      verdict: 'two-readings',
      national: { e164: '+4732691234', international: '+47 326 912 34' },
      foreign: { e164: '+14732691234', international: '+1 473 269 1234' },
    };
    assert.deepEqual(typed('00 1 473 269 1234', 'HK'), asked);
    assert.deepEqual(pasted('00 1 473 269 1234', 'HK'), asked);
    assert.equal(pasted('0029022158', 'US').verdict, 'two-readings', '+290 22158 is valid');
    assert.equal(typed('00 1 473 269 1234', 'NO').verdict, 'good', 'both readings are one');
  });

  it('hold to the rule on any digits', () => {
    const number = fc.tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^[1-9]\d{6,12}$/));
    fc.assert(
      fc.property(number, fc.boolean(), fc.boolean(), ([region, random], ownCode, whole) => {
        const digits = ownCode ? `${getCountryCallingCode(region)}${random}`.slice(0, 13) : random;
        const national = parseByCore(digits, { defaultCountry: region }, tables);
        const foreign = parseByCore(`+${digits}`, tables);
        // Plans may know longer numbers than E.164 can hold.
        const nationalPossible = national?.isPossible() === true && national.number.length <= 16;
        const bothPossible = nationalPossible && foreign?.isPossible() === true;
        // The country's own code is doubted even in a valid number typed by hand: the `+` was forgotten.
        const unsure = () =>
          whole || !national?.isValid() || foreign?.countryCallingCode === national.countryCallingCode;
        const asks = bothPossible && foreign.isValid() && national.number !== foreign.number && unsure();
        assert.equal(
          readPhone(phoneNumbers, digits, region, whole).verdict === 'two-readings',
          asks,
          `${digits} in ${region}`,
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a country’s own code and its zeros', () => {
  // Google's library takes the trunk prefix off twice there, ours once: +61 02 0686 9706 is nobody's number.
  it('61 00 2… in Australia leads to the number that exists', () => {
    assert.equal(e164(typed('6100206869706', 'AU')), '+61206869706');
    assert.equal(e164(pasted('6100206869706', 'AU')), '+61206869706');
  });

  it('are two things: 00 alone dials abroad', () => {
    assert.equal(reason(typed('00568994538', 'CD')), 'too-short');
  });

  it('is left as typed where no number exists without the zeros', () => {
    assert.equal(e164(typed('61099999999999', 'AU')), '+61099999999999');
  });
});

describe('the region of a number', () => {
  for (const [text, region, expected] of [
    ['+1 416 555 0142', 'US', 'CA'],
    ['+7 727 258 0000', 'RU', 'KZ'],
    ['+44 1481 256789', 'GB', 'GG'],
    ['+44 20 7946 0958', 'US', 'GB'],
    ['416 555 0142', 'US', 'CA'],
  ] as const) {
    it(`${text} belongs to ${expected}`, () => {
      const reading = typed(text, region);
      assert.equal(reading.verdict === 'good' && reading.region, expected);
      assert.equal(regionOfPhone(phoneNumbers, text), text.startsWith('+') ? expected : undefined);
    });
  }

  it('is told while typing only when there is one', () => {
    assert.equal(regionOfPhone(phoneNumbers, '+4'), undefined);
    assert.equal(regionOfPhone(phoneNumbers, '+49'), 'DE');
    assert.equal(regionOfPhone(phoneNumbers, '+٤٩ 1'), 'DE');
    assert.equal(regionOfPhone(phoneNumbers, '+1 '), undefined);
    assert.equal(regionOfPhone(phoneNumbers, '+44 20'), undefined);
    assert.equal(regionOfPhone(phoneNumbers, '+999'), undefined);
    assert.equal(regionOfPhone(phoneNumbers, '313 555 0142'), undefined);
    assert.equal(regionOfPhone(phoneNumbers, ''), undefined);
  });
});

describe('a number to compare with what was meant', () => {
  const shown = (reading: PhoneReading) => ('international' in reading ? reading.international : reading.verdict);

  for (const [text, printed] of [
    ['+44 2079460958 x1', '+44 207 946 0958'],
    ['+1 3135550142 x1', '+1 313 555 0142'],
    ['+49 15123456789 x1', '+49 151 234 567 89'],
    ['+47 91234567 x1', '+47 912 345 67'],
    ['+39 0612345678 x1', '+39 061 234 5678'],
    ['+290 22158 x1', '+290 221 58'],
    ['+800 12345678 x1', '+800 123 456 78'],
  ] as const) {
    it(`shows ${text} as ${printed}`, () => assert.equal(shown(typed(text)), printed));
  }

  it('is the very number that is sent, in groups of two to four', () => {
    const number = fc.tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^\d{4,14}$/));
    fc.assert(
      fc.property(number, ([region, digits]) => {
        const reading = typed(`${digits} x1`, region);
        fc.pre(reading.verdict === 'doubtful');
        assert.match(reading.international, /^\+\d{1,3}(?: \d{3})* \d{2,4}$/);
        assert.equal(reading.international.replaceAll(' ', ''), reading.e164);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the lean tables', () => {
  const lean = leanTables(tables);
  type Region = ReturnType<typeof getCountries>[number];

  const view = (digits: string, region: Region, from: typeof tables) => {
    const number = parseByCore(digits, { defaultCountry: region }, from);
    const length = validatePhoneNumberLength(digits, { defaultCountry: region }, from);
    return [length, number && [number.number, number.country, number.isPossible(), number.isValid()]];
  };
  const same = (digits: string, region: Region) =>
    assert.deepEqual(view(digits, region, lean), view(digits, region, tables), `${digits} in ${region}`);

  it('are smaller by three fifths', () => assert.ok(JSON.stringify(lean).length < 0.4 * JSON.stringify(tables).length));

  it('judge any digits as the full ones do', () => {
    const number = fc.tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^\+?\d{4,14}$/));
    fc.assert(
      fc.property(number, ([region, digits]) => same(digits, region)),
      { numRuns: 5000 },
    );
  });

  for (const region of getCountries()) {
    it(`judge numbers like those of ${region} as the full ones do, at home and abroad`, () => {
      const example = getExampleNumber(region, examples);
      assert.ok(example);
      const tail = fc.tuple(fc.nat({ max: example.nationalNumber.length }), fc.stringMatching(/^\d{0,6}$/));
      const prefix = fc.constantFrom('', '0', '8', '00', '011', example.countryCallingCode);
      fc.assert(
        fc.property(tail, prefix, ([kept, digits], before) => {
          const national = example.nationalNumber.slice(0, kept) + digits;
          same(`${before}${national}`, region);
          same(`+${example.countryCallingCode}${national}`, 'US');
        }),
        { numRuns: 40 },
      );
      same(example.number, region);
    });
  }

  it('are written in by the build as the very same tables', async () => {
    const { transform } = leanPhoneTables();
    assert.ok(typeof transform === 'function');
    const context = { error: assert.fail } as unknown as ThisParameterType<typeof transform>;
    const result = await transform.call(
      context,
      `// note\nexport default ${JSON.stringify(tables)};`,
      '/x/libphonenumber-js/metadata.min.json.js',
    );
    assert.ok(result && typeof result === 'object' && result.code);
    const module = await import(`data:text/javascript,${encodeURIComponent(String(result.code))}`);
    assert.deepEqual(module.default, JSON.parse(JSON.stringify(lean)));
  });
});
