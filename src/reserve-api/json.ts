/**
 * JSON that a host page cannot bend. Old libraries define `toJSON` on `Array.prototype` and `Date.prototype`, which
 * `JSON.stringify` obeys for objects (measured: the posted body is silently corrupted); strings it writes untouched.
 */

/** Longest reply that is read, in bytes, and deepest nesting that is believed: more is not an answer of this contract. */
export const REPLY_LIMITS = { bytes: 262_144, depth: 20 } as const;

/** Writes plain data: objects, arrays, strings, finite numbers, booleans, null. Keys that are `undefined` are left out. */
export function encodeJson(value: unknown): string {
  if (Array.isArray(value)) {
    let items = '';
    for (const item of value) items += (items && ',') + encodeJson(item);
    return '[' + items + ']';
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let members = '';
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members += (members && ',') + JSON.stringify(key) + ':' + encodeJson(member);
  }
  return '{' + members + '}';
}

/** Reads JSON, or gives `undefined` for what is none or is nested too deeply to be an answer. */
export function decodeJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isShallow(value, REPLY_LIMITS.depth) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isShallow(member, depth - 1));
}
