/** Which cells there are, and which of them a run plays. */
import type { EngineName } from '../engines/engine.js';
import type { Cell } from './cell.js';
import { POINTS, type Point } from './faulty-proxy.js';
import { randomFrom, shuffled } from './random.js';
import { STAYS, TOXICS } from './toxics.js';

/** All of them. A cell keeps its number, and so its guest and its chance, whichever others are played. */
export function allCells(engines: readonly EngineName[], seed: number): readonly Cell[] {
  return engines.flatMap((engine, nth) =>
    TOXICS.flatMap((toxic, row) =>
      POINTS.flatMap((point) =>
        STAYS.map((stay, turn) => {
          const number = ((nth * TOXICS.length + row) * POINTS.length + point - 1) * STAYS.length + turn;
          return { engine, toxic, point, stay, number, seed };
        }),
      ),
    ),
  );
}

/** Twelve of them, by chance: every toxic, every point and every engine at least once. */
export function someCells(engines: readonly EngineName[], seed: number): readonly Cell[] {
  const random = randomFrom(seed);
  const drawn = <T>(things: readonly T[]) => [...shuffled(things, random), ...shuffled(things, random)].slice(0, 12);
  const toxics = drawn(TOXICS);
  const points = drawn<Point>(POINTS);
  const order = shuffled(engines, random);
  return toxics.flatMap((toxic, turn) => {
    const stay = random() < 0.5 ? 'brief' : 'lasting';
    const engine = order[turn % order.length];
    return allCells(engines, seed).filter(
      (cell) => cell.engine === engine && cell.toxic === toxic && cell.point === points[turn] && cell.stay === stay,
    );
  });
}

/** Those that were asked for by name: `reset_peer 5 lasting`. */
export function namedCells(cells: readonly Cell[], words: readonly string[]): readonly Cell[] {
  const known = new Set<string>([...TOXICS, ...STAYS, ...POINTS.map(String)]);
  const unknown = words.filter((word) => !known.has(word));
  if (unknown.length > 0) throw new Error(`Not known: ${unknown.join(', ')}. Known: ${[...known].join(', ')}.`);
  const wanted = (kind: readonly (string | number)[], own: string | number) =>
    words.every((word) => !kind.map(String).includes(word)) || words.includes(String(own));
  return cells.filter(
    ({ toxic, point, stay }) => wanted(TOXICS, toxic) && wanted(POINTS, point) && wanted(STAYS, stay),
  );
}
