/**
 * Every state in twelve languages at 320 px: nothing cut off, no word broken, nothing untranslated. What is meant to be
 * said is asked of the packs: a text that stands in a state in English as well has to be the house's, the guest's, or a
 * phrase that the pack itself writes as English does.
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
  const english = await englishTexts(stage, state);
  const allowed = [
    ...(await sharedPhrases(lang)),
    ...(await stage.page.run((language) => window.inPage.namesOfRegions(language), lang)),
    ...NAMES,
    ...typed,
    ...stringsOf(answersOf(state)),
    ...Object.values(state.attributes ?? {}).flatMap((list) => String(list).split(', ')),
  ];
  const untranslated = [...new Set(texts)].filter((text) => english.has(text) && isEnglish(text, allowed));
  return [...misfits, ...untranslated.map((text) => `“${text}” is English`)];
}

const known = new Map<string, Set<string>>();

/** Of a state, drawn once. */
async function englishTexts(stage: Stage, { name }: GalleryState): Promise<Set<string>> {
  const before = known.get(name);
  if (before) return before;
  await stage.show(name, { lang: 'en', width: WIDTH });
  await stage.bring('in-page.js');
  const texts = new Set(await stage.page.run(() => window.inPage.texts()));
  known.set(name, texts);
  return texts;
}

/** Whether words are left once all that may stand there is taken out. An owner's words are written large at the start. */
function isEnglish(text: string, allowed: readonly string[]): boolean {
  const longestFirst = allowed.map((words) => words.toLowerCase()).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, words) => left.replaceAll(words, ' '), text.toLowerCase());
  // Codes of countries and halves of the day are no words.
  return /\p{L}{3}/u.test(rest);
}

/** Phrases that the pack writes as English does: `Patio`, `Name: …`. */
async function sharedPhrases(lang: string): Promise<string[]> {
  const load = PACKS[lang as keyof typeof PACKS];
  const pack: Phrases = (await load())(lang);
  return (Object.keys(ENGLISH) as (keyof Phrases)[]).flatMap((key) => {
    const words = plain(ENGLISH[key]);
    return words && words === plain(pack[key]) ? [words] : [];
  });
}

/** What a phrase says around what is put into it. */
function plain(phrase: unknown): string {
  const words: unknown = typeof phrase === 'function' ? phrase('', '', '') : phrase;
  return typeof words === 'string' ? words.trim() : '';
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
