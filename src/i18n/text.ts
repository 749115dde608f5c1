/** The guest's language: which pack speaks, and how days, times and numbers are written in it. */
import { utcMidnight } from '../booking/calendar.js';
import type { ClockTime, PlainDate } from '../booking/model.js';
import { en } from './en.js';
import type { enAfter } from './en-after.js';

/** Every phrase of the widget. Each may be overridden by a string, or by a function of the same arguments. */
export type Messages = typeof en;

/** The phrases that come with the companion for the time after a booking. */
export type AfterMessages = typeof enAfter;

type Overridable = Messages & AfterMessages;

export type MessageOverrides = { readonly [Key in keyof Overridable]?: Overridable[Key] | string };

/** Packs by primary language. To add one: write the file, add its line. */
const PACKS: Readonly<Record<string, Messages>> = { en };

const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** Gives regions with their calling codes. */
type RegionList = () => readonly (readonly [code: string, callingCode: string])[];

export interface NamedRegion {
  readonly code: string;
  readonly callingCode: string;
  readonly name: string;
}

export class Text {
  /** BCP 47; always one that `Intl` knows, and the one that the words are in: days and times never speak another. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Messages;
  readonly #overrides: MessageOverrides;
  #regionNames?: Intl.DisplayNames;
  #regionList?: RegionList;
  #namedRegions: readonly NamedRegion[] = [];
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  /**
   * @param language BCP 47 tag of the page; one that is not understood speaks English
   * @param overrides phrases of the page's own
   */
  constructor(language: string, overrides?: MessageOverrides | null) {
    const known = canonical(language);
    const primary = known.replace(/-.*/, '');
    const pack = PACKS[primary];
    this.locale = pack ? known : 'en';
    this.direction = pack && RIGHT_TO_LEFT.includes(primary) ? 'rtl' : 'ltr';
    this.#overrides = overrides ?? {};
    this.say = this.also(pack ?? en);
  }

  /** More phrases in the same language, with the page's own among them. */
  also<Pack extends Record<string, unknown>>(pack: Pack): Pack {
    return withOverrides(pack, this.#overrides);
  }

  /** "Thursday, November 26". */
  day(date: PlainDate): string {
    return this.#date(date, 'day', { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** "Thursday". */
  weekday(date: PlainDate): string {
    return this.#date(date, 'weekday', { weekday: 'long' });
  }

  /** "Thu". */
  shortWeekday(date: PlainDate): string {
    return this.#date(date, 'short-weekday', { weekday: 'short' });
  }

  /** "26". */
  dayNumber(date: PlainDate): string {
    return this.number(Number(date.slice(8, 10)));
  }

  /** "7:30 PM" or "19:30", as the language has it. */
  time(time: ClockTime): string {
    const moment = Date.UTC(2000, 0, 1, Number(time.slice(0, 2)), Number(time.slice(3, 5)));
    return this.#format('time', { hour: 'numeric', minute: '2-digit' }).format(moment);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale, { useGrouping: false }).format(value);
  }

  /** "United Kingdom"; the code itself where the browser has no name for it. */
  region(code: string): string {
    this.#regionNames ??= new Intl.DisplayNames(this.locale, { type: 'region', fallback: 'code' });
    return this.#regionNames.of(code) ?? code;
  }

  /** Regions by name, in the order of the language. Made once for a list: naming 245 regions takes its time. */
  regionsByName(list: RegionList): readonly NamedRegion[] {
    if (list !== this.#regionList) {
      this.#regionList = list;
      this.#namedRegions = list()
        .map(([code, callingCode]) => ({ code, callingCode, name: this.region(code) }))
        .sort((a, b) => a.name.localeCompare(b.name, this.locale));
    }
    return this.#namedRegions;
  }

  #date(date: PlainDate, name: string, options: Intl.DateTimeFormatOptions): string {
    return this.#format(name, options).format(utcMidnight(date));
  }

  /** Formatters are slow to make and are made at first use, off the path to the first paint. */
  #format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const made = this.#formats.get(name) ?? new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' });
    this.#formats.set(name, made);
    return made;
  }
}

function canonical(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** An override that is a string serves also where the pack has a function; a key the pack lacks is ignored. */
function withOverrides<Pack extends Record<string, unknown>>(pack: Pack, overrides: MessageOverrides): Pack {
  const said: Record<string, unknown> = { ...pack };
  for (const [key, phrase] of Object.entries(overrides)) {
    if (key in pack) said[key] = typeof phrase === 'string' && typeof said[key] === 'function' ? () => phrase : phrase;
  }
  return said as Pack;
}
