/** Occasions and diets: what the owner offers, what the guest has chosen of it, and how the host reads it. Pure. */
import type { Guest } from '../booking/model.js';
import { enWishes } from '../i18n/en-fields.js';

/** One thing to choose. */
export interface Wish {
  /** As the owner wrote it: what the host reads, and what is kept of a choice. Never has a comma. */
  readonly word: string;
  /** In the guest's language. */
  readonly label: string;
}

export interface Offered {
  readonly occasions: readonly Wish[];
  readonly diets: readonly Wish[];
}

/**
 * @param written words with commas between them: a known one is said in the guest's language, any other as it stands; with
 *   `word=other` the guest reads the word, and the house the other
 */
export function readWishes(written: string | null, say: typeof enWishes): Wish[] {
  const wishes = new Map<string, Wish>();
  for (const one of (written ?? '').split(',')) {
    const [mine = '', theirs = ''] = one.split('=').map(plain);
    const word = theirs || mine;
    if (mine && !wishes.has(word)) wishes.set(word, { word, label: labelOf(mine, say) });
  }
  return [...wishes.values()];
}

/** Attributes run over several lines; and nothing of this kind may be in notes. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

function labelOf(word: string, say: typeof enWishes): string {
  const key = word.toLowerCase().replace(/[ -]+(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(enWishes, key) ? say[key as keyof typeof enWishes] : word;
}

/** Those chosen, in the order in which they are offered: what is no longer offered is no longer wished. */
export function chosenOf(guest: Guest, offered: readonly Wish[]): readonly Wish[] {
  const words = wordsOf(guest);
  return offered.filter(({ word }) => words.includes(word));
}

/** The guest's wishes with one more or one less, as {@link Guest} keeps them. */
export function withWish(guest: Guest, word: string, wished: boolean): string {
  const others = wordsOf(guest).filter((each) => each !== word);
  return (wished ? [...others, word] : others).join();
}

/** The same with this occasion instead of any other; empty = none. */
export function withOccasion(guest: Guest, word: string, { occasions }: Offered): string {
  const others = wordsOf(guest).filter((each) => !occasions.some((occasion) => occasion.word === each));
  return [...others, ...(word ? [word] : [])].join();
}

function wordsOf({ wishes }: Guest): readonly string[] {
  return wishes ? wishes.split(',') : [];
}

/**
 * As it is sent: `[birthday] [vegan, gluten-free]` before the guest's own notes, in the house's words, since the house has
 * to act on it. It counts for the longest notes: too long is a problem that the guest hears of, nothing is cut.
 */
export function withWishes(guest: Guest, { occasions, diets }: Offered): Guest {
  const groups = [occasions, diets].map((offered) => chosenOf(guest, offered).map(({ word }) => word));
  const marks = groups.filter(({ length }) => length).map((words) => `[${words.join(', ')}]`);
  const notes = guest.notes.trim();
  return marks.length ? { ...guest, notes: marks.join(' ') + (notes && `\n${notes}`) } : guest;
}
