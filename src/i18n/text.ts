/** The guest's language: which pack speaks, and how days, times and numbers are written in it. */
import { utcMidnight } from '../booking/calendar.js';
import type { ClockTime, PlainDate } from '../booking/model.js';
import { en } from './en.js';
import type { enCalendar, enPlace } from './en-after.js';
import type { enChecks } from './en-checks.js';
import type { enFields } from './en-fields.js';
import type { Pack } from './packs.js';

/** Every phrase of the widget. Each may be overridden by a string, or by a function of the same arguments. */
export type Messages = typeof en;

/** The phrases that come with the companions for the time after a booking. */
export type CalendarMessages = typeof enCalendar;
export type PlaceMessages = typeof enPlace;

/** The phrases that come with the checks. */
export type ChecksMessages = typeof enChecks;

/** The phrases that come with the companion for the owner's fields. */
export type FieldsMessages = typeof enFields;

/** What a language has to say, all in all. */
export type Phrases = Messages & ChecksMessages & CalendarMessages & PlaceMessages & FieldsMessages;

export type MessageOverrides = { readonly [Key in keyof Phrases]?: Phrases[Key] | string };

export class Text {
  /** BCP 47; always one that `Intl` knows, and the one that the words are in: days and times never speak another. */
  readonly locale: string;
  readonly say: Messages;
  /** The language's own phrases; none = English. */
  readonly #words: Partial<Phrases>;
  readonly #overrides: MessageOverrides;
  #numbers?: Intl.NumberFormat;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  /**
   * @param language BCP 47 tag of the page
   * @param pack speaks it; without one the words are English, whatever the language
   * @param overrides phrases of the page's own
   */
  constructor(language: string, pack?: Pack, overrides?: MessageOverrides | null) {
    const known = canonical(language);
    this.locale = pack || /^en\b/.test(known) ? known : 'en';
    this.#words = pack?.(known) ?? {};
    this.#overrides = overrides ?? {};
    this.say = this.also(en);
  }

  /** The same phrases in this language, with the page's own among them. */
  also<Some extends Partial<Phrases>>(english: Some): Some {
    return withOverrides({ ...english, ...this.#words }, this.#overrides);
  }

  /** "Thursday, November 26". */
  day(date: PlainDate): string {
    return this.#date(date, 'day', { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** "Thursday", or "Thu". */
  weekday(date: PlainDate, weekday: 'long' | 'short' = 'long'): string {
    return this.#date(date, weekday, { weekday });
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

  /** "Eastern Time". */
  zone(timeZone: string): string | undefined {
    const parts = this.#format(timeZone, { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
    return parts.find(({ type }) => type === 'timeZoneName')?.value;
  }

  number(value: number): string {
    this.#numbers ??= new Intl.NumberFormat(this.locale, { useGrouping: false });
    return this.#numbers.format(value);
  }

  /** A number or an address within a sentence: where that is read from right to left, its parts would change places. */
  ltr(text: string): string {
    return this.say.direction === 'rtl' ? `\u2066${text}\u2069` : text;
  }

  #date(date: PlainDate, name: string, options: Intl.DateTimeFormatOptions): string {
    return this.#format(name, options).format(utcMidnight(date));
  }

  /** Formatters are slow to make and are made at first use, off the path to the first paint. */
  #format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const made = this.#formats.get(name) ?? new Intl.DateTimeFormat(this.locale, { timeZone: 'UTC', ...options });
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
