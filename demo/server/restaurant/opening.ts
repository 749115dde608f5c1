/** When a restaurant is open, which times it offers, and how long a party stays. Pure: rules over settings and a clock. */
import { addDays, localTimeOf, minutesOf, QUARTER, quartersOf, weekdayOf, type Quarter } from './restaurant-time.js';
import type { Restaurant } from './restaurant.js';

const MINUTE = 60_000;

/** Why a time cannot be booked. `gone`: it was offered until a moment ago. */
export type Unbookable = 'past' | 'gone' | 'odd' | 'closed' | 'too-far';

export function isClosedOn(restaurant: Restaurant, date: string): boolean {
  return restaurant.closedWeekdays.includes(weekdayOf(date)) || restaurant.closedDates.includes(date);
}

/** The starts of a local day, whether bookable now or not: each quarter of an hour within a service. */
export function startsOf(restaurant: Restaurant, date: string): Quarter[] {
  return quartersOf(date, restaurant.timeZone).filter(({ minutes }) => isStart(restaurant, date, minutes));
}

/** A service may pass midnight: what comes after it belongs to the day the service began on. */
function isStart(restaurant: Restaurant, date: string, minutes: number): boolean {
  const open = !isClosedOn(restaurant, date);
  const openBefore = !isClosedOn(restaurant, addDays(date, -1));
  return restaurant.services.some((service) => {
    const [from, to] = [minutesOf(service.from), minutesOf(service.to)];
    if (from < to) return open && minutes >= from && minutes < to;
    return (open && minutes >= from) || (openBefore && minutes < to);
  });
}

/** The starts that may still be booked: not past, not too near, not too far. */
export function bookableStarts(restaurant: Restaurant, date: string, now: Date): Quarter[] {
  if (isTooFar(restaurant, date, now)) return [];
  const earliest = now.getTime() + restaurant.leadMinutes * MINUTE;
  return startsOf(restaurant, date).filter(({ instant }) => instant.getTime() >= earliest);
}

export function whyUnbookable(restaurant: Restaurant, time: Date, now: Date): Unbookable | undefined {
  if (time.getTime() < now.getTime()) return 'past';
  const { date, minutes } = localTimeOf(time, restaurant.timeZone);
  if (isTooFar(restaurant, date, now)) return 'too-far';
  if (isClosedOn(restaurant, date) && !isStart(restaurant, date, minutes)) return 'closed';
  if (time.getTime() % QUARTER !== 0 || !isStart(restaurant, date, minutes)) return 'odd';
  return time.getTime() < now.getTime() + restaurant.leadMinutes * MINUTE ? 'gone' : undefined;
}

function isTooFar(restaurant: Restaurant, date: string, now: Date): boolean {
  const today = localTimeOf(now, restaurant.timeZone).date;
  return date > addDays(today, restaurant.horizonDays);
}

export function stayMinutes(restaurant: Restaurant, partySize: number): number {
  return partySize <= restaurant.smallStayUpTo ? restaurant.smallStayMinutes : restaurant.largeStayMinutes;
}

/** The end of a party's stay: its table is free again from then on. */
export function endOfStay(restaurant: Restaurant, start: Date, partySize: number): Date {
  return new Date(start.getTime() + stayMinutes(restaurant, partySize) * MINUTE);
}

export function isWaitlistOpen(restaurant: Restaurant, now: Date): boolean {
  const { date, minutes } = localTimeOf(now, restaurant.timeZone);
  const [from, to] = [minutesOf(restaurant.waitlistFrom), minutesOf(restaurant.waitlistTo)];
  if (from < to) return !isClosedOn(restaurant, date) && minutes >= from && minutes < to;
  return minutes >= from ? !isClosedOn(restaurant, date) : !isClosedOn(restaurant, addDays(date, -1)) && minutes < to;
}
