/** An event as iCalendar text, RFC 5545 to the letter. Pure: time and ids come in. */

export interface CalendarEvent {
  /** The same at every download, so that calendars renew the event instead of adding a second one. */
  readonly uid: string;
  /** When the file was made, and from when to when the event is; milliseconds since 1970. */
  readonly made: number;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly description: string;
}

/** Octets of a line without its end. */
const LONGEST_LINE = 75;

/**
 * Times are in UTC without a time zone: a calendar's own table may be stale, and the description says the restaurant's
 * clock in words. There is one version of a booking here, hence `SEQUENCE:0`; the newer `DTSTAMP` renews it.
 */
export function calendarFile({ uid, made, from, to, title, description }: CalendarEvent): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//reservation-widget//NONSGML reservation-widget//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    'SEQUENCE:0',
    `DTSTAMP:${utc(made)}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(to)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** `20300606T233000Z`. */
function utc(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d{3}|\W/g, '');
}

/** Backslash, semicolon, comma and line breaks have a spelling of their own; other control characters have none. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** Lines end before the 76th octet and go on after a space; a character is never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
