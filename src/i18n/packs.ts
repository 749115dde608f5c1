/**
 * The languages beside English. Each is one file, fetched when a page speaks it. To add one: write the file after
 * `en.ts`, `en-checks.ts`, `en-after.ts` and `en-fields.ts`, whose types hold it to completeness, and add its line here,
 * by BCP 47 language and, where a language is written in several scripts, by the script too.
 */
import { packName } from './pack-name.js';
import type { Phrases } from './text.js';

/** Says everything in one language; the locale tells how numbers inside of phrases are written. */
export type Pack = (locale: string) => Phrases;

/**
 * Finds and fetches what speaks a language.
 * @param language BCP 47
 * @returns `undefined` for a language that nobody has written yet: English
 */
export type LoadPack = (language: string) => Promise<Pack | undefined>;

export const PACKS = {
  ar: () => import('./ar.js').then((module) => module.ar),
  de: () => import('./de.js').then((module) => module.de),
  es: () => import('./es.js').then((module) => module.es),
  fr: () => import('./fr.js').then((module) => module.fr),
  he: () => import('./he.js').then((module) => module.he),
  it: () => import('./it.js').then((module) => module.it),
  ja: () => import('./ja.js').then((module) => module.ja),
  nl: () => import('./nl.js').then((module) => module.nl),
  pl: () => import('./pl.js').then((module) => module.pl),
  pt: () => import('./pt.js').then((module) => module.pt),
  'zh-Hant': () => import('./zh-hant.js').then((module) => module.zhHant),
} satisfies Readonly<Record<string, () => Promise<Pack>>>;

export const loadPack: LoadPack = async (language) => {
  const loaders: Readonly<Record<string, () => Promise<Pack>>> = PACKS;
  return loaders[packName(language, loaders) ?? '']?.();
};
