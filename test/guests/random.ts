/** Random choices that a seed repeats. Every run prints its seed; `GUESTS_SEED=… npm run test:guests` runs it again. */

export interface Random {
  readonly seed: number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32: small, and good enough to choose examples by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  const pick = <T>(from: readonly T[]): T => {
    const [chosen] = from.slice(below(from.length));
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  return { seed, below, pick };
}

/** The seed that was asked for, else one of this moment. */
export function seedOfRun(asked: string | undefined): number {
  return asked ? Number(asked) : Date.now() % 1_000_000;
}
