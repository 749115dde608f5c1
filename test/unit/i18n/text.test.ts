import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/i18n/en.js';
import { PACKS } from '../../../src/i18n/packs.js';
import { Text } from '../../../src/i18n/text.js';

/** Spaces of every width are one: which one stands before PM depends on the version of the locale data. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('the language', () => {
  it('is the page’s', () => {
    assert.equal(new Text('en').locale, 'en');
    assert.equal(new Text('EN-gb').locale, 'en-GB');
  });

  for (const language of ['', 'x', 'en_US', 'not a language', '-', 'e', '1', 'a'.repeat(99)])
    it(`${JSON.stringify(language.slice(0, 20))} is none and speaks English`, () => {
      const text = new Text(language);
      assert.equal(text.locale, 'en');
      assert.equal(text.say.time, en.time);
      assert.equal(text.day('2030-06-05'), 'Wednesday, June 5');
    });

  for (const language of ['xx', 'tlh', 'zz-ZZ'])
    it(`${language}, which nobody has written, speaks English from left to right`, () => {
      const text = new Text(language);
      assert.equal(text.say.time, en.time);
      assert.equal(text.say.direction, 'ltr');
      assert.equal(text.say.guests(2), '2 guests');
      assert.equal(text.day('2030-06-05'), 'Wednesday, June 5');
      assert.equal(plain(text.time('19:30')), '7:30 PM');
    });

  it('that only begins like English is none of it', () => {
    assert.equal(new Text('enm').locale, 'en');
  });

  it('without a pack runs as its words do, from left to right', () =>
    assert.equal(new Text('ar').say.direction, 'ltr'));

  it('with a pack speaks it, in the days and times of the page’s own variety', async () => {
    const arabic = new Text('ar-EG', await PACKS.ar());
    assert.equal(arabic.locale, 'ar-EG');
    assert.equal(arabic.say.direction, 'rtl');
    assert.match(arabic.day('2030-06-05'), /الأربعاء/);
    assert.equal(new Text('de-AT', await PACKS.de()).say.day, 'Tag');
  });

  it('names a zone in its own words', async () => {
    assert.equal(new Text('en').zone('America/New_York'), 'Eastern Time');
    assert.equal(new Text('de', await PACKS.de()).zone('America/New_York'), 'Nordamerikanische Ostküstenzeit');
  });

  it('keeps a number apart from the words around it where those are read from right to left, and only there', async () => {
    assert.equal(new Text('he', await PACKS.he()).ltr('+1 111 222 3333'), '\u2066+1 111 222 3333\u2069');
    assert.equal(new Text('en').ltr('+1 111 222 3333'), '+1 111 222 3333');
  });
});

describe('phrases of the page’s own', () => {
  it('take the place of ours, the others stay', () => {
    const { say } = new Text('en', undefined, { time: 'When' });
    assert.equal(say.time, 'When');
    assert.equal(say.day, en.day);
  });

  it('may be a function of the same arguments', () =>
    assert.equal(new Text('en', undefined, { guests: (party) => `${party} covers` }).say.guests(3), '3 covers'));

  it('may be a plain text where ours is a function', () =>
    assert.equal(new Text('en', undefined, { reserve: 'Book it' }).say.reserve(2), 'Book it'));

  it('that we do not have are ignored', () => {
    const overrides: object = { nonsense: 'x' };
    assert.equal('nonsense' in new Text('en', undefined, overrides).say, false);
  });

  it('leave our words alone', () => {
    new Text('en', undefined, { time: 'When' });
    assert.equal(new Text('en').say.time, en.time);
  });
});

describe('numbers of things', () => {
  it('one guest is one, and others are several', () => {
    assert.equal(en.guests(1), '1 guest');
    assert.equal(en.guests(2), '2 guests');
    assert.equal(en.guests(10), '10 guests');
    assert.notEqual(en.problems(1).replace('One', '1'), en.problems(2).replace('2', '1'));
    assert.match(en.problems(3), /^3 /);
  });

  it('one free time is one, and others are several', () => {
    assert.equal(en.timesFree(1, 'Friday'), '1 time free on Friday');
    assert.equal(en.timesFree(4, 'Friday'), '4 times free on Friday');
  });

  it('a wait is a range, and a range of one value is that value', () => {
    assert.match(en.wait(10, 20), /10–20/);
    assert.match(en.wait(15, 15), /\b15 /);
    assert.doesNotMatch(en.wait(15, 15), /–/);
  });

  it('are written in the digits of the language, without separators', () => {
    assert.equal(new Text('en').number(2030), '2030');
    assert.equal(new Text('en-u-nu-arab').number(12), '١٢');
  });
});

describe('days and times', () => {
  const english = new Text('en-US');

  it('a day has its weekday and its month', () => {
    assert.equal(english.day('2030-06-05'), 'Wednesday, June 5');
    assert.equal(new Text('en-GB').day('2030-06-05').replace(',', ''), 'Wednesday 5 June');
  });

  it('its parts are its own', () => {
    assert.equal(english.weekday('2030-06-05'), 'Wednesday');
    assert.equal(english.weekday('2030-06-05', 'short'), 'Wed');
    assert.equal(english.dayNumber('2030-06-05'), '5');
    assert.equal(english.weekday('2030-06-09'), 'Sunday');
  });

  it('a time is written as the language has it', () => {
    assert.equal(plain(english.time('19:30')), '7:30 PM');
    assert.equal(plain(english.time('00:05')), '12:05 AM');
    assert.equal(new Text('en-GB').time('19:30'), '19:30');
  });

  it('the visitor’s own zone never moves them', () => {
    const zone = process.env['TZ'];
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Detroit', 'Asia/Kathmandu']) {
        process.env['TZ'] = TZ;
        const text = new Text('en-US');
        assert.equal(text.day('2030-11-03'), 'Sunday, November 3');
        assert.equal(plain(text.time('01:30')), '1:30 AM');
        assert.equal(plain(text.time('02:30')), '2:30 AM');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
