/** An address that the owner wrote into an attribute, and that a guest may follow. */

/** @returns whole; `undefined` for none and for every scheme but http(s), the latter with a warning */
export function webAddress(
  attribute: string,
  written: string | null,
  warn: (attribute: string, value: string, expected: string) => void,
): string | undefined {
  if (!written) return undefined;
  try {
    const { protocol, href } = new URL(written, document.baseURI);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Said below.
  }
  warn(attribute, written, 'an address');
  return undefined;
}
