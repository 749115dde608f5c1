import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { LONGEST_EMAIL, likelyAddress, normaliseEmail, readEmail } from '../../src/booking/email.js';
import { Email, MAX_LENGTH } from '../../src/reserve-api/contract.js';

const likely = (text: string) => {
  const reading = readEmail(text);
  return 'likely' in reading ? reading.likely : undefined;
};

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
  ] as const) {
    it(JSON.stringify(typed), () => assert.equal(normaliseEmail(typed), written));
  }

  it('changes nothing the second time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.string({ unit: fc.constantFrom('@', '＠', ' ', '\u200b', 'İ', 'Σ', '.', 'ẞ') }),
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
      const reading = readEmail(address);
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
    it(address, () => assert.equal(readEmail(address).verdict, 'unusual'));
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
  ] as const) {
    it(`${typed.slice(0, 40)}: ${reason}`, () => {
      assert.deepEqual(readEmail(typed), { verdict: 'bad', reason, offer });
    });
  }

  it('nothing is typed', () => assert.deepEqual(readEmail(' \u200b\n'), { verdict: 'empty' }));

  it('is as long as the contract says', () => {
    assert.equal(LONGEST_EMAIL, MAX_LENGTH.email);
    assert.equal(readEmail(`${'x'.repeat(242)}@example.com`).verdict, 'good');
  });
});

describe('did you mean', () => {
  for (const [typed, meant] of [
    ['gmial.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.cm', 'gmail.com'],
    ['gmail.om', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.cmo', 'gmail.com'],
    ['gmail.ocm', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['gmail', 'gmail.com'],
    ['gmailcom', 'gmail.com'],
    ['gmail,com', 'gmail.com'],
    ['gmail..com', 'gmail.com'],
    ['gmail.com.', 'gmail.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahooo.co.uk', 'yahoo.co.uk'],
    ['yhaoo.fr', 'yahoo.fr'],
    ['hotmial.fr', 'hotmail.fr'],
    ['hotnail.com', 'hotmail.com'],
    ['hotmail.comm', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['iclould.com', 'icloud.com'],
    ['icould.com', 'icloud.com'],
    ['googelmial.com', 'googlemail.com'],
    ['gogglemial.com', 'googlemail.com'],
    ['protonmial.com', 'protonmail.com'],
    ['comcast.ent', 'comcast.net'],
    ['verison.net', 'verizon.net'],
    ['example.con', 'example.com'],
    ['example,com', 'example.com'],
    ['example.co.com.vom', 'example.co.com.com'],
    ['ｇｍａｉｌ．ｃｏｍ', 'gmail.com'],
  ] as const) {
    it(`${typed} → ${meant}`, () => assert.equal(likely(`Pele@${typed}`), `Pele@${meant}`));
  }

  for (const domain of [
    ...[
      'gmail.com',
      'googlemail.com',
      'ymail.com',
      'mail.com',
      'email.com',
      'fastmail.com',
      'rocketmail.com',
      'qmail.com',
    ],
    ...[
      'gmx.de',
      'gmx.at',
      'gmx.ch',
      'gmx.net',
      'gmx.com',
      'web.de',
      'freenet.de',
      't-online.de',
      'mail.ru',
      'mail.de',
    ],
    ...[
      'hotmail.com',
      'hotmail.co.uk',
      'hotmail.fr',
      'hotmail.it',
      'hotmail.es',
      'hotmail.cl',
      'hotmail.ca',
      'hotmail.co.jp',
    ],
    ...[
      'live.com',
      'live.nl',
      'live.co.uk',
      'life.com',
      'msn.com',
      'outlook.com',
      'outlook.cl',
      'outlook.fr',
      'outlook.com.br',
    ],
    ...[
      'yahoo.com',
      'yahoo.co.uk',
      'yahoo.co.jp',
      'yahoo.co.in',
      'yahoo.ca',
      'yahoo.com.br',
      'yahoo.de',
      'yahoo.cn',
      'aol.com',
      'aim.com',
    ],
    ...[
      'me.com',
      'mac.com',
      'icloud.com',
      'proton.me',
      'pm.me',
      'protonmail.com',
      'qq.com',
      '163.com',
      '126.com',
      'naver.com',
    ],
    ...[
      'comcast.net',
      'comcast.com',
      'verizon.net',
      'verizon.com',
      'att.net',
      'btinternet.com',
      'bt.com',
      'sky.com',
      'uol.com.br',
    ],
    ...[
      'grail.com',
      'gail.com',
      'gail.co.in',
      'incloud.com',
      'outloud.com',
      'compact.net',
      'example.co',
      'example.cm',
      'example.community',
      'bacon.com',
      'cim.com',
    ],
    ...[
      'telecom',
      'x.com',
      'co.uk',
      'orange.fr',
      'libero.it',
      'libera.it',
      'laposte.net',
      'bigpond.com',
      'example.cpm.org',
    ],
  ]) {
    it(`${domain} stands`, () => assert.equal(likely(`Pele@${domain}`), undefined));
  }

  it('is never an address that itself has a likelier one, nor one that cannot work', () => {
    const domain = fc.oneof(fc.domain(), fc.string({ unit: fc.constantFrom(...'gmailhotyc.o,'), maxLength: 12 }));
    fc.assert(
      fc.property(domain, (typed) => {
        const meant = likelyAddress(`a@${typed}`);
        if (meant === undefined) return;
        assert.notEqual(readEmail(meant).verdict, 'bad');
        assert.equal(likelyAddress(meant), undefined, `${typed} → ${meant}`);
      }),
      { numRuns: 5000 },
    );
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
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.emailAddress(),
    fc.array(unit).map((parts) => parts.join('')),
  );

  it('is read without a throw, and what is sent is what the contract takes', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const reading = readEmail(typed);
        if ('address' in reading) assert.ok(z.safeParse(Email, reading.address).success, reading.address);
        if ('offer' in reading && reading.offer !== undefined)
          assert.notEqual(readEmail(reading.offer).verdict, 'empty');
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
          const reading = readEmail(typed);
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
        readEmail(typed);
    assert.ok(performance.now() - started < 1500, `${performance.now() - started} ms`);
  });
});
