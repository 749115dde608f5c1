/** Whatever is counted stands in the form that the language has for that number: each category of its plural rule. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en as enForm } from '../../../src/i18n/en.js';
import { enPlace } from '../../../src/i18n/en-after.js';
import { PACKS } from '../../../src/i18n/packs.js';
import type { Phrases } from '../../../src/i18n/text.js';

type Counted = Pick<Phrases, 'wait' | 'timesFree' | 'problems' | 'ahead'>;
/** The words beside the number, or for it, by category; one text = the same for all. */
type Forms = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

const FORMS: Readonly<Record<keyof typeof PACKS | 'en', Readonly<Record<keyof Counted, Forms>>>> = {
  en: {
    wait: { one: 'minute', other: 'minutes' },
    timesFree: { one: 'time free', other: 'times free' },
    problems: { one: 'thing', other: 'things' },
    ahead: { one: 'party', other: 'parties' },
  },
  de: {
    wait: { one: 'Minute', other: 'Minuten' },
    timesFree: { one: 'freie Uhrzeit', other: 'freie Uhrzeiten' },
    problems: { one: 'eine Angabe', other: 'Angaben' },
    ahead: { one: 'Gruppe', other: 'Gruppen' },
  },
  fr: {
    wait: { one: 'minute', other: 'minutes' },
    timesFree: { one: 'horaire libre', other: 'horaires libres' },
    problems: { one: 'point', other: 'points' },
    ahead: { one: 'groupe', other: 'groupes' },
  },
  es: {
    wait: { one: 'un minuto', other: 'minutos' },
    timesFree: { one: 'hora libre', other: 'horas libres' },
    problems: { one: 'una cosa', other: 'cosas' },
    ahead: { one: 'grupo', other: 'grupos' },
  },
  it: {
    wait: { one: 'minuto', other: 'minuti' },
    timesFree: { one: 'orario libero', other: 'orari liberi' },
    problems: { one: 'Una cosa', other: 'cose' },
    ahead: { one: 'gruppo', other: 'gruppi' },
  },
  pt: {
    wait: { one: 'minuto', other: 'minutos' },
    timesFree: { one: 'horário livre', other: 'horários livres' },
    problems: { one: 'um ponto', other: 'pontos' },
    ahead: { one: 'grupo', other: 'grupos' },
  },
  nl: {
    wait: { one: 'minuut', other: 'minuten' },
    timesFree: { one: 'vrije tijd', other: 'vrije tijden' },
    problems: { one: 'Eén punt', other: 'punten' },
    ahead: { one: 'gezelschap', other: 'gezelschappen' },
  },
  pl: {
    wait: 'min',
    timesFree: { one: 'wolna godzina', few: 'wolne godziny', many: 'wolnych godzin' },
    problems: { one: 'rzecz', few: 'rzeczy', many: 'rzeczy' },
    ahead: { one: 'grupa', few: 'grupy', many: 'grup' },
  },
  ja: { wait: '分', timesFree: '件', problems: '件', ahead: '組' },
  'zh-Hant': { wait: '分鐘', timesFree: '個時間', problems: '個地方', ahead: '組' },
  ar: {
    wait: { zero: 'دقيقة', one: 'دقيقة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
    timesFree: {
      ...{ one: 'موعد واحد متاح', two: 'موعدان متاحان', few: 'مواعيد متاحة' },
      ...{ many: 'موعدًا متاحًا', other: 'موعد متاح' },
    },
    problems: { one: 'أمر واحد', two: 'أمران', few: 'أمور', many: 'أمرًا', other: 'أمر' },
    ahead: { one: 'مجموعة واحدة', two: 'مجموعتان', few: 'مجموعات', many: 'مجموعة', other: 'مجموعة' },
  },
  he: {
    wait: { one: 'כדקה', two: 'דקות', other: 'דקות' },
    timesFree: { one: 'שעה פנויה אחת', two: 'שתי שעות פנויות', other: 'שעות פנויות' },
    problems: { one: 'דבר אחד', two: 'שני דברים', other: 'דברים' },
    ahead: { one: 'קבוצה אחת', two: 'שתי קבוצות', other: 'קבוצות' },
  },
};

/** Enough for every category that a whole number of guests, times or minutes can have. */
const COUNTS = [...Array(126).keys(), 200];
const RANGES = [[5, 10], [10, 15], [20, 30], [3, 22], [30, 45], [45, 101]] as const; // prettier-ignore

const SAY: Readonly<Record<keyof Counted, (say: Counted, count: number) => string>> = {
  wait: (say, count) => say.wait(count, count),
  timesFree: (say, count) => say.timesFree(count, '–'),
  problems: (say, count) => say.problems(count),
  ahead: (say, count) => say.ahead(count),
};

for (const [language, forms] of Object.entries(FORMS)) {
  const rule = new Intl.PluralRules(language);
  const spaced = rule.resolvedOptions().pluralCategories.length > 1;
  const pack = async (): Promise<Counted> => {
    if (language === 'en') return { ...enForm, ...enPlace };
    return (await PACKS[language as keyof typeof PACKS]())(language);
  };

  /** Whole words, in a language that parts them. */
  const expectForm = (words: string, form: Forms, category: Intl.LDMLPluralRule) => {
    const expected = typeof form === 'string' ? form : form[category];
    assert.ok(expected, `no form for ${category}: ${words}`);
    assert.match(
      words,
      new RegExp(spaced ? `(?<![\\p{L}\\p{M}])${expected}(?![\\p{L}\\p{M}])` : expected, 'u'),
      category,
    );
  };

  describe(`${language} counts`, () => {
    for (const key of Object.keys(SAY) as (keyof Counted)[]) {
      it(`in “${key}”`, async () => {
        const say = await pack();
        // None ahead is a sentence of its own, and nothing else that is none is said.
        for (const count of COUNTS.slice(key === 'wait' ? 0 : 1))
          expectForm(SAY[key](say, count), forms[key], rule.select(count));
      });
    }

    /** In all of these languages a range takes the form of its end. */
    it('in a wait from one number of minutes to another', async () => {
      const { wait } = await pack();
      const written = new Intl.NumberFormat(language);
      for (const [from, to] of RANGES) {
        const words = wait(from, to);
        expectForm(words, forms.wait, rule.select(to));
        assert.deepEqual(words.match(/\p{Nd}+/gu), [written.format(from), written.format(to)]);
      }
    });
  });
}
