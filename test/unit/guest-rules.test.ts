import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {
  cleanName,
  cleanText,
  emailToSend,
  guestProblems,
  LONGEST,
  phoneToSend,
} from '../../src/booking/guest-rules.js';
import { readEmail } from '../../src/booking/email.js';
import { doubtEmail } from '../../src/booking/email-doubt.js';
import type { Guest } from '../../src/booking/model.js';
import type { Accepted, PhoneReading } from '../../src/booking/problem.js';
import {
  CustomerInformation,
  MAX_LENGTH,
  MemberInfo,
  PersonName,
  WaitlistRequest,
} from '../../src/reserve-api/contract.js';

const GOOD_PHONE: PhoneReading = { verdict: 'good', e164: '+13135550142', region: 'US' };
const DOUBTFUL: PhoneReading = { verdict: 'doubtful', e164: '+11112223333', international: '+1 111 222 3333' };
const TWO: PhoneReading = {
  verdict: 'two-readings',
  national: { e164: '+4914155550132', international: '+49 141 555 501 32' },
  foreign: { e164: '+14155550132', international: '+1 415 555 0132' },
};

const GUEST: Guest = {
  firstName: 'Pele',
  lastName: '',
  phone: '313 555 0142',
  region: 'US',
  email: 'pele@example.com',
  memberNumber: '',
  memberTier: '',
  notes: '',
  wishes: '',
};

const emailOf = (text: string) => doubtEmail(readEmail(text));
const problems = (change: Partial<Guest>, phone: PhoneReading = GOOD_PHONE, accepted: Accepted = {}) =>
  guestProblems({ ...GUEST, ...change }, { phone, email: emailOf({ ...GUEST, ...change }.email) }, accepted);
const codes = (change: Partial<Guest>, phone?: PhoneReading) =>
  problems(change, phone).map(({ field, code }) => `${field} ${code}`);

describe('names', () => {
  const names = [
    ...[
      'A',
      'X Æ A-12',
      'Li',
      "O'Brien",
      'Mc’Donald',
      'D’Angelo',
      'Jean-Luc',
      'de la Cruz',
      'St. John',
      'Nguyễn',
      'Łukasz',
      'Ørsted',
    ],
    ...[
      'Şehrazat',
      'Þórr',
      'Zoë',
      'Zoe\u0308',
      '李',
      '王小明',
      '龘',
      '𠮷野',
      '山田',
      'さくら',
      'ｱｲｺ',
      '김',
      '김철수',
      'Владимир',
      'Ігор',
      'Ελένη',
    ],
    ...[
      'محمد',
      '\u200fفاطمة\u200f',
      'عبد‌الله',
      'שרה',
      "צ'רלי",
      'अजय',
      'श्री',
      'রহিম',
      'தமிழ்',
      'สมชาย',
      'ญ',
      'ລາວ',
      'မြင့်',
      'ខ្មែរ',
      'ནོར་བུ',
      'ጌታቸው',
      'Նարեկ',
      'გიორგი',
    ],
    ...[
      'Ⅻ',
      'R2-D2',
      '3',
      '٣',
      'Maria (Mia)',
      'Smith, Jr.',
      'A/B',
      'null',
      'N/A',
      '<b>Bobby</b>',
      "Robert'); DROP TABLE guests;--",
      'Sofía 🌸',
      'ʻAukai',
      'Kamakaʻeha',
      'ᏣᎳᎩ',
      '𞤀𞤣𞤵',
    ],
    'x'.repeat(100),
    '𠮷'.repeat(100),
  ];
  for (const name of names) {
    it(`${name.slice(0, 40)} is one`, () => {
      assert.deepEqual(codes({ firstName: name, lastName: name }), []);
      assert.ok(z.safeParse(PersonName, cleanName(name)).success);
    });
  }

  for (const [name, code] of [
    ['', 'missing'],
    [' \u00a0\u3000\n', 'missing'],
    ['😀', 'no-letters'],
    ['👨‍👩‍👧', 'no-letters'],
    ['--', 'no-letters'],
    ['.', 'no-letters'],
    ['\u200d', 'no-letters'],
    ['\u0301', 'no-letters'],
    ['Pe\u0000le', 'control-characters'],
    ['Pe\tle', 'control-characters'],
    ['Pe\u0085le', 'control-characters'],
    ['Pe\ud800le', 'control-characters'],
    ['x'.repeat(101), 'too-long'],
    ['𠮷'.repeat(101), 'too-long'],
  ] as const) {
    it(`${JSON.stringify(name.slice(0, 20))} is ${code}`, () => {
      assert.deepEqual(problems({ firstName: name }), [{ field: 'firstName', code }]);
      assert.equal(z.safeParse(PersonName, cleanName(name)).success, false);
      assert.deepEqual(codes({ lastName: name }), code === 'missing' ? [] : [`lastName ${code}`]);
    });
  }

  it('are sent trimmed and composed, and never cut', () => {
    assert.equal(cleanName('  Zoe\u0308 \n'), 'Zoë');
    assert.equal(cleanName('x'.repeat(500)).length, 500);
  });

  it('are judged as the contract judges them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', '\u0301', '\t', ' ', '𠮷', '-'), maxLength: 130 }),
    );
    fc.assert(
      fc.property(text, (name) => {
        assert.equal(
          codes({ firstName: name }).length === 0,
          z.safeParse(PersonName, cleanName(name)).success,
          JSON.stringify(name),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the limits', () => {
  it("are the contract's", () => {
    const { name, memberNumber, notes } = MAX_LENGTH;
    assert.deepEqual({ ...LONGEST }, { name, memberNumber, notes });
  });

  for (const field of ['memberNumber', 'notes'] as const) {
    it(`of ${field}: so long, and not a letter more; never cut`, () => {
      const longest = 'x'.repeat(LONGEST[field]);
      assert.deepEqual(codes({ [field]: ` ${longest}\n` }), []);
      assert.deepEqual(problems({ [field]: `${longest}x` }), [{ field, code: 'too-long' }]);
      assert.equal(cleanText(` ${longest}x `), `${longest}x`);
    });

    it(`of ${field}: lines are taken, other control characters are not`, () => {
      assert.deepEqual(codes({ [field]: 'a\r\nb\tc\n\nd' }), []);
      assert.deepEqual(problems({ [field]: 'a\u0007b' }), [{ field, code: 'control-characters' }]);
      assert.deepEqual(problems({ [field]: 'a\ud800b' }), [{ field, code: 'control-characters' }]);
    });

    it(`of ${field}: judged as the contract judges it`, () => {
      const schema = field === 'notes' ? WaitlistRequest.shape.notes : MemberInfo.shape.memberNumber;
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.string({ unit: fc.constantFrom('\n', '\t', 'a', '\u0000', ' '), maxLength: 70 }),
      );
      fc.assert(
        fc.property(text, (typed) => {
          const taken = z.safeParse(schema, cleanText(typed) || undefined);
          assert.equal(codes({ [field]: typed }).length === 0, taken.success, JSON.stringify(typed));
        }),
      );
    });
  }
});

describe('problems', () => {
  it('are none for a good guest, and what is sent is what the contract takes', () => {
    assert.deepEqual(problems({}), []);
    const sent = {
      firstName: cleanName(GUEST.firstName),
      phoneNumber: phoneToSend(GOOD_PHONE, {}),
      email: emailToSend(emailOf(GUEST.email), {}),
    };
    assert.ok(z.safeParse(CustomerInformation, sent).success);
  });

  it('stand in the order of the fields', () => {
    const everything = {
      firstName: '',
      lastName: '-',
      email: '',
      memberNumber: 'x'.repeat(65),
      notes: 'x'.repeat(501),
    };
    assert.deepEqual(codes(everything, { verdict: 'empty' }), [
      'firstName missing',
      'lastName no-letters',
      'phone missing',
      'email missing',
      'memberNumber too-long',
      'notes too-long',
    ]);
  });

  it('of a number that cannot work carry its reason', () => {
    for (const reason of [
      'no-digits',
      'too-short',
      'too-long-number',
      'not-possible',
      'needs-country',
      'two-numbers',
    ] as const) {
      const reading: PhoneReading = { verdict: 'bad', reason };
      assert.deepEqual(problems({}, reading), [{ field: 'phone', code: reason }]);
      assert.equal(phoneToSend(reading, { phone: '+13135550142' }), undefined);
    }
  });

  it('of an address that cannot work', () => {
    assert.deepEqual(problems({ email: 'Pele <pele@example.com>' }), [{ field: 'email', code: 'not-bare' }]);
    assert.equal(problems({ email: 'pele' })[0]?.code, 'no-at');
  });
});

describe('questions', () => {
  it('about a number stop when its very value was accepted', () => {
    const question = { field: 'phone', code: 'doubtful', doubt: true, value: '+11112223333', offer: '+1 111 222 3333' };
    assert.deepEqual(problems({}, DOUBTFUL), [question]);
    assert.equal(phoneToSend(DOUBTFUL, {}), undefined);
    assert.deepEqual(problems({}, DOUBTFUL, { phone: '+11112223333' }), []);
    assert.equal(phoneToSend(DOUBTFUL, { phone: '+11112223333' }), '+11112223333');
    assert.deepEqual(problems({}, DOUBTFUL, { phone: '+11112223334' }), [question]);
  });

  it('about two readings stop when one of them was chosen', () => {
    const question = { field: 'phone', code: 'two-readings', doubt: true };
    assert.deepEqual(problems({}, TWO), [question]);
    for (const phone of ['+4914155550132', '+14155550132']) {
      assert.deepEqual(problems({}, TWO, { phone }), []);
      assert.equal(phoneToSend(TWO, { phone }), phone);
    }
    assert.deepEqual(problems({}, TWO, { phone: '+15555550132' }), [question]);
    assert.equal(phoneToSend(TWO, { phone: '+15555550132' }), undefined);
  });

  it('about an address stop when that address was accepted', () => {
    const question = { field: 'email', code: 'unusual', doubt: true, value: 'pele@example..com' };
    assert.deepEqual(problems({ email: 'pele@Example..com ' }), [question]);
    assert.equal(emailToSend(emailOf('pele@example..com'), {}), undefined);
    assert.deepEqual(problems({ email: 'pele@Example..com' }, GOOD_PHONE, { email: 'pele@example..com' }), []);
    assert.equal(emailToSend(emailOf('pele@Example..com'), { email: 'pele@example..com' }), 'pele@example..com');
    assert.deepEqual(problems({ email: 'pele@example..com' }, GOOD_PHONE, { email: 'pele@example...com' }), [question]);
  });

  it('cannot be answered for what cannot work', () => {
    assert.equal(problems({ email: 'pele' }, GOOD_PHONE, { email: 'pele' }).length, 1);
    assert.equal(emailToSend(emailOf('pele'), { email: 'pele' }), undefined);
  });

  it('do not touch a good number', () => {
    assert.equal(phoneToSend(GOOD_PHONE, { phone: '+19999999999' }), '+13135550142');
    assert.equal(phoneToSend({ verdict: 'empty' }, {}), undefined);
  });
});

describe('a likely slip', () => {
  it('is no problem', () => {
    assert.deepEqual(problems({ email: 'Pele@gmial.com' }), []);
    assert.equal(emailToSend(emailOf('Pele@gmial.com'), {}), 'Pele@gmial.com');
  });
});
