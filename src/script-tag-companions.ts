/**
 * The companion that knows all others: their integrity is one small file away instead of in the entry, where every page
 * would pay for files that it never fetches.
 */
import type { Companion, createCompanion, EntryPlace } from './companion.js';
import { packName } from './i18n/pack-name.js';

/** Written in by the build. */
declare const __HANDOVER__: string;
declare const __COMPANIONS__: Readonly<Record<string, Companion>>;

/** By name: `checks`, `after`, and the languages. */
const companions = __COMPANIONS__;

/**
 * @param wanted the name of a companion, or a language (BCP 47)
 * @param create of the entry: it makes the Trusted Types policy, and that is given once
 * @param assets folder of the companion files, where the page names one
 * @returns `undefined` for a language that nobody has written
 */
export type FindCompanion = (
  wanted: string,
  create: typeof createCompanion,
  entry: EntryPlace,
  assets?: string,
) => Promise<unknown> | undefined;

/** Made once each: a companion that has come is not fetched again. */
const made = new Map<string, (assets?: string) => Promise<unknown>>();

const findCompanion: FindCompanion = (wanted, create, entry, assets) => {
  const name = wanted in companions ? wanted : packName(wanted, companions);
  const companion = name === undefined ? undefined : companions[name];
  if (!companion) return undefined;
  const load = made.get(companion.file) ?? create(companion, entry);
  made.set(companion.file, load);
  return load(assets);
};

Reflect.set(window, Symbol.for(__HANDOVER__), findCompanion);
