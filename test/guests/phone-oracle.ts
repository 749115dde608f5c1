/** Google's own library, which every telephone of theirs uses: what a number is, and how it is printed where it lives. */
import libphonenumber from 'google-libphonenumber';
import type { PhoneNumber } from 'google-libphonenumber';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** The package's types leave out what it knows of numbers that belong to no country. */
declare module 'google-libphonenumber' {
  interface PhoneNumberUtil {
    getSupportedGlobalNetworkCallingCodes(): number[];
    getExampleNumberForNonGeoEntity(callingCode: number): PhoneNumber | null;
  }
}

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

/** A number that Google gives as the example of its kind, in the forms that it prints. */
export interface Example {
  /** ISO 3166-1 alpha-2; empty for numbers of no country, such as +800. */
  readonly region: string;
  readonly kind: string;
  readonly e164: string;
  readonly callingCode: string;
  /** Without trunk prefix. */
  readonly significant: string;
  readonly international: string;
  readonly national: string;
  readonly rfc3966: string;
}

export const REGIONS: readonly string[] = util.getSupportedRegions();

/** Every region's examples of every kind; a number that serves as two kinds is one example. */
export function allExamples(): Example[] {
  return [...REGIONS.flatMap(examplesOfRegion), ...util.getSupportedGlobalNetworkCallingCodes().flatMap(worldExample)];
}

function examplesOfRegion(region: string): Example[] {
  const found = new Map<string, Example>();
  for (const [kind, type] of Object.entries(PhoneNumberType)) {
    if (typeof type === 'string') continue;
    // The types say it is always there; for kinds that a country does not have it is not.
    const number: PhoneNumber | null = util.getExampleNumberForType(region, type);
    if (!number || !util.isValidNumberForRegion(number, region)) continue;
    const example = describe(region, kind, number);
    if (!found.has(example.e164)) found.set(example.e164, example);
  }
  return [...found.values()];
}

function worldExample(callingCode: number): Example[] {
  const number = util.getExampleNumberForNonGeoEntity(callingCode);
  return number ? [describe('', 'NO_COUNTRY', number)] : [];
}

function describe(region: string, kind: string, number: PhoneNumber): Example {
  return {
    ...{ region, kind },
    e164: util.format(number, PhoneNumberFormat.E164),
    callingCode: String(number.getCountryCode()),
    significant: util.getNationalSignificantNumber(number),
    international: util.format(number, PhoneNumberFormat.INTERNATIONAL),
    national: util.format(number, PhoneNumberFormat.NATIONAL),
    rfc3966: util.format(number, PhoneNumberFormat.RFC3966),
  };
}

/** A valid number of the same region with other digits. */
export function exampleNear({ callingCode, region }: Example, significant: string): Example | undefined {
  const number = parse(`+${callingCode}${significant}`, '');
  const valid = number && (region ? util.isValidNumberForRegion(number, region) : util.isValidNumber(number));
  return valid ? describe(region, 'NEAR', number) : undefined;
}

/** Plans change: the widget's tables may be newer than Google's on npm, and then an example's numbers are no more. */
export function isWithdrawn({ e164 }: Example): boolean {
  return parsePhoneNumberFromString(e164)?.isValid() !== true;
}

/** As it is dialled from a region, with that region's own prefix for calls abroad; `undefined` from its own country. */
export function dialledFrom({ e164, callingCode }: Example, region: string): string | undefined {
  const number = parse(e164, '');
  if (!number || String(callingCodeOfRegion(region)) === callingCode) return undefined;
  return util.formatOutOfCountryCallingNumber(number, region);
}

export function callingCodeOf(e164: string): number | undefined {
  return parse(e164, '')?.getCountryCode();
}

export function callingCodeOfRegion(region: string): number {
  return util.getCountryCodeForRegion(region);
}

export interface OracleReading {
  readonly e164: string;
  readonly valid: boolean;
}

/** The same text comes in every digit system: what Google made of it last is kept. */
let last: { readonly asked: string; readonly reading: OracleReading | undefined } | undefined;

/** What Google makes of a text in ASCII digits; `undefined` when it is no number to it. */
export function oracleReads(text: string, region: string): OracleReading | undefined {
  const asked = `${region} ${text}`;
  if (last?.asked !== asked) last = { asked, reading: readAnew(text, region) };
  return last.reading;
}

function readAnew(text: string, region: string): OracleReading | undefined {
  const number = parse(text, region);
  return number && { e164: util.format(number, PhoneNumberFormat.E164), valid: util.isValidNumber(number) };
}

function parse(text: string, region: string): PhoneNumber | undefined {
  try {
    return util.parse(text, region || undefined);
  } catch {
    return undefined;
  }
}
