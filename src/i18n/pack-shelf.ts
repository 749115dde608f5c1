/** Which languages have come, which are worth waiting for, and which English stands in for. */
import type { LoadPack, Pack } from './packs.js';

/** What speaks the language now: a pack, English (`undefined`), or soon a pack. */
export type PackFor = (language: string) => Pack | 'coming' | undefined;

/**
 * How long the children of the tag stay for the sake of a language, in milliseconds: as long as a page takes to come
 * anyway. Then English speaks until the pack is there.
 */
const PATIENCE = 1500;

/** @param onArrival told when a pack has come, and when one is waited for no longer */
export function createPackShelf(load: LoadPack, onArrival: () => void): PackFor {
  const kept = new Map<string, Pack | 'coming' | undefined>();
  return (language) => {
    const keep = (pack?: Pack) => {
      kept.set(language, pack);
      onArrival();
    };
    if (!/^en\b/i.test(language) && !kept.has(language)) {
      kept.set(language, 'coming');
      setTimeout(() => kept.get(language) === 'coming' && keep(), PATIENCE);
      load(language).then(keep, () => keep());
    }
    return kept.get(language);
  };
}
