/** What a link may fill in, and what not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAddress } from '../../../src/fields/page-address.js';
import { freeze } from '../booking/vocabulary.js';

const NOTHING = { settings: {}, time: undefined, person: {}, notes: undefined };
const from = (query: string) => readAddress(`?${query}`, '');

describe('a page’s address', () => {
  it('fills in what a booking needs', () =>
    assert.deepEqual(
      from(
        'party=4&date=2030-06-06&time=19:30&first-name=Ada&last-name=Lovelace&phone=%2B13135550142' +
          '&email=ada%40example.com&notes=By+the+window',
      ),
      {
        settings: { party: 4, date: '2030-06-06' },
        time: '19:30',
        person: { firstName: 'Ada', lastName: 'Lovelace', phone: '+13135550142', email: 'ada@example.com' },
        notes: 'By the window',
      },
    ));

  it('without any of it fills in nothing', () => {
    for (const [query, fragment] of [
      ['', ''],
      ['?', '#'],
      ['?utm_source=mail', '#menu'],
      ['?party=&email=', '#/route?x'],
    ] as const)
      assert.deepEqual(readAddress(query, fragment), NOTHING);
  });

  it('never fills in a membership, an identity or consent', () =>
    assert.deepEqual(
      from(
        'member-number=77&memberNumber=77&membership=77&member-tier=Gold&memberTier=Gold&id=guest-1&consent=true&region=US',
      ),
      NOTHING,
    ));

  it('may keep it after the #, where no server sees it; the query counts where both speak', () => {
    assert.deepEqual(readAddress('', '#email=ada@example.com&party=3'), {
      ...{ ...NOTHING, settings: { party: 3 }, person: { email: 'ada@example.com' } },
    });
    assert.deepEqual(readAddress('?party=2', '#party=3').settings, { party: 2 });
  });

  it('is read as people write it: a + is a space there', () =>
    assert.deepEqual(from('phone=+1 313 555 0142&email=ada+tables@example.com').person, {
      ...{ phone: '+1 313 555 0142', email: 'ada+tables@example.com' },
    }));

  for (const wrong of [
    ...['party=0', 'party=100', 'party=-1', 'party=2.5', 'party=two', 'party=٢', 'party= 2'],
    ...['date=tomorrow', 'date=2030-02-30', 'date=06/06/2030', 'date=2030-06-06T00:00'],
    ...['time=25:00', 'time=7', 'time=19:30:00', 'time=19.30'],
    ...[`first-name=${'x'.repeat(101)}`, `email=${'x'.repeat(255)}`, `phone=${'1'.repeat(41)}`],
    ...[`notes=${'x'.repeat(501)}`, 'first-name=%00', 'notes=%0A%09', 'last-name=%E2%80%AE'],
  ])
    it(`is nothing where it says ${wrong.slice(0, 30)}`, () => assert.deepEqual(from(wrong), NOTHING));

  it('brings no control characters, and nothing that turns the text around it', () =>
    assert.deepEqual(from('first-name=A%00d%0Aa&notes=one%0D%0Atwo%E2%80%AEthree'), {
      ...{ ...NOTHING, person: { firstName: 'A d a' }, notes: 'one two three' },
    }));

  it('may be anything at all', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (query, fragment) => {
        const { person, notes = '' } = freeze(readAddress(query, fragment));
        for (const text of [...Object.values(person), notes]) assert.doesNotMatch(text, /[\p{Cc}\p{Cs}]/u);
      }),
    ));
});
