/**
 * Reads what a backend sent, key by key: nonsense counts as absent, and what is absent is not made up. Small on
 * purpose: these readers are in the entry, the schemas they follow (`contract.ts`) are not. A test holds the two
 * together.
 */

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as an object; one without keys when it is none. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** A text that is not empty, and matches when a pattern is given. */
export function text(value: unknown, pattern = /./): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** A whole number from `least` to `most`. */
export function whole(
  value: unknown,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}

/** A list of what `item` can read; the rest is left out. `undefined` when it is no list. */
export function list<T>(value: unknown, item: (each: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const each of value) {
    const read = item(each);
    if (read !== undefined) items.push(read);
  }
  return items;
}
