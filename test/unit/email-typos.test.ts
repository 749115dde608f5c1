import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as emails from '../../src/booking/email.js';
import { earlyEmailOffer, emailOffer, likelyAddress } from '../../src/booking/email-typos.js';
import { REAL_DOMAINS } from '../guests/email-providers.js';

const earlyOfferFor = (typed: string) => earlyEmailOffer(typed);
const offerFor = (typed: string) => emailOffer(typed);

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
    it(`${typed} → ${meant}`, () => assert.equal(offerFor(`Pele@${typed}`), `Pele@${meant}`));
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
    it(`${domain} stands`, () => assert.equal(offerFor(`Pele@${domain}`), undefined));
  }

  it('is never an address that itself has a likelier one, nor one that cannot work', () => {
    const domain = fc.oneof(fc.domain(), fc.string({ unit: fc.constantFrom(...'gmailhotyc.o,'), maxLength: 12 }));
    fc.assert(
      fc.property(domain, (typed) => {
        const meant = likelyAddress(`a@${typed}`);
        if (meant === undefined) return;
        assert.notEqual(emails.readEmail(meant).verdict, 'bad');
        assert.equal(likelyAddress(meant), undefined, `${typed} → ${meant}`);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the offer of a likelier address', () => {
  it('is read from the text as it was typed', () => {
    assert.equal(offerFor('Pele@gmial.com'), 'Pele@gmail.com');
    assert.equal(offerFor(' Pele＠GMIAL.com\n'), 'Pele@gmail.com');
    assert.equal(offerFor('pele@Example..com '), 'pele@example.com', 'an unusual one too');
  });

  it('is not made for what is right, or cannot work', () => {
    for (const text of ['', 'pele@gmail.com', 'pele', 'Pele <pele>']) assert.equal(offerFor(text), undefined, text);
  });

  it('is never one that would itself be refused', () => {
    assert.equal(offerFor('<pele@x>.'), undefined, 'without its last dot it is not bare');
  });

  it('does not come and go while an address is typed letter by letter', () => {
    for (const domain of REAL_DOMAINS) {
      const address = `pele@${domain}`;
      const steps = [...address].map((_, index) => address.slice(0, index + 1));
      assert.deepEqual(steps.filter(earlyOfferFor), [], domain);
    }
    for (const half of [
      'pele@gmai',
      'pele@gmail',
      'pele@gmail.',
      'pele@gmail.co',
      'pele@example.',
      'pele @e',
      'mailto:p@e',
    ])
      assert.equal(earlyOfferFor(half), undefined, half);
  });

  it('comes early where the ending has been typed and leads elsewhere', () => {
    for (const typed of ['Pele@gmial.com', 'Pele@gmail.con', 'Pele@gmial.co']) assert.ok(earlyOfferFor(typed), typed);
  });

  it('takes no time, however long the text', () => {
    const started = performance.now();
    for (const part of [' ', '.', '@', 'a', '-', ',', '. ', 'é', '.con'])
      for (const typed of [part.repeat(100_000), `a@${part.repeat(250 / part.length)}`, `a@gmail${part.repeat(60)}`])
        offerFor(typed);
    assert.ok(performance.now() - started < 1500, `${performance.now() - started} ms`);
  });
});
