/** Which languages have come, which are worth waiting for, and which English stands in for. */
import type { Pack } from './packs.js';

/**
 * Fetches what speaks a language; `undefined` = nobody has written it.
 * @param language BCP 47
 * @param assets folder of the companion files, where the page names one
 */
export type LoadPack = (language: string, assets?: string) => Promise<Pack | undefined>;

/** What speaks the language now: a pack, English (`undefined`), or soon a pack. */
export type PackFor = (language: string, assets?: string) => Pack | 'coming' | undefined;

/**
 * How long nothing is drawn for the sake of a language, in milliseconds: as long as a page takes to come anyway. Then
 * English speaks until the pack is there.
 */
const PATIENCE = 1500;

/** @param onArrival told when a pack has come, and when one is waited for no longer */
export function createPackShelf(load: LoadPack, onArrival: () => void): PackFor {
  const kept = new Map<string, Pack | 'coming' | undefined>();
  return (language, assets) => {
    const keep = (pack?: Pack) => {
      kept.set(language, pack);
      onArrival();
    };
    if (!/^en\b/i.test(language) && !kept.has(language)) {
      kept.set(language, 'coming');
      setTimeout(() => kept.get(language) === 'coming' && keep(), PATIENCE);
      load(language, assets).then(keep, () => keep());
    }
    return kept.get(language);
  };
}
