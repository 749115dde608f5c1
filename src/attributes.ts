/** What the page wrote into attributes, read strictly. A bad value is the default and one warning, never an exception. */
import { isPlainDate } from './booking/calendar.js';
import type { Mode, PlainDate } from './booking/model.js';
import type { Settings } from './booking/state.js';

export type Theme = 'light' | 'dark' | 'auto';

/** The form where the tag stands, or a button that opens it in a dialog. */
export type Display = 'inline' | 'button';

/** An attribute, or the property of its name: pages also write numbers. Absent, `null` and empty = not given. */
export type Given = string | number | null | undefined;

export interface Attributes {
  readonly restaurantId: Given;
  readonly mode: Given;
  readonly partySize: Given;
  readonly date: Given;
}

/** Told once of every value that cannot be used. */
export type Warn = (attribute: string, value: string, expected: string) => void;

/** `restaurantId` 0 means that there is none: nothing can be asked for. */
export function readSettings({ restaurantId, mode, partySize, date }: Attributes, warn: Warn): Settings {
  const one = (value: Given) => oneOf(['auto', 'reservation', 'waitlist'], value);
  return {
    restaurantId: readRestaurantId(restaurantId, warn),
    mode: read<Mode>('mode', mode, one, 'auto', 'auto, reservation or waitlist', warn),
    party: read('party-size', partySize, wholeNumber, undefined, 'a whole number', warn),
    date: read('date', date, plainDate, undefined, 'a day as yyyy-mm-dd', warn),
  };
}

/** The one attribute that nothing can stand in for: without it nothing is asked and the fallback is shown. */
function readRestaurantId(given: Given, warn: Warn): number {
  const id = wholeNumber(given);
  if (id === undefined) warn('restaurant-id', String(given ?? ''), 'a whole number');
  return id ?? 0;
}

/** Light unless asked: a page without a dark design must not get a dark form. The styles read the attribute itself. */
export function readTheme(value: Given, warn: Warn): Theme {
  const one = (given: Given) => oneOf<Theme>(['light', 'dark', 'auto'], given);
  return read('theme', value, one, 'light', 'light, dark or auto', warn);
}

/** The styles read this attribute themselves, too. */
export function readDisplay(value: Given, warn: Warn): Display {
  const one = (given: Given) => oneOf<Display>(['inline', 'button'], given);
  return read('display', value, one, 'inline', 'inline or button', warn);
}

/** ISO 3166-1 alpha-2 in capitals; empty = none. */
export function readCountry(value: Given, warn: Warn): string {
  return read('country', value, regionCode, '', 'two letters such as US', warn);
}

/** Reads what was given; nothing given and nonsense both mean `usual`, nonsense with a warning. */
function read<T>(
  attribute: string,
  given: Given,
  parse: (given: Given) => T | undefined,
  usual: T,
  expected: string,
  warn: Warn,
): T {
  if (given === null || given === undefined || given === '') return usual;
  const value = parse(given);
  if (value === undefined) warn(attribute, String(given), expected);
  return value ?? usual;
}

function oneOf<T extends string>(words: readonly T[], given: Given): T | undefined {
  return words.find((word) => word === given);
}

/** 1 … 2147483647, digits only. */
function wholeNumber(given: Given): number | undefined {
  const number = /^\s*\d{1,10}\s*$/.test(String(given)) ? Number(given) : 0;
  return number >= 1 && number <= 2 ** 31 - 1 ? number : undefined;
}

function plainDate(given: Given): PlainDate | undefined {
  return isPlainDate(String(given)) ? String(given) : undefined;
}

function regionCode(given: Given): string | undefined {
  const code = String(given).trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}
