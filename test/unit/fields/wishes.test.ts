/** What the owner offers, what the guest has chosen of it, and what the host reads. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chosenOf, readWishes, withOccasion, withWish, withWishes } from '../../../src/fields/wishes.js';
import type { Offered } from '../../../src/fields/wishes.js';
import { enFields, enWishes } from '../../../src/i18n/en-fields.js';
import { PACKS } from '../../../src/i18n/packs.js';
import { Text } from '../../../src/i18n/text.js';
import { PLAIN_TEXT } from '../../../src/reserve-api/requests.js';
import { GUEST } from '../booking/vocabulary.js';

const read = (written: string | null) => readWishes(written, enWishes);
const pairs = (written: string | null) => read(written).map(({ word, label }) => `${word}: ${label}`);

const OFFERED: Offered = { occasions: read('birthday, anniversary'), diets: read('vegan, gluten-free, halal') };
const NOBODY = { ...GUEST, notes: '', wishes: '' };

describe('what the owner offers', () => {
  it('is nothing where nothing is written', () => {
    for (const none of [null, '', ' ', ',', ' , ,\n']) assert.deepEqual(pairs(none), []);
  });

  it('is said in the guest’s words where it is known, in any spelling, and kept in the owner’s', () =>
    assert.deepEqual(pairs('birthday, Date night,GLUTEN-FREE'), [
      'birthday: Birthday',
      'Date night: Date night',
      'GLUTEN-FREE: Gluten-free',
    ]));

  it('is said as it stands where it is not known', () =>
    assert.deepEqual(pairs('Chef’s table, constructor, __proto__, occasion'), [
      'Chef’s table: Chef’s table',
      'constructor: constructor',
      '__proto__: __proto__',
      'occasion: occasion',
    ]));

  it('may have a word of the house’s own beside it', async () => {
    const german = new Text('de', await PACKS.de()).also(enFields);
    assert.deepEqual(readWishes('nut-allergy = Allergia alle noci, vegan=', german), [
      { word: 'Allergia alle noci', label: 'Nussallergie' },
      { word: 'vegan', label: 'Vegan' },
    ]);
  });

  it('runs over lines, and each word counts once', () =>
    assert.deepEqual(pairs('vegan,\n\t  nut   allergy,vegan,'), ['vegan: Vegan', 'nut allergy: Nut allergy']));

  it('has nothing in it that notes may not have, and no comma', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        for (const { word } of read(written)) {
          assert.match(word, PLAIN_TEXT);
          assert.doesNotMatch(word, /,/);
        }
      }),
    ));
});

describe('what the guest wishes', () => {
  it('is one occasion, or none', () => {
    const birthday = { ...NOBODY, wishes: withOccasion(NOBODY, 'birthday', OFFERED) };
    assert.equal(birthday.wishes, 'birthday');
    const anniversary = { ...birthday, wishes: withOccasion(birthday, 'anniversary', OFFERED) };
    assert.equal(anniversary.wishes, 'anniversary');
    assert.equal(withOccasion(anniversary, '', OFFERED), '');
  });

  it('is any number of diets, each to be taken back, and the occasion stays', () => {
    const both = { ...NOBODY, wishes: withWish({ ...NOBODY, wishes: 'birthday,halal' }, 'vegan', true) };
    assert.equal(both.wishes, 'birthday,halal,vegan');
    assert.equal(withWish(both, 'vegan', true), both.wishes);
    assert.equal(withWish(both, 'halal', false), 'birthday,vegan');
    assert.equal(withOccasion(both, '', OFFERED), 'halal,vegan');
  });

  it('is told in the order in which it is offered', () =>
    assert.deepEqual(
      chosenOf({ ...NOBODY, wishes: 'halal,vegan' }, OFFERED.diets).map(({ word }) => word),
      ['vegan', 'halal'],
    ));
});

describe('what the host reads', () => {
  const notes = (wishes: string, typed: string) => withWishes({ ...NOBODY, wishes, notes: typed }, OFFERED).notes;

  it('is the wishes before the guest’s own notes', () => {
    assert.equal(
      notes('halal,birthday,vegan', ' By the window.\nWe are early. '),
      '[birthday] [vegan, halal]\nBy the window.\nWe are early.',
    );
    assert.equal(notes('vegan', ''), '[vegan]');
    assert.equal(notes('anniversary', '  '), '[anniversary]');
  });

  it('is only what the guest wrote where nothing is wished', () => assert.equal(notes('', ' As typed '), ' As typed '));

  it('is nothing that is no longer offered', () => {
    assert.equal(notes('vegetarian', 'Hello'), 'Hello');
    assert.equal(withWishes({ ...NOBODY, wishes: 'birthday' }, { occasions: [], diets: [] }).notes, '');
  });
});
