/** The calendar file, read back by a library that is not ours, and by the letter of RFC 5545. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { bookedEvent, fileName } from '../../../src/after/booked-event.js';
import { calendarFile } from '../../../src/after/calendar-file.js';
import type { CalendarEvent } from '../../../src/after/calendar-file.js';
import { isInsideApp } from '../../../src/after/hand-over-file.js';
import type { Intent } from '../../../src/booking/model.js';
import { Text } from '../../../src/i18n/text.js';
import { GUEST, RESTAURANT } from '../booking/vocabulary.js';

const SLOT = { instant: '2030-06-06T23:30:00.000Z', sectionId: 41, date: '2030-06-06', time: '19:30' };
const INTENT: Intent = {
  ...{ kind: 'reservation', restaurantId: 152, party: 2, slot: SLOT, guest: GUEST, identity: {} },
  ...{
    section: { id: 41, name: 'Patio', flag: 8 },
    phone: '+13135550142',
    email: 'ada@example.com',
    locale: 'en-US',
    signals: '',
  },
};
const BOOKED = {
  ...{ intent: INTENT, slot: SLOT, restaurant: RESTAURANT, since: Date.UTC(2030, 5, 5, 15) },
  receipt: {
    reference: 'K7M2QX9A',
    manageToken: 'a-secret-of-the-guest',
    manageUrl: 'https://reserve.example/#secret',
  },
};
const MADE = Date.UTC(2030, 5, 5, 16);
const US = new Text('en-US');
const event = bookedEvent(BOOKED, US, 'osteria.example', MADE);

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const only = calendar.getFirstSubcomponent('vevent');
  assert.ok(only);
  return { calendar, event: new ICAL.Event(only), component: only };
}

const octets = (line: string) => new TextEncoder().encode(line).length;

describe('the calendar file', () => {
  it('says of a booking what the guest has to know, and nothing that opens it', () => {
    const text = calendarFile(event);
    const read = readBack(text);
    assert.equal(read.calendar.getFirstPropertyValue('method'), 'PUBLISH');
    assert.equal(read.calendar.getFirstPropertyValue('version'), '2.0');
    assert.equal(read.component.getFirstPropertyValue('sequence'), 0);
    assert.equal(read.event.uid, 'K7M2QX9A-152@osteria.example');
    assert.equal(read.event.summary, 'Table for 2 at Osteria Lume');
    assert.equal(
      read.event.description,
      'Thursday, June 6 at 7:30 PM, the restaurant’s time\nParty of 2\nPatio\nReference K7M2QX9A\nCall us: +13135550100',
    );
    assert.match(text, /\r\nDTSTART:20300606T233000Z\r\nDTEND:20300607T013000Z\r\n/);
    assert.match(text, /\r\nDTSTAMP:20300605T160000Z\r\n/);
    assert.doesNotMatch(text, /TZID|secret/);
  });

  it('keeps its id for the same booking, and shares it with no other', () => {
    const id = (changed: object, host = 'osteria.example') =>
      bookedEvent({ ...BOOKED, ...changed }, US, host, MADE + 1).uid;
    assert.equal(id({}), event.uid);
    const ids = [
      event.uid,
      id({ receipt: { reference: 'ABCD2345' } }),
      id({ intent: { ...INTENT, restaurantId: 153 } }),
      id({}, 'other.example'),
      id({ receipt: {} }),
      id({ receipt: {}, since: BOOKED.since + 1 }),
    ];
    assert.equal(id({ receipt: {} }), id({ receipt: {} }), 'at every download');
    assert.equal(new Set(ids).size, ids.length, ids.join(' '));
  });

  it('lasts as long as the restaurant says', () => {
    const restaurant = { ...RESTAURANT, stayMinutes: 95 };
    const { from, to } = bookedEvent({ ...BOOKED, restaurant }, US, '', MADE);
    assert.equal(to - from, 95 * 60_000);
  });

  it('is read back to the letter, whatever is written in it', () => {
    const hard = fc.constantFrom(
      ',',
      ';',
      '\\',
      '\n',
      '\r\n',
      '\\n',
      ':',
      '"',
      '🍝',
      '👩‍🍳',
      'é',
      'مطعم',
      '食',
      ' ',
      '\t',
      'END:VEVENT',
    );
    const unit = fc.oneof(
      hard,
      fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/(?!\t)\p{Cc}|\p{Cs}/gu, '')),
    );
    const text = fc.array(unit, { minLength: 1, maxLength: 60 }).map((pieces) => `x${pieces.join('')}x`);
    fc.assert(
      fc.property(text, text, (title, description) => {
        const file = calendarFile({ ...event, title, description });
        const read = readBack(file).event;
        assert.equal(read.summary, title.replace(/\r\n/g, '\n'));
        assert.equal(read.description, description.replace(/\r\n/g, '\n'));
      }),
      { numRuns: 2000 },
    );
  });

  it('has lines of at most 75 octets that end in CRLF and cut no character', () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(words, (description) => {
        const file = calendarFile({ ...event, description });
        assert.ok(file.endsWith('\r\nEND:VCALENDAR\r\n'));
        const lines = file.slice(0, -2).split('\r\n');
        for (const line of lines) {
          assert.ok(octets(line) <= 75, `${octets(line)} octets: ${line}`);
          assert.doesNotMatch(line, /(?!\t)\p{Cc}/u, 'a control character, or half a line end');
        }
        // Each line alone is sound UTF-8: a character cut in two would not come back.
        assert.equal(
          lines.map((line) => new TextDecoder().decode(new TextEncoder().encode(line))).join('\r\n'),
          lines.join('\r\n'),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('folds exactly where the 76th octet would be', () => {
    for (const character of ['a', 'é', '食', '🍝']) {
      const [long] = calendarFile({ ...event, title: character.repeat(200) } satisfies CalendarEvent).match(
        /SUMMARY[^]*?(?=\r\n[A-Z])/,
      ) ?? [''];
      const lines = long.split('\r\n');
      for (const line of lines.slice(0, -1)) {
        assert.ok(
          octets(line) + octets(character) > 75,
          `a line of ${octets(line)} octets could hold one more ${character}`,
        );
      }
      assert.equal(lines.join('').replace(/ /g, ''), `SUMMARY:${character.repeat(200)}`);
    }
  });
});

describe('the name of the file', () => {
  const nameOf = (name: string) => fileName({ ...BOOKED, restaurant: { ...RESTAURANT, name } });

  it('is the restaurant and the day, in plain letters', () => {
    assert.equal(nameOf('Osteria Lume'), 'osteria-lume-2030-06-06.ics');
    assert.equal(nameOf('  Café “Größe” & Søn/..\\x '), 'cafe-gro-e-s-n-x-2030-06-06.ics');
    assert.equal(nameOf('مطعم'), '2030-06-06.ics');
  });

  it('can always be one', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) =>
        assert.match(nameOf(name), /^([a-z0-9]+-)*2030-06-06\.ics$/),
      ),
    ));
});

it('knows Safari on iOS from the browsers inside apps there', () => {
  const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  assert.equal(isInsideApp(`${iphone} Version/17.5 Mobile/15E148 Safari/604.1`), false);
  assert.equal(isInsideApp(`${iphone} Mobile/15E148 Instagram 330.0`), true);
  assert.equal(isInsideApp(`${iphone} CriOS/125.0 Mobile/15E148 Safari/604.1`), true);
  assert.equal(isInsideApp('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/125.0 Safari/537.36'), false);
});
