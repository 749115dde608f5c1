/**
 * The restaurant's calendar in plain dates, and the times of a day in the order a menu would print them.
 * Dates are arithmetic on `yyyy-mm-dd`; no clock and no time zone come near them.
 */
import type { ClockTime, PlainDate, Restaurant, Service, Slot } from './model.js';

const DAY_MS = 86_400_000;
const AFTERNOON: ClockTime = '16:00';

/** Milliseconds of the date's midnight, reckoned as if every place were at UTC. Only for differences and `Intl`. */
export function utcMidnight(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function fromUtcMidnight(time: number): PlainDate {
  return new Date(time).toISOString().slice(0, 10);
}

/** True for a day that exists, written `yyyy-mm-dd`: 2027-02-29 is refused. */
export function isPlainDate(text: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && fromUtcMidnight(utcMidnight(text)) === text;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtcMidnight(utcMidnight(date) + days * DAY_MS);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekday(date: PlainDate): number {
  return new Date(utcMidnight(date)).getUTCDay() || 7;
}

/** `count` days from `first` on. */
export function dayRow(first: PlainDate, count: number): PlainDate[] {
  const row: PlainDate[] = [];
  for (let i = 0; i < count; i++) row.push(addDays(first, i));
  return row;
}

/** Why a day can or cannot be booked, before anyone asks for its times. */
export type DayState = 'open' | 'closed' | 'past' | 'too-far';

export function dayState(restaurant: Restaurant, today: PlainDate, date: PlainDate): DayState {
  if (date < today) return 'past';
  if (daysBetween(today, date) > restaurant.horizonDays) return 'too-far';
  // A service may pass midnight: what comes after it belongs to the day it began on.
  const hasNight = !isRestDay(restaurant, addDays(date, -1)) && restaurant.services.some(({ from, to }) => to < from);
  return isRestDay(restaurant, date) && !hasNight ? 'closed' : 'open';
}

/** On which nothing begins. */
export function isRestDay({ closedWeekdays, closedDates }: Restaurant, date: PlainDate): boolean {
  return closedWeekdays.includes(weekday(date)) || closedDates.includes(date);
}

/** A day on which something begins and that can be booked: one to lead a guest to. */
export function isOpenDay(restaurant: Restaurant, today: PlainDate, date: PlainDate): boolean {
  return dayState(restaurant, today, date) === 'open' && !isRestDay(restaurant, date);
}

/** The open days after `date`, nearest first, not beyond `within` days or the horizon. */
export function openDaysAfter(restaurant: Restaurant, today: PlainDate, date: PlainDate, within: number): PlainDate[] {
  return dayRow(addDays(date, 1), within).filter((day) => isOpenDay(restaurant, today, day));
}

/** Times under the heading of one meal. `name` is the restaurant's; without it `part` says which half of the day. */
export interface ServiceTimes {
  readonly name?: string;
  readonly part: 'before' | 'after' | 'named';
  readonly slots: readonly Slot[];
}

function serves(service: Service, time: ClockTime): boolean {
  return service.from <= service.to
    ? service.from <= time && time <= service.to
    : service.from <= time || time <= service.to;
}

/**
 * Groups slots by service; what no service covers, or all of them when none is announced, goes before and after 16:00.
 * Empty groups are left out. The order of `slots` is kept.
 */
export function byService(slots: readonly Slot[], services: readonly Service[]): ServiceTimes[] {
  const rest = slots.filter((slot) => !services.some((service) => serves(service, slot.time)));
  const named = services.map((service, index): ServiceTimes => ({
    name: service.name,
    part: 'named',
    slots: slots.filter((slot) => services.findIndex((each) => serves(each, slot.time)) === index),
  }));
  const halves: ServiceTimes[] = [
    { part: 'before', slots: rest.filter((slot) => slot.time < AFTERNOON) },
    { part: 'after', slots: rest.filter((slot) => slot.time >= AFTERNOON) },
  ];
  return named.concat(halves).filter((group) => group.slots.length > 0);
}

/**
 * The slots to show for a section; without one, each instant once, in the first section of the list that has it.
 */
export function slotsFor(
  slots: readonly Slot[],
  sectionOrder: readonly number[],
  sectionId: number | undefined,
): Slot[] {
  if (sectionId !== undefined) return slots.filter((slot) => slot.sectionId === sectionId);
  const first = new Map<string, Slot>();
  for (const id of sectionOrder) {
    for (const slot of slots) if (slot.sectionId === id && !first.has(slot.instant)) first.set(slot.instant, slot);
  }
  return inOrder([...first.values()]);
}

/** By the clock. */
export function inOrder(slots: readonly Slot[]): Slot[] {
  return [...slots].sort((a, b) => (a.instant < b.instant ? -1 : 1));
}

/** The free times nearest to one that was taken, at most `most`, in the order of the clock. */
export function nearest(slots: readonly Slot[], wanted: Slot, most: number): Slot[] {
  const distance = (slot: Slot) => Math.abs(Date.parse(slot.instant) - Date.parse(wanted.instant));
  return inOrder([...slots].sort((a, b) => distance(a) - distance(b)).slice(0, most));
}

/** True when both are the same place at the same time. */
export function sameSlot(a: Slot | undefined, b: Slot | undefined): boolean {
  return a !== undefined && b !== undefined && a.instant === b.instant && a.sectionId === b.sectionId;
}

/** Minutes east of UTC at the restaurant at that moment, from the pair of times: right across clock changes. */
export function offsetOf({ instant, date, time }: Slot): number {
  const local = utcMidnight(date) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
  return Math.round((local - Date.parse(instant)) / 60_000);
}
