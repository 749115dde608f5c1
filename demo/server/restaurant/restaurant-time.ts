/**
 * The restaurant's clock: the only place that turns an instant into local time and back.
 * Quarters of an hour are walked in real time and read off the local clock, so that a quarter skipped in spring never
 * exists, and one that comes twice in autumn exists twice, as two instants.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const QUARTER = 15 * MINUTE;

/** Local calendar day `yyyy-mm-dd`, and minutes since its midnight as the clock on the wall shows them. */
export interface LocalTime {
  readonly date: string;
  readonly minutes: number;
}

export interface Quarter {
  readonly instant: Date;
  readonly minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', ...numbers });
    formats.set(timeZone, format);
  }
  return format;
}

export function localTimeOf(instant: Date, timeZone: string): LocalTime {
  const part = new Map<string, string>();
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part.set(type, value);
  const number = (type: string) => Number(part.get(type));
  return {
    date: `${part.get('year')}-${part.get('month')}-${part.get('day')}`,
    minutes: number('hour') * 60 + number('minute'),
  };
}

/** Days that were walked before. They never change; the oldest goes when there are too many. */
const walked = new Map<string, readonly Quarter[]>();
const MOST_WALKED = 400;

/** Every quarter of an hour of a local day, in order: 96, on the days of the clock change 92 or 100. */
export function quartersOf(date: string, timeZone: string): readonly Quarter[] {
  const key = `${date} ${timeZone}`;
  const known = walked.get(key);
  if (known) return known;
  const quarters = walk(date, timeZone);
  walked.set(key, quarters);
  const [oldest] = walked.keys();
  if (walked.size > MOST_WALKED && oldest !== undefined) walked.delete(oldest);
  return quarters;
}

/** From about two hours before the day to about two hours after, whatever the clock does on it. */
function walk(date: string, timeZone: string): Quarter[] {
  const noon = Date.UTC(...dateParts(date)) + 12 * HOUR;
  const there = localTimeOf(new Date(noon), timeZone);
  const ahead = Date.UTC(...dateParts(there.date)) + there.minutes * MINUTE - noon;
  const quarters: Quarter[] = [];
  for (let at = noon - ahead - 14 * HOUR; at <= noon - ahead + 14 * HOUR; at += QUARTER) {
    const instant = new Date(at);
    const local = localTimeOf(instant, timeZone);
    if (local.date === date) quarters.push({ instant, minutes: local.minutes });
  }
  return quarters;
}

/** The instants a local day lies between: from its first quarter to the first of the next. */
export function boundsOf(date: string, timeZone: string): { readonly from: Date; readonly to: Date } {
  const quarters = quartersOf(date, timeZone);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) throw new Error(`There is no day ${date}.`);
  return { from: first.instant, to: new Date(last.instant.getTime() + QUARTER) };
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(Date.UTC(...dateParts(date))).getUTCDay() || 7;
}

export function addDays(date: string, days: number): string {
  const [year, month, day] = dateParts(date);
  return new Date(Date.UTC(year, month, day + days)).toISOString().slice(0, 10);
}

/** Whether there is such a day: `2030-02-30` is none. */
export function isCalendarDay(date: string): boolean {
  return addDays(date, 0) === date;
}

/** `HH:MM` → minutes since midnight. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Minutes since midnight → `HH:MM`. */
export function clockOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The vendor's spelling of an instant: seven fractional digits. */
export function wireInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 23)}0000Z`;
}

/** The vendor's spelling of local time: the wall clock wearing a false `Z`. */
export function wireLocalTime(date: string, minutes: number): string {
  return `${date}T${clockOf(minutes)}:00.0000000Z`;
}

function dateParts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
