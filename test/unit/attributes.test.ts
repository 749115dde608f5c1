import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCountry, readSettings, readTheme } from '../../src/attributes.js';
import type { Attributes, Given } from '../../src/attributes.js';

const NONE: Attributes = { restaurantId: '152', mode: null, partySize: null, date: null };

/** What was read, and which attributes were warned of. */
function settings(given: Partial<Attributes>) {
  const warned: string[] = [];
  const read = readSettings({ ...NONE, ...given }, (attribute, value) => warned.push(`${attribute}=${value}`));
  return { ...read, warned };
}

function one<T>(read: (value: Given, warn: (attribute: string) => void) => T, value: Given) {
  const warned: string[] = [];
  return [read(value, (attribute) => warned.push(attribute)), warned.length] as const;
}

describe('attributes', () => {
  it('that are not given are the defaults, without a warning', () => {
    for (const none of [null, undefined, ''])
      assert.deepEqual(settings({ mode: none, partySize: none, date: none }), {
        ...{ restaurantId: 152, mode: 'auto', party: undefined, date: undefined, warned: [] },
      });
  });

  it('that are given are read', () =>
    assert.deepEqual(settings({ mode: 'waitlist', partySize: '4', date: '2030-06-05' }), {
      ...{ restaurantId: 152, mode: 'waitlist', party: 4, date: '2030-06-05', warned: [] },
    }));

  it('may be numbers, as frameworks set them', () =>
    assert.deepEqual(settings({ restaurantId: 7, partySize: 4 }), {
      ...{ restaurantId: 7, mode: 'auto', party: 4, date: undefined, warned: [] },
    }));

  it('may have white space around a number', () => assert.equal(settings({ partySize: ' 4\n' }).party, 4));

  it('no restaurant is none, with a warning', () => {
    assert.deepEqual(settings({ restaurantId: null }).warned, ['restaurant-id=']);
    assert.equal(settings({ restaurantId: undefined }).restaurantId, 0);
  });

  for (const bad of ['0', '-1', '1.5', '1e3', '0x10', 'x', '2147483648', '99999999999', '１', 2.5, Number.NaN, -3])
    it(`${bad} is no restaurant and no party`, () => {
      const read = settings({ restaurantId: bad, partySize: bad });
      assert.deepEqual([read.restaurantId, read.party], [0, undefined]);
      assert.deepEqual(read.warned, [`restaurant-id=${bad}`, `party-size=${bad}`]);
    });

  it('the largest id is the largest integer of a database', () =>
    assert.equal(settings({ restaurantId: '2147483647' }).restaurantId, 2147483647));

  for (const bad of ['2027-02-29', '2030-6-5', '06/05/2030', 'tomorrow', ' 2030-06-05', '2030-06-05T00:00', 20300605])
    it(`${bad} is no day`, () => {
      assert.equal(settings({ date: bad }).date, undefined);
      assert.deepEqual(settings({ date: bad }).warned, [`date=${bad}`]);
    });

  for (const bad of ['AUTO', 'booking', 'constructor', 1])
    it(`${bad} is no mode`, () => {
      assert.equal(settings({ mode: bad }).mode, 'auto');
      assert.deepEqual(settings({ mode: bad }).warned, [`mode=${bad}`]);
    });

  it('the theme is light unless it is asked for', () => {
    assert.deepEqual(one(readTheme, null), ['light', 0]);
    assert.deepEqual(one(readTheme, 'dark'), ['dark', 0]);
    assert.deepEqual(one(readTheme, 'auto'), ['auto', 0]);
    assert.deepEqual(one(readTheme, 'Dark'), ['light', 1]);
  });

  it('the country is two letters, in capitals', () => {
    assert.deepEqual(one(readCountry, undefined), ['', 0]);
    assert.deepEqual(one(readCountry, ' de '), ['DE', 0]);
    for (const bad of ['USA', 'U', '1', 'Deutschland', 49]) assert.deepEqual(one(readCountry, bad), ['', 1]);
  });

  it('of any content are read, with one warning for each that cannot be used', () => {
    const given = fc.oneof(fc.string(), fc.double(), fc.constantFrom(null, undefined, '', '4', '2030-06-05', 'auto'));
    fc.assert(
      fc.property(given, given, given, given, (restaurantId, mode, partySize, date) => {
        const read = settings({ restaurantId, mode, partySize, date });
        assert.ok(Number.isSafeInteger(read.restaurantId) && read.restaurantId >= 0);
        assert.ok(['auto', 'reservation', 'waitlist'].includes(read.mode));
        assert.ok(read.party === undefined || read.party >= 1);
        assert.equal(new Set(read.warned.map((each) => each.split('=')[0])).size, read.warned.length);
      }),
    );
  });
});
