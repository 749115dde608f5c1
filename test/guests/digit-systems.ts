/** All the decimal digits of Unicode, as this Node knows them, and writing a text in them. */

/** Zeros of the systems: digits come in runs of ten code points, in the order of their values. */
export const ZEROS: readonly number[] = zeros();

function zeros(): number[] {
  const found: number[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(point))) continue;
    found.push(point);
    point += 9;
  }
  return found;
}

/** The same text with every ASCII digit out of another system. */
export function inDigits(text: string, zero: number): string {
  return zero === 0x30 ? text : text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
