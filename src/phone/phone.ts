/**
 * Reading phone numbers: the interface, and what is used until the tables have come.
 * The one importer of libphonenumber-js is `phone-numbers.ts`; it is loaded on intent.
 */
import type { PhoneReading } from '../booking/problem.js';

/** A region (ISO 3166-1 alpha-2) as a list of countries has it. */
export interface NamedRegion {
  readonly code: string;
  readonly callingCode: string;
  readonly name: string;
}

export interface PhoneNumbers {
  /**
   * @param number the one that stands in the phone field
   * @param region ISO 3166-1 alpha-2 for numbers without `+`; empty = none
   * @param arrivedWhole the text came in one go (autofill, paste), so its prefix is less to be trusted
   */
  judge(number: TypedNumber, region: string, arrivedWhole: boolean): PhoneReading;
  /** All regions, named in a language (BCP 47) and in its order; none for the stand-in. */
  regions(locale: string): readonly NamedRegion[];
  /** The region of digits after a `+`, as far as typed; undefined when it cannot be told yet. */
  regionOf(digits: string): string | undefined;
}

/**
 * Reads what stands in the phone field: what is one number there, the tables or their stand-in judge.
 * @param text as typed, untouched
 */
export function readPhone(phones: PhoneNumbers, text: string, region: string, arrivedWhole: boolean): PhoneReading {
  const plain = normalisePhone(text);
  if (!plain.trim()) return { verdict: 'empty' };
  const picked = pickNumber(plain);
  if (!picked) return { verdict: 'bad', reason: 'no-digits' };
  if (picked === 'several') return { verdict: 'bad', reason: 'two-numbers' };
  return phones.judge({ ...picked, plain, pick: pickNumber }, region, arrivedWhole);
}

/** The region that a number with `+` says itself. */
export function regionOfPhone(phones: PhoneNumbers, text: string): string | undefined {
  const picked = pickNumber(normalisePhone(text));
  return typeof picked === 'object' && picked.digits.startsWith('+') ? phones.regionOf(picked.digits) : undefined;
}

/**
 * Writes a number's characters the one way the tables understand: ASCII digits, one `+`, nothing invisible, and no `ー`,
 * which the hyphen key of a Japanese keyboard types and Unicode calls a letter.
 */
export function normalisePhone(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/ー/g, '-')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\+(?:[\s+]|00)*/g, '+');
}

/**
 * Unicode keeps decimal digits in runs of ten that begin with zero, so the distance to the start of the run is the
 * value, without a table of 77 systems. Runs that touch (mathematical digits) only add tens.
 */
function asciiDigit(digit: string): string {
  const own = digit.codePointAt(0) ?? 0;
  let start = own;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((own - start) % 10);
}

/** The one number meant by a text. `extra`: digits were left out of it, such as an extension, which E.164 cannot hold. */
export interface PickedNumber {
  readonly digits: string;
  readonly extra: boolean;
}

export interface TypedNumber extends PickedNumber {
  /** The text that it stands in, as {@link normalisePhone} writes it. */
  readonly plain: string;
  /** Finds the number in a part of that: lent, because the tables come in a file of their own. */
  readonly pick: typeof pickNumber;
}

/** No number has a piece as long as this beside it: what is shorter is an area code before or an extension after. */
const SHORTEST_NUMBER = 6;
/** Digits of E.164, calling code included. */
export const LONGEST_NUMBER = 15;

/** What cannot stand inside one number. A slash can: `030/123456`. */
const BETWEEN_NUMBERS = /[\p{L},;|&#*،؛、]+|(?=\+)/u;

/** Finds the number in a normalised text; `undefined` when there is no digit, `'several'` when there is more than one. */
export function pickNumber(plain: string): PickedNumber | 'several' | undefined {
  const pieces = plain
    .split(BETWEEN_NUMBERS)
    .map(toDigits)
    .filter((piece) => /\d/.test(piece));
  const main = pieces.findIndex(isLong);
  if (pieces.length === 0) return undefined;
  if (main < 0) return { digits: toDigits(pieces.join('')), extra: false };
  if (pieces.slice(main + 1).some(isLong)) return 'several';
  const first = pieces[main]?.startsWith('+') ? main : 0;
  const digits = toDigits(pieces.slice(first, main + 1).join(''));
  return { digits, extra: first > 0 || main + 1 < pieces.length };
}

/** Digits, and the `+` when it stands before all of them. */
function toDigits(piece: string): string {
  const digits = piece.replace(/\D/g, '');
  return /^\D*\+/.test(piece) ? `+${digits}` : digits;
}

function isLong(piece: string): boolean {
  return piece.replace('+', '').length >= SHORTEST_NUMBER;
}

/** For as long as the tables are not there: anything that may be a number goes through, and the backend judges. */
export const lenientPhones: PhoneNumbers = {
  judge: judgeLength,
  regions: () => [],
  regionOf: () => undefined,
};

function judgeLength({ digits, extra }: PickedNumber): PhoneReading {
  const length = digits.replace('+', '').length;
  if (length < SHORTEST_NUMBER) return { verdict: 'bad', reason: 'too-short' };
  if (length > LONGEST_NUMBER) return { verdict: 'bad', reason: 'too-long-number' };
  return extra ? { verdict: 'doubtful', e164: digits, international: digits } : { verdict: 'good', e164: digits };
}
