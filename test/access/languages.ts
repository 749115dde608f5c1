/**
 * Every state in twelve languages at 320 px: nothing cut off, no word broken, nothing untranslated. What is English is
 * asked of the packs, word by word, so that a fragment is found in the middle of a sentence: a word that the English pack
 * has and the language's own has not, has to be the house's or the guest's.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATES, type GalleryState } from '../../demo/gallery/states.js';
import { USUAL } from '../../demo/gallery/backend.js';
import { enCalendar, enPlace } from '../../src/i18n/en-after.js';
import { enChecks } from '../../src/i18n/en-checks.js';
import { enFields } from '../../src/i18n/en-fields.js';
import { en as enForm } from '../../src/i18n/en.js';
import { PACKS } from '../../src/i18n/packs.js';
import type { Phrases } from '../../src/i18n/text.js';
import type { Check } from './check.js';
import type { Stage } from './stage.js';

const WIDTH = 320;
/** Of the gallery's guest, in whose name it is booked. */
const NAMES = ['Ada', 'Okonkwo'];
const ENGLISH: Phrases = { ...enForm, ...enChecks, ...enCalendar, ...enPlace, ...enFields };
/** A run of `npm test` looks at these, in the languages whose words are longest or written from right to left. */
const SLICE: Readonly<Record<string, readonly string[]>> = {
  de: ['errors'],
  ar: ['details', 'on-the-list'],
  pl: ['full'],
};

export const LANGUAGES: readonly string[] = ['en', ...Object.keys(PACKS)];

export const languages: Check = {
  holds: 'in twelve languages at 320 px nothing is cut off and nothing untranslated',
  engines: ['chromium'],
  cases: STATES.flatMap((state) =>
    LANGUAGES.map((lang) => ({
      name: `${state.name} ${lang}`,
      inSlice: SLICE[lang]?.includes(state.name) ?? false,
      run: (stage: Stage) => inLanguage(stage, state, lang),
    })),
  ),
};

async function inLanguage(stage: Stage, state: GalleryState, lang: string): Promise<readonly string[]> {
  await stage.show(state.name, { lang, width: WIDTH });
  await stage.bring('in-page.js');
  const misfits = await stage.page.run(() => window.inPage.misfits());
  const { PICTURES } = process.env;
  if (PICTURES) writeFileSync(join(PICTURES, `${state.name}-${lang}.png`), await stage.page.picture());
  if (lang === 'en') return misfits;
  const texts = await stage.page.run(() => window.inPage.texts());
  const typed = await stage.page.run(() => window.inPage.typed());
  const regions = await stage.page.run((language) => window.inPage.namesOfRegions(language), lang);
  const owners = Object.values(state.attributes ?? {}).flatMap((list) => String(list).split(', '));
  const others = [...regions, ...NAMES, ...typed, ...stringsOf(answersOf(state)), ...owners];
  const strangers = englishWords(lang);
  const untranslated = [...new Set(texts)].flatMap((text) => {
    const words = wordsIn(without(text, others)).filter((word) => strangers.has(word));
    return words.length > 0 ? [`“${text}” holds English: ${words.join(', ')}`] : [];
  });
  return [...misfits, ...untranslated];
}

/** What is left of a text once all that others have said is taken out. An owner's words are written large at the start. */
function without(text: string, others: readonly string[]): string {
  const longestFirst = others.map((words) => words.toLowerCase()).sort((a, b) => b.length - a.length);
  return longestFirst.filter(Boolean).reduce((left, words) => left.replaceAll(words, ' '), text.toLowerCase());
}

/** Codes of countries and halves of the day are no words. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

/** The address of the example, and words that are the same in another language: written by hand, so that none slips in. */
const EXAMPLE = 'ada example com';
const SHARED: Readonly<Record<string, string>> = {
  de: 'halal mail minute name offline online restaurant tab vegan',
  es: 'gluten halal kosher use',
  fr: 'allergies gluten halal lactose long mail minute minutes moment occasion place restaurant table tables',
  it: 'halal kosher mail offline online privacy',
  nl: 'code halal later letter lunch mail offline online restaurant',
  pl: 'halal mail was',
  pt: 'halal kosher lactose mail online use',
};

/** Of the English pack, and of its days and months, what is no word of this language. */
function englishWords(lang: string): Set<string> {
  const own = new Set([...wordsIn(`${SHARED[lang] ?? ''} ${EXAMPLE}`), ...wordsOfCalendar(lang)]);
  return new Set([...ENGLISH_WORDS, ...wordsOfCalendar('en')].filter((word) => !own.has(word)));
}

/** Said of one thing and of several. */
const ENGLISH_WORDS = Object.values(ENGLISH).flatMap((phrase: unknown) => {
  const said: unknown[] = typeof phrase === 'function' ? [phrase(1, '', ''), phrase(2, '', '')] : [phrase];
  return said.flatMap((words) => wordsIn(String(words)));
});

function wordsOfCalendar(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2030, month, 1 + month));
  return days.flatMap((day) => wordsIn(format.format(day)));
}

/** All that this state's house answers. */
function answersOf(state: GalleryState): unknown[] {
  const house = { ...USUAL, ...state.house?.() };
  return Object.values(house).map((answer) => answer({ date: '2030-06-05', party: 2 }));
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
