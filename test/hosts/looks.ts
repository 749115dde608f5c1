/**
 * How the widget looks, as it can be read: place, size and computed style of everything in its shadow tree, at the same
 * width and in the same font. What a host page writes may change nothing of it.
 */
import { until, type EnginePage } from '../engines/engine.js';
import type { HostPage } from './host-page.js';
import { readLooks } from './read-looks.js';

/** What is the page's to choose, on the tag itself or for everything in it: width, place, font, spacing of letters. */
const SAME: Readonly<Record<string, string>> = {
  ...{ width: '640px', 'min-width': '0', 'max-width': 'none', margin: '0', padding: '0', border: '0', flex: 'none' },
  ...{
    float: 'none',
    transition: 'none',
    columns: 'auto',
    'color-scheme': 'light',
    'letter-spacing': 'normal',
    'word-spacing': 'normal',
  },
  '--reservation-font': 'sans-serif',
};

/** How long a transition may take to come to rest, in milliseconds. */
const REST = 3_000;
const MOST_TOLD = 12;

export class Looks {
  /** Of the clean pages, of the one with the form in it and of the one with a button. */
  readonly #examples = new Map<HostPage['opens'], string>();

  async complaintsOf(page: EnginePage, { looks, opens }: HostPage): Promise<readonly string[]> {
    if (!looks) return [];
    await page.pointAway();
    const example = this.#examples.get(opens);
    let [before, now] = ['', ''];
    const isSettled = async () => {
      [before, now] = [now, await page.run(readLooks, SAME)];
      return looks === 'example' ? before === now : differences(example ?? '', now).length === 0;
    };
    // What is still different in the end is told below.
    await until('the same looks', isSettled, REST).catch(() => {});
    if (looks === 'example') this.#examples.set(opens, now);
    return differences(this.#examples.get(opens) ?? '', now);
  }
}

/** One line for each element and pseudo-element: its name, tab, `property: value` with tabs between. */
function differences(example: string, seen: string): readonly string[] {
  const [wanted, found] = [example.split('\n'), seen.split('\n')];
  if (wanted.length !== found.length) return [`looks: ${found.length} things are seen instead of ${wanted.length}`];
  const all = found.flatMap((line, i) => (line === wanted[i] ? [] : differencesOf(wanted[i] ?? '', line)));
  const more = all.length - MOST_TOLD;
  return more > 0 ? [...all.slice(0, MOST_TOLD), `looks: and ${more} more`] : all;
}

function differencesOf(wanted: string, found: string): readonly string[] {
  const [[name, ...should], [other, ...is]] = [wanted.split('\t'), found.split('\t')];
  if (name !== other || should.length !== is.length) return [`looks: ${other} instead of ${name}`];
  const different = is.filter((value, i) => !isSame(should[i] ?? '', value));
  return different.map((value) => `looks: ${name}: ${value} instead of ${should[is.indexOf(value)]}`);
}

const NUMBER = /-?\d+(\.\d+)?/g;

/** Places are where pixels allow: an engine rounds a third of a column in one way here and in another there. */
function isSame(should: string, is: string): boolean {
  if (should === is) return true;
  const [wanted, found] = [should.match(NUMBER) ?? [], is.match(NUMBER) ?? []];
  return (
    should.includes('px') &&
    should.replace(NUMBER, '') === is.replace(NUMBER, '') &&
    wanted.every((number, i) => Math.abs(Number(number) - Number(found[i])) < 1)
  );
}
