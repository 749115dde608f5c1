/**
 * Phone numbers by the numbering plans. The only importer of libphonenumber-js, loaded on intent.
 *
 * The tables are the full `min` set: a subset of countries gives wrong verdicts on everybody else's numbers, and the
 * `mobile` set refuses four in five landlines. They are imported as a module, since no engine and few bundlers take
 * the bare JSON file.
 */
import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/core/es6';
import tables from 'libphonenumber-js/min/metadata';
import type { PhoneReading } from '../booking/problem.js';
import { LONGEST_NUMBER, type NamedRegion, type PhoneNumbers, type TypedNumber } from './phone.js';

type Region = CountryCode | undefined;
type Reason = Extract<PhoneReading, { verdict: 'bad' }>['reason'];

export const phoneNumbers: PhoneNumbers = {
  judge: (number, region, arrivedWhole) => judgeTyped(number, knownRegion(region), arrivedWhole),
  regions: regionsIn,
  regionOf: regionOfPlus,
};

/** Naming 245 regions takes its time: each language's list is made once. */
const lists = new Map<string, readonly NamedRegion[]>();

function regionsIn(locale: string): readonly NamedRegion[] {
  const list = lists.get(locale) ?? nameRegions(locale);
  lists.set(locale, list);
  return list;
}

function nameRegions(locale: string): readonly NamedRegion[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return getCountries(tables)
    .map((code) => ({ code, callingCode: getCountryCallingCode(code, tables), name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

function knownRegion(region: string): Region {
  const upper = region.toUpperCase();
  return getCountries(tables).find((known) => known === upper);
}

function judgeTyped(number: TypedNumber, region: Region, arrivedWhole: boolean): PhoneReading {
  const short = number.extra ? undefined : shortNumber(number.plain, region);
  const reading = short ?? judgeDigits(number.digits, region, arrivedWhole);
  if ((short || reading.verdict === 'bad') && holdsTwo(number, region))
    return { verdict: 'bad', reason: 'two-numbers' };
  if (reading.verdict === 'good' && number.extra) return asked(reading);
  return reading;
}

/** On islands a number may be as short as an extension: what stands before the word for one is tried by itself. */
function shortNumber(plain: string, region: Region): PhoneReading | undefined {
  const [before = '', after] = plain.split(/(?:[\p{L};#*]|,,)+/u).filter((piece) => /\d/.test(piece));
  const number = after && region && parse(before.replace(/\D/g, ''), region);
  return number && number.isValid() ? { verdict: 'doubtful', ...printed(number) } : undefined;
}

/**
 * Digits were left out, such as an extension, which is no part of E.164. Rather than lose them without a word, the guest
 * is shown the number as it will be sent.
 */
function asked(reading: PhoneReading & { verdict: 'good' }): PhoneReading {
  const number = parse(reading.e164, undefined);
  return number ? { verdict: 'doubtful', ...printed(number) } : reading;
}

/** @param digits ASCII digits, with or without a leading `+` */
function judgeDigits(digits: string, region: Region, arrivedWhole: boolean): PhoneReading {
  // Without a region `00` is the one prefix that can be told: most of the world dials it where others write `+`.
  const typed = region ? digits : digits.replace(/^00/, '+');
  if (typed.startsWith('+')) return judgePlus(typed);
  if (!region) return { verdict: 'bad', reason: 'needs-country' };
  return judgeNational(typed, region, arrivedWhole);
}

function judgePlus(digits: string): PhoneReading {
  const number = parse(digits, undefined);
  return isPossible(number) ? verdict(number) : refusal(digits, undefined, regionOfPlus(digits));
}

/**
 * A number that is valid here and was typed by hand is believed, unless it begins with the country's own calling code:
 * `49 151 23456789` in Germany is a valid landline, and hardly ever the one that is meant.
 */
function judgeNational(digits: string, region: CountryCode, arrivedWhole: boolean): PhoneReading {
  const national = withoutSecondTrunk(digits, parse(digits, region), region);
  const foreign = foreignReading(digits);
  if (!isPossible(national))
    return foreign ? { verdict: 'doubtful', ...printed(foreign) } : refusal(digits, region, region);
  const ownCode = foreign?.countryCallingCode === national.countryCallingCode;
  const unsure = arrivedWhole || ownCode || digits.startsWith('00') || !national.isValid();
  if (!foreign || !unsure || /^0(?!0)/.test(digits) || foreign.number === national.number) return verdict(national);
  return { verdict: 'two-readings', national: printed(national), foreign: printed(foreign) };
}

/**
 * `61 00 2 0686 9706` in Australia: behind the country's own code the library takes one trunk `0` off, Google's takes both,
 * and only without either does the number exist. Anywhere else `00` dials abroad.
 */
function withoutSecondTrunk(
  digits: string,
  number: PhoneNumber | undefined,
  region: CountryCode,
): PhoneNumber | undefined {
  const doubted = number && !number.isValid() && digits.startsWith(number.countryCallingCode);
  const again = doubted ? parse(number.nationalNumber, region) : undefined;
  return again?.isValid() ? again : number;
}

/**
 * The number as a guest from elsewhere means it, who left out the `+` or dialled `00` where the region dials otherwise.
 * Only a valid one counts: almost any digits are possible somewhere.
 */
function foreignReading(digits: string): PhoneNumber | undefined {
  const number = parse(`+${digits.replace(/^00/, '')}`, undefined);
  return isPossible(number) && number.isValid() ? number : undefined;
}

/** Some plans, Germany's and Nigeria's among them, know lengths beyond the fifteen digits of E.164: nothing carries those. */
function isPossible(number: PhoneNumber | undefined): number is PhoneNumber {
  return number !== undefined && number.isPossible() && number.number.length <= '+'.length + LONGEST_NUMBER;
}

/** Possible is good enough to send; not valid is worth one question, since the plans grow faster than the tables. */
function verdict(number: PhoneNumber): PhoneReading {
  if (!number.isValid()) return { verdict: 'doubtful', ...printed(number) };
  return { verdict: 'good', e164: number.number, region: number.country };
}

const REASONS: Readonly<Record<string, Reason>> = { TOO_SHORT: 'too-short', TOO_LONG: 'too-long-number' };

function refusal(digits: string, region: Region, about: Region): PhoneReading {
  const fault = validatePhoneNumberLength(digits, options(region), tables);
  return { verdict: 'bad', reason: REASONS[fault ?? 'TOO_LONG'] ?? 'not-possible', region: about };
}

/** Longer texts are no pair of numbers, and looking for one costs the square of their length. */
const LONGEST_PAIR = 100;

/** `313 555 0142  313 555 0199`, `…/…`: two numbers without a word or comma between them. */
function holdsTwo({ plain, pick }: TypedNumber, region: Region): boolean {
  if (plain.length > LONGEST_PAIR) return false;
  return [...plain.matchAll(/\d\D+(?=\d)/g)].some(({ 0: gap, index }) => {
    const halves = [plain.slice(0, index + 1), plain.slice(index + 1)];
    return halves.every((half) => isNumber(pick(half), /[/\\]/.test(gap), region));
  });
}

/** A slash promises a number on either side, a mere gap does not: there both have to be valid. */
function isNumber(picked: ReturnType<TypedNumber['pick']>, promised: boolean, region: Region): boolean {
  if (typeof picked !== 'object') return false;
  return promised ? picked.digits.length > 5 : parse(picked.digits, region)?.isValid() === true;
}

/** As far as typed: the number's own country, else the only one with its calling code. */
function regionOfPlus(digits: string): Region {
  const known = parse(digits, undefined)?.country;
  const sharers = [1, 2, 3].map((length) => tables.country_calling_codes[digits.slice(1, length + 1)]).find(Boolean);
  return known ?? (sharers?.length === 1 ? sharers[0] : undefined);
}

function parse(digits: string, region: Region): PhoneNumber | undefined {
  return parsePhoneNumberFromString(digits, options(region), tables);
}

function options(region: Region): { defaultCountry?: CountryCode } {
  return region ? { defaultCountry: region } : {};
}

/**
 * For a guest to compare with what was meant. Groups of three, the last of two to four, suit every country well enough,
 * and North America exactly; each country's own grouping would be two fifths of the tables.
 */
function printed(number: PhoneNumber): { e164: string; international: string } {
  const groups = number.nationalNumber.replace(/\d{3}(?=\d\d)/g, '$& ');
  return { e164: number.number, international: `+${number.countryCallingCode} ${groups}` };
}
