/** What a calendar is told of a booking. Pure: time and host come in. */
import type { Intent, Receipt, Restaurant, Slot } from '../booking/model.js';
import { enCalendar } from '../i18n/en-after.js';
import type { Text } from '../i18n/text.js';
import type { CalendarEvent } from './calendar-file.js';

/** In minutes, where the restaurant does not say. */
const USUAL_STAY = 120;

export interface Booked {
  readonly intent: Intent;
  readonly slot: Slot;
  readonly receipt: Receipt;
  readonly restaurant: Restaurant;
  /** When it was told that it is booked, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * The manage link is left out on purpose: calendars are synchronised to clouds, shared with families and shown in
 * offices, and whoever reads the link there could cancel. Reference and phone number do for a guest who calls.
 * @param host of the page; with restaurant and reference it makes the id that no other event has. Where the backend gives
 * no reference, the time does it together with the moment of booking: two guests of one calendar have two tables.
 * @param made now, in milliseconds since 1970
 */
export function bookedEvent(booked: Booked, text: Text, host: string, made: number): CalendarEvent {
  const { intent, slot, receipt, restaurant, since } = booked;
  const from = Date.parse(slot.instant);
  return {
    uid: `${receipt.reference ?? `${slot.instant}-${since}`}-${intent.restaurantId}@${host || 'reservation-widget'}`,
    made,
    from,
    to: from + (restaurant.stayMinutes ?? USUAL_STAY) * 60_000,
    title: text.also(enCalendar).calendarTitle(intent.party, restaurant.name),
    description: description(booked, text),
  };
}

function description({ intent, slot, receipt, restaurant }: Booked, text: Text): string {
  const { say } = text;
  return [
    text.also(enCalendar).calendarTime(text.day(slot.date), text.time(slot.time)),
    say.partyOf(intent.party),
    intent.section?.name,
    receipt.reference && say.reference(receipt.reference),
    restaurant.phoneNumber && say.callUs(restaurant.phoneNumber),
  ]
    .filter(Boolean)
    .join('\n');
}

/** `osteria-lume-2030-06-06.ics`; a name without Latin letters leaves the date. */
export function fileName({ slot, restaurant }: Booked): string {
  const plain = restaurant.name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${name && `${name}-`}${slot.date}.ics`;
}
