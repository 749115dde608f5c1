/** What the page's own address says about a booking. Everybody can write a link: what is wrong in it is as if not there. */
import { isPlainDate } from '../booking/calendar.js';
import { LONGEST_EMAIL } from '../booking/email.js';
import { LONGEST } from '../booking/guest-rules.js';
import type { ClockTime, Guest } from '../booking/model.js';
import type { Settings } from '../booking/state.js';

/** Nothing longer is a number. */
const LONGEST_PHONE = 40;

export interface FromAddress {
  readonly settings: Pick<Settings, 'party' | 'date'>;
  readonly time?: ClockTime | undefined;
  readonly person: Partial<Pick<Guest, 'firstName' | 'lastName' | 'phone' | 'email'>>;
  readonly notes?: string | undefined;
}

/**
 * Membership is not among it: a number out of a link would be a claim that the guest did not make.
 * @param query with its `?`; what stands there reaches servers and their logs
 * @param fragment with its `#`; what stands there does not
 */
export function readAddress(query: string, fragment: string): FromAddress {
  const places = [new URLSearchParams(query), new URLSearchParams(fragment.slice(1))];
  const given = (name: string) => places.map((place) => place.get(name)).find(Boolean) ?? '';
  const text = (name: string, most: number) => cleaned(given(name), most);
  const party = /^[1-9]\d?$/.test(given('party')) ? Number(given('party')) : undefined;
  const date = isPlainDate(given('date')) ? given('date') : undefined;
  return {
    settings: { ...(party && { party }), ...(date && { date }) },
    time: /^([01]\d|2[0-3]):[0-5]\d$/.exec(given('time'))?.[0],
    person: only({
      firstName: text('first-name', LONGEST.name),
      lastName: text('last-name', LONGEST.name),
      // Whoever writes a link by hand forgets that `+` is a space there.
      phone: cleaned(given('phone').replace(/^ /, '+'), LONGEST_PHONE),
      email: cleaned(given('email').replaceAll(' ', '+'), LONGEST_EMAIL),
    }),
    notes: text('notes', LONGEST.notes),
  };
}

/** Too long is none at all: half an address is somebody else's. Nothing may turn the direction of the text around it. */
function cleaned(text: string, most: number): string | undefined {
  const clean = text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return clean && clean.length <= most ? clean : undefined;
}

/** Those that are there. */
function only<Name extends string>(values: Record<Name, string | undefined>): Partial<Record<Name, string>> {
  const there = Object.entries(values).filter(([, value]) => value);
  return Object.fromEntries(there) as Partial<Record<Name, string>>;
}
