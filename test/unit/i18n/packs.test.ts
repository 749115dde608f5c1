/** Every language says everything, keeps what it is given, counts as its speakers do, and speaks no English. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { en as enForm } from '../../../src/i18n/en.js';
import { enCalendar, enPlace } from '../../../src/i18n/en-after.js';
import { enChecks } from '../../../src/i18n/en-checks.js';
import { enFields } from '../../../src/i18n/en-fields.js';
import { PACKS } from '../../../src/i18n/packs.js';
import type { Phrases } from '../../../src/i18n/text.js';

const en: Phrases = { ...enForm, ...enChecks, ...enCalendar, ...enPlace, ...enFields };

/** Given in place of a name, a day, a number already written. */
const WORD = 'Xylo';
const COUNT = 7;

type Key = keyof Phrases;
const KEYS = Object.keys(en) as Key[];

/** What a phrase says of sentinels; numbers are told from words by the English phrase's own parameters. */
function said(pack: Phrases, key: Key, given: readonly (string | number)[]): string {
  const phrase: unknown = pack[key];
  return typeof phrase === 'function' ? String(phrase(...given)) : String(phrase);
}

const COUNTS: readonly Key[] = [
  'guests',
  'askForMore',
  'tableFor',
  'partyOf',
  'reserve',
  'join',
  'problems',
  'forParty',
];
/** Sentinels for each parameter, as many as English takes. */
function sentinels(key: Key): (string | number)[] {
  const phrase: unknown = en[key];
  if (typeof phrase !== 'function') return [];
  if (COUNTS.includes(key) || key === 'whatPlace' || key === 'ahead') return [COUNT];
  if (key === 'wait') return [COUNT, 2 * COUNT];
  if (key === 'partyTooLarge' || key === 'whatTable' || key === 'timesFree' || key === 'calendarTitle')
    return [COUNT, WORD, `${WORD}o`].slice(0, phrase.length);
  return [WORD, `${WORD}o`].slice(0, phrase.length);
}

/** The same in several languages. */
const SHARED = new Set(['Lunch', 'E-mail', 'Name: ', 'ltr', 'Occasion', 'Vegan', 'Halal', 'Kosher']);

for (const [language, load] of Object.entries(PACKS)) {
  describe(language, () => {
    const pack = load().then((make) => make(language));

    it('has every phrase, none of it empty or with white space at its ends', async () => {
      const messages = await pack;
      assert.deepEqual(Object.keys(messages).sort(), [...KEYS].sort());
      for (const key of KEYS) {
        const words = said(messages, key, sentinels(key));
        assert.ok(words.length > 0, key);
        assert.equal(words, words.trim(), key);
        assert.doesNotMatch(words, /undefined|NaN|\[object|"|  /, key);
      }
    });

    it('keeps everything it is given to speak of', async () => {
      const messages = await pack;
      for (const key of KEYS) {
        for (const sentinel of sentinels(key)) {
          const given = typeof sentinel === 'number' ? new Intl.NumberFormat(language).format(sentinel) : sentinel;
          const written = new RegExp(`${given}(?![a-z])`);
          if (written.test(said(en, key, sentinels(key))))
            assert.match(said(messages, key, sentinels(key)), written, `${key} drops ${sentinel}`);
        }
      }
    });

    it('names a country without a preposition, which would ask for an article', async () => {
      const { phoneTooShort, phoneTooLongNumber, phoneNotPossible } = await pack;
      for (const phrase of [phoneTooShort, phoneTooLongNumber, phoneNotPossible]) {
        assert.match(phrase(WORD), new RegExp(` \\(${WORD}\\)|（${WORD}）`));
        assert.doesNotMatch(phrase(''), /[()（）]/);
      }
    });

    it('speaks no English', async () => {
      const messages = await pack;
      const same = KEYS.filter((key) => {
        const words = said(messages, key, sentinels(key));
        return (
          words === said(en, key, sentinels(key)) &&
          /[A-Za-z]{3}/.test(words.replace(WORD, '')) &&
          !SHARED.has(words.replace(WORD, ''))
        );
      });
      assert.deepEqual(same, []);
    });

    it('is written in Unicode’s composed form, with its own quotation marks and ellipses', async () => {
      const messages = await pack;
      for (const key of KEYS) {
        const words = said(messages, key, sentinels(key));
        assert.equal(words, words.normalize('NFC'), key);
        assert.doesNotMatch(words, /'|\.\.\./, key);
      }
    });
  });
}

describe('counting', () => {
  const counted = async (language: string, key: 'guests' | 'problems' | 'timesFree', counts: readonly number[]) => {
    const messages = (await (PACKS as Record<string, () => Promise<(locale: string) => Phrases>>)[language]?.())?.(
      language,
    );
    return counts.map((count) => messages && said(messages, key, [count, 'X']).replace(/\d+ ?/, ''));
  };

  /** As many forms as the language's plural rule tells apart, and the same one for the same category. */
  for (const language of Object.keys(PACKS)) {
    it(`in ${language} follows the language’s plural rule`, async () => {
      const rule = new Intl.PluralRules(language);
      const counts = [1, 2, 3, 4, 5, 10, 11, 12, 14, 20, 21, 22, 25, 99];
      const words = await counted(language, 'guests', counts);
      const byCategory = new Map<string, Set<string | undefined>>();
      counts.forEach((count, index) => {
        const category = rule.select(count);
        byCategory.set(category, (byCategory.get(category) ?? new Set()).add(words[index]));
      });
      for (const [category, forms] of byCategory) assert.equal(forms.size, 1, `${category}: ${[...forms].join(' | ')}`);
    });
  }

  it('Polish tells 1, 2–4, 5–21, 22–24 apart', async () =>
    assert.deepEqual(await counted('pl', 'guests', [1, 2, 4, 5, 12, 14, 21, 22, 25]), [
      ...['osoba', 'osoby', 'osoby', 'osób', 'osób', 'osób', 'osób', 'osoby', 'osób'],
    ]));

  for (const [language, make, one, several] of [
    ['es', PACKS.es, / (a|de) la 1:30 p\.m\./, / (a|de) las 7:30 p\.m\./],
    ['it', PACKS.it, / (all|dell)’1:30 p\.m\./, / (alle|delle) 7:30 p\.m\./],
    ['pt', PACKS.pt, / (à|da) 1:30 p\.m\./, / (às|das) 7:30 p\.m\./],
  ] as const)
    it(`one o’clock is singular in ${language}`, async () => {
      const say = (await make())(language);
      const sayings = [
        (time: string) => say.whatTable(2, WORD, time),
        (time: string) => say.calendarTime(WORD, time),
        say.slotTaken,
      ];
      for (const saying of sayings) {
        assert.match(saying('1:30 p.m.'), one);
        assert.match(saying('01:30 p.m.').replace('01', '1'), one);
        assert.match(saying('7:30 p.m.'), several);
        for (const time of ['10:30', '13:30', '19:30'])
          assert.match(saying(time), / (a|de) las | (alle|delle) | (às|das) /);
      }
    });

  it('German says Uhr where the time does not say its half of the day', async () => {
    const say = (await PACKS.de())('de');
    assert.match(say.slotTaken('19:30'), / 19:30 Uhr /);
    assert.match(say.chosen('19:30 Uhr'), /^19:30 Uhr gewählt/);
    assert.doesNotMatch(say.whatTable(2, WORD, '7:30 PM'), /Uhr/);
  });

  it('Arabic joins “for” to one and two, and parts it from digits', async () => {
    const { tableFor } = (await PACKS.ar())('ar-AE');
    assert.deepEqual([1, 2, 5, 12].map(tableFor), [
      ...['طاولة لشخص واحد', 'طاولة لشخصين', 'طاولة لـ 5 أشخاص', 'طاولة لـ 12 شخصًا'],
    ]);
  });

  it('the gallery lists every language there is', () => {
    const script = readFileSync(new URL('../../../demo/gallery/gallery.js', import.meta.url), 'utf8');
    const [, list = ''] = /const LANGUAGES = \[(.*)\]/.exec(script) ?? [];
    assert.deepEqual(list.match(/[\w-]+/g)?.sort(), ['en', ...Object.keys(PACKS)].sort());
  });

  it('Arabic writes numbers in the digits of the locale', async () => {
    const make = await PACKS.ar();
    assert.match(make('ar-EG').guests(12), /^١٢ /);
    assert.match(make('ar-AE').guests(12), /^12 /);
  });
});
