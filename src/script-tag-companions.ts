/**
 * The companion that knows all others: their integrity is one small file away instead of in the entry, where every page
 * would pay for files that it never fetches.
 */
import type { createCompanion, EntryPlace } from './companion.js';
import type { Companions, OnTrouble } from './companions.js';
import { packName } from './i18n/pack-name.js';
import type { LoadPack, Pack } from './i18n/packs.js';

/** Written in by the build, by name: one record for each kind, so that no page's `lang` can name anything but a pack. */
declare const __HANDOVER__: string;
declare const __COMPANIONS__: Readonly<Record<string, Told>>;
declare const __PACKS__: Readonly<Record<string, Told>>;

/** The hash of its content, which file and handover are named after, and its subresource integrity. */
type Told = readonly [hash: string, integrity: string];

/**
 * @param create of the entry: it makes the Trusted Types policy, and that is given once
 * @param assets folder of the companion files, where the page names one
 */
export type FindCompanion = <Name extends keyof Companions>(
  name: Name,
  create: typeof createCompanion,
  entry: EntryPlace,
  assets?: string,
  onTrouble?: OnTrouble,
) => Promise<Companions[Name]>;

const TAG = 'reservation-widget';
const COMPANIONS = __COMPANIONS__;
const PACKS = __PACKS__;

/** Made once each: a companion that has come is not fetched again. */
const made = new Map<string, (assets?: string, onTrouble?: OnTrouble) => Promise<unknown>>();
const findCompanion: FindCompanion = async (name, create, entry, assets, onTrouble) => {
  const load = async <T>(wanted: string, told: Told | undefined): Promise<T | undefined> => {
    if (!told) return undefined;
    const [hash, integrity] = told;
    const companion = { file: `${TAG}-${wanted}.${hash}.js`, integrity, handover: `${TAG}/${hash}` };
    const known = made.get(wanted) ?? create(companion, entry);
    made.set(wanted, known);
    // What comes out of our own file, held by its integrity, is what its name says.
    return known(assets, onTrouble) as Promise<T>;
  };
  const loadPack: LoadPack = (language) => {
    const spoken = packName(language, PACKS) ?? '';
    return load<Pack>(spoken, PACKS[spoken]);
  };
  return (name === 'packs' ? loadPack : load(name, COMPANIONS[name])) as never;
};

Reflect.set(window, Symbol.for(__HANDOVER__), findCompanion);
