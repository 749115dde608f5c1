/** Why there are no times, in one sentence each: seen in their place, and heard. */
import { addDays, dayState, isRestDay } from '../booking/calendar.js';
import type { PlainDate, Restaurant } from '../booking/model.js';
import { knownRestaurant } from '../booking/state.js';
import type { DaySearch, Form } from '../booking/state.js';
import type { Text } from './text.js';

/** Nothing before the house and its today are known. */
export function noTimesWords(text: Text, form: Form): string {
  const { say } = text;
  const { date, today } = form;
  const restaurant = knownRestaurant(form);
  if (!restaurant || !date || !today) return '';
  const state = dayState(restaurant, today, date);
  if (state === 'past') return say.pastDay;
  if (state === 'too-far') return say.tooFar(text.day(addDays(today, restaurant.horizonDays)));
  if (isRestDay(restaurant, date)) return closedWords(text, restaurant, date);
  const section = hasTimesElsewhere(form) && restaurant.sections.find(({ id }) => id === form.sectionId);
  return section ? say.fullInSection(section.name, text.day(date)) : say.full(text.day(date));
}

/** "Closed on Mondays", or on that one day. */
export function closedWords(text: Text, { closedDates }: Restaurant, date: PlainDate): string {
  return closedDates.includes(date) ? text.say.closedOn(text.day(date)) : text.say.closed(text.weekday(date));
}

/** Asked only of a day without times to offer: those that there are, are in other sections than the chosen one. */
export function hasTimesElsewhere({ times }: Form): boolean {
  return times.status === 'known' && times.value.length > 0;
}

/** How the search for the next free day goes; nothing while there is none. */
export function daySearchWords({ say }: Text, daySearch: DaySearch): string {
  if (daySearch === 'idle') return '';
  if (daySearch === 'failed') return say.loadFailed;
  return daySearch === 'none' ? say.noDay : say.searchingDay;
}
