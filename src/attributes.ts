/** What the page wrote into attributes, read strictly. A bad value is the default and one warning, never an exception. */
import { isPlainDate } from './booking/calendar.js';
import type { Mode } from './booking/model.js';
import type { Settings } from './booking/state.js';

export type Theme = 'light' | 'dark' | 'auto';

/** The attributes as they stand; `null` = absent. */
export interface Attributes {
  readonly restaurantId: string | null;
  readonly mode: string | null;
  readonly partySize: string | null;
  readonly date: string | null;
}

type Warn = (attribute: string, value: string, expected: string) => void;

/** `restaurantId` 0 means that there is none: nothing can be asked for. */
export function readSettings({ restaurantId, mode, partySize, date }: Attributes, warn: Warn): Settings {
  return {
    restaurantId: wholeNumber(restaurantId) ?? refuse(restaurantId ?? '', 0, 'restaurant-id', 'a whole number', warn),
    mode: readMode(mode, warn),
    party: partySize === null ? undefined : readParty(partySize, warn),
    date: date === null ? undefined : readDate(date, warn),
  };
}

export function readMode(value: string | null, warn: Warn): Mode {
  if (value === null || value === 'auto') return 'auto';
  if (value === 'reservation' || value === 'waitlist') return value;
  return refuse(value, 'auto', 'mode', 'auto, reservation or waitlist', warn);
}

/** Light unless asked: a page without a dark design must not get a dark form. */
export function readTheme(value: string | null, warn: Warn): Theme {
  if (value === null || value === 'light') return 'light';
  if (value === 'dark' || value === 'auto') return value;
  return refuse(value, 'light', 'theme', 'light, dark or auto', warn);
}

/** ISO 3166-1 alpha-2; empty = none. */
export function readCountry(value: string | null, warn: Warn): string {
  if (!value) return '';
  const code = value.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : refuse(value, '', 'country', 'two letters such as US', warn);
}

function readParty(value: string, warn: Warn): number | undefined {
  return wholeNumber(value) ?? refuse(value, undefined, 'party-size', 'a whole number', warn);
}

function readDate(value: string, warn: Warn): string | undefined {
  return isPlainDate(value) ? value : refuse(value, undefined, 'date', 'a day as yyyy-mm-dd', warn);
}

/** 1 … 2147483647, digits only. */
function wholeNumber(value: string | null): number | undefined {
  if (value === null || !/^\d{1,10}$/.test(value.trim())) return undefined;
  const number = Number(value);
  return number >= 1 && number <= 2 ** 31 - 1 ? number : undefined;
}

function refuse<T>(value: string, instead: T, attribute: string, expected: string, warn: Warn): T {
  warn(attribute, value, expected);
  return instead;
}
