import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { LONGEST_EMAIL, normaliseEmail, readEmail } from '../../src/booking/email.js';
import { doubtEmail } from '../../src/booking/email-doubt.js';
import { emailOffer } from '../../src/booking/email-typos.js';
import { Email, MAX_LENGTH } from '../../src/reserve-api/contract.js';

const judge = (text: string) => doubtEmail(readEmail(text));

describe('an address is written down', () => {
  for (const [typed, written] of [
    ['  pele@example.com\n', 'pele@example.com'],
    ['\u200bpele@exam\u00adple.com\ufeff', 'pele@example.com'],
    [' \u200b pele@example.com', 'pele@example.com'],
    ['pele＠example.com', 'pele@example.com'],
    ['Pele.Santos@Example.COM', 'Pele.Santos@example.com'],
    ['PELÉ@MÜNCHEN.DE', 'PELÉ@münchen.de'],
    ['王@例子。广告', '王@例子.广告'],
    ['No Address', 'No Address'],
    // Joiners part letters of Persian and Sinhala, and are noise between Latin ones.
    ['سارا@نامه\u200cای.com', 'سارا@نامه\u200cای.com'],
    ['ශ්\u200dරී@ශ්\u200dරී.com', 'ශ්\u200dරී@ශ්\u200dරී.com'],
    ['pe\u200cle@exam\u200dple.com', 'pele@example.com'],
    ['\u200c用户@例子.广告\u200d', '用户@例子.广告'],
    ['用户\u200d@\u200c例\u200b\u200c子.广告', '用户@例子.广告'],
    // The small letter of İ ends in a mark: the joiner then stands before Latin.
    ['用户@İ\u200cİ.com', '用户@i̇i̇.com'],
  ] as const) {
    it(JSON.stringify(typed), () => assert.equal(normaliseEmail(typed), written));
  }

  it('changes nothing the second time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.string({ unit: fc.constantFrom('@', '＠', ' ', '\u200b', '\u200c', 'İ', 'Σ', '.', 'ẞ', '\u094d') }),
    );
    fc.assert(fc.property(text, (typed) => normaliseEmail(normaliseEmail(typed)) === normaliseEmail(typed)));
  });
});

describe('is never doubted', () => {
  for (const address of [
    'a@b.co',
    'pele@example.com',
    'Pele.da.Silva+table4@mail.example.co.uk',
    "o'brien@example.ie",
    'a&b@example.com',
    'sales/europe@example.com',
    "!#$%&'*+-/=?^_`{|}~@example.com",
    '.dot@example.com',
    'dot.@example.com',
    'two..dots@docomo.ne.jp',
    '_@example.com',
    '1234567890@qq.com',
    'a@163.com',
    'x@xn--mnchen-3ya.de',
    'x@a-b.museum',
    'x@example.photography',
    'x@123.com',
    'x@localhost',
    `${'l'.repeat(64)}@example.com`,
    `${'l'.repeat(80)}@example.com`,
    `x@${'d'.repeat(63)}.com`,
    // beyond ASCII
    'pelé@example.com',
    'pele\u0301@example.com',
    '用户@例子.广告',
    'δοκιμή@παράδειγμα.ελ',
    'अजय@डाटा.भारत',
    'коля@пример.рф',
    'مثال@موقع.عرب',
    'user@bücher.example',
    'dörte@sörensen.example.com',
    '葉士豪@臺網中心.tw',
    'ｊｏｅ@example.com',
  ]) {
    it(address, () => {
      const reading = judge(address);
      assert.equal(reading.verdict, 'good');
      assert.equal('address' in reading && reading.address, address);
    });
  }
});

describe('is doubted, and may be sent all the same', () => {
  for (const address of [
    '"pele"@example.com',
    'pele@example..com',
    'pele@example.com.',
    'pele@.example.com',
    'pele@-example.com',
    'pele@example-.com',
    'pele@exam_ple.com',
    'pele@example,com',
    'pele,santos@example.com',
    'pele(home)@example.com',
    'pele’s@example.com',
    'pele@[192.0.2.1]',
    'pele:x@example.com',
    `x@${'d'.repeat(64)}.com`,
    '😀@example.com',
    'pelé@localhost',
  ]) {
    it(address, () => assert.equal(judge(address).verdict, 'unusual'));
  }
});

describe('cannot work', () => {
  for (const [typed, reason, offer] of [
    ['pele', 'no-at'],
    ['pele at example.com', 'no-at'],
    ['pele@example.com@example.com', 'several-at'],
    ['pele@example.com, ana@example.com', 'several-at'],
    ['"p@le"@example.com', 'several-at'],
    ['@example.com', 'side-missing'],
    ['pele@', 'side-missing'],
    ['@', 'side-missing'],
    [' @ example.com', 'side-missing'],
    ['pe le@example.com', 'spaces'],
    ['pele@exam\u00a0ple.com', 'spaces'],
    ['pele @example. com', 'spaces', 'pele@example.com'],
    ['pele@ Example.com', 'spaces', 'pele@example.com'],
    [`${'x'.repeat(243)}@example.com`, 'too-long'],
    ['mailto:pele@example.com', 'not-bare', 'pele@example.com'],
    ['MAILTO:pele@example.com?subject=Table', 'not-bare', 'pele@example.com'],
    ['Pele Santos <pele@example.com>', 'not-bare', 'pele@example.com'],
    ['"Santos, Pele" <Pele@Example.com>', 'not-bare', 'Pele@example.com'],
    ['<pele@example.com>', 'not-bare', 'pele@example.com'],
    ['Pele <table for two>', 'not-bare'],
    ['mailto:', 'not-bare'],
    ['pe\u0000le@example.com', 'control-characters'],
    ['pele@exam\u0085ple.com', 'control-characters'],
    ['pele\ud800@example.com', 'control-characters'],
    ['pele\u0001@ example.com', 'spaces'],
    ['<pele\u007f@example.com>', 'not-bare'],
  ] as const) {
    it(`${JSON.stringify(typed.slice(0, 40))}: ${reason}`, () => {
      assert.deepEqual(judge(typed), { verdict: 'bad', reason });
      assert.equal(emailOffer(typed), offer);
    });
  }

  it('nothing is typed', () => assert.deepEqual(judge(' \u200b\n'), { verdict: 'empty' }));

  it('is as long as the contract says', () => {
    assert.equal(LONGEST_EMAIL, MAX_LENGTH.email);
    assert.equal(judge(`${'x'.repeat(242)}@example.com`).verdict, 'good');
  });
});

describe('any text', () => {
  const unit = fc.constantFrom(
    '@',
    '.',
    'a',
    ' ',
    '<',
    '>',
    ',',
    '\u200b',
    'é',
    'mailto:',
    '＠',
    '?',
    '\n',
    '😀',
    '"',
    '-',
    '\u0000',
    '\ud83d',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.emailAddress(),
    fc.array(unit).map((parts) => parts.join('')),
  );

  it('is read without a throw, and what is sent is what the contract takes', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const reading = judge(typed);
        if ('address' in reading) assert.ok(z.safeParse(Email, reading.address).success, reading.address);
        const offer = emailOffer(typed);
        if (offer !== undefined) assert.notEqual(readEmail(offer).verdict, 'bad');
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with the pattern of the HTML standard on ASCII', () => {
    const standard =
      /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(ascii, ascii).map((sides) => sides.join('@')),
          fc.emailAddress(),
        ),
        (typed) => {
          const reading = judge(typed);
          if ('address' in reading)
            assert.equal(reading.verdict === 'good', standard.test(reading.address), reading.address);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('takes no time, however long', () => {
    const started = performance.now();
    for (const part of [' ', '.', '@', 'a', '-', 'a-', '<', '\u200b', '. ', 'é'])
      for (const typed of [
        part.repeat(100_000),
        `a@${part.repeat(100_000)}`,
        `a@b${part.repeat(240)}!`,
        `mailto:${part.repeat(100_000)}`,
      ])
        judge(typed);
    assert.ok(performance.now() - started < 1500, `${performance.now() - started} ms`);
  });
});
