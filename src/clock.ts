/** The only place that asks what day it is. */
import type { PlainDate } from './booking/model.js';

/**
 * Now, in milliseconds since 1970. Not `Date.now`: some host pages replace it. Not `performance.now` either: in most
 * browsers it stands still while the device sleeps, and a tab that was opened yesterday would still have yesterday.
 */
export function now(): number {
  return +new Date();
}

/** Today in a time zone that `Intl` knows; without one, the visitor's own. */
export function todayIn(timeZone: string | undefined): PlainDate {
  const moment = new Date(now());
  if (!timeZone) return plain(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const part = new Map<string, number>();
  for (const { type, value } of format.formatToParts(moment)) part.set(type, Number(value));
  return plain(part.get('year') ?? 0, part.get('month') ?? 0, part.get('day') ?? 0);
}

function plain(year: number, month: number, day: number): PlainDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
