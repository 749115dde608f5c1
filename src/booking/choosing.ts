/** Party, day, time and section, and the way to the waitlist: what each choice asks for and lets go of. */
import { dayState, openDaysAfter, sameSlot } from './calendar.js';
import type { Command } from './message.js';
import type { Kind, PlainDate, Slot } from './model.js';
import { knownRestaurant, LOADING, WAITING } from './state.js';
import type { Form } from './state.js';
import { choose } from './update.js';
import type { Update } from './update.js';

/** How far the search for the next free day looks. */
export const SEARCH_DAYS = 14;

/** After a change of party or day: asks for times when they are another question than before. */
export function searched(form: Form, before: Form): Update {
  const sameDay = form.date === before.date;
  if (sameDay && form.party === before.party) return choose(form);
  const slot = sameDay ? form.slot : undefined;
  // What was taken, or refused, was so for another day or party.
  const changed: Form = { ...form, slot, daySearch: 'idle', taken: [], refusals: ofTheGuest(form) };
  return form.kind === 'waitlist' ? choose(changed) : askTimes(changed, true, false);
}

/** Asks for the day's times, unless the day or the party already says that there are none. */
export function askTimes(form: Form, rest: boolean, fresh: boolean): Update {
  const { date, party } = form;
  const ask = date !== undefined && canAsk(form, date);
  const changed: Form = { ...form, times: ask ? LOADING : WAITING, slot: ask ? form.slot : undefined };
  const commands: Command[] = ask ? [{ type: 'load-times', date, party, rest, fresh }] : [];
  return choose(changed, ...commands);
}

function canAsk(form: Form, date: PlainDate): boolean {
  const restaurant = knownRestaurant(form);
  if (!restaurant || !form.today) return false;
  return form.party <= restaurant.largestParty && dayState(restaurant, form.today, date) === 'open';
}

export function isCurrent(form: Form, answer: { readonly date: PlainDate; readonly party: number }): boolean {
  return form.times.status === 'loading' && answer.date === form.date && answer.party === form.party;
}

/** A chosen time that is still free stays chosen; one that is gone is let go, and the summary asks for a time again. */
export function receiveTimes(form: Form, slots: readonly Slot[]): Form {
  const { taken } = form;
  const free = slots.filter((slot) => !taken.some((gone) => sameSlot(gone, slot)));
  const slot = form.slot && free.find((each) => sameSlot(each, form.slot));
  return { ...form, times: { status: 'known', value: free }, slot };
}

/** In another section the same time stays chosen where it is free. */
export function keepSlotInSection(form: Form): Form {
  const { slot, sectionId, times } = form;
  if (!slot || sectionId === undefined || slot.sectionId === sectionId) return form;
  const free = times.status === 'known' ? times.value : [];
  const there = free.find((each) => each.instant === slot.instant && each.sectionId === sectionId);
  return { ...form, slot: there };
}

export function chooseSlot(form: Form, slot: Slot): Update {
  const offered = form.times.status === 'known' && form.times.value.some((each) => sameSlot(each, slot));
  if (!offered || form.kind === 'waitlist') return choose(form);
  const marked = form.marked.filter((field) => field !== 'slot');
  return choose({ ...form, slot, unfolded: true, marked, refusals: ofTheGuest(form), notice: undefined });
}

/** What the backend refused of the guest's details: another choice of table does not mend it. */
function ofTheGuest({ refusals, guest }: Form): Form['refusals'] {
  return refusals.filter(({ field }) => field in guest);
}

export function searchNextDay(form: Form): Update {
  const restaurant = knownRestaurant(form);
  if (!restaurant || !form.today || !form.date || form.daySearch === 'searching') {
    return choose(form);
  }
  const from = form.date < form.today ? form.today : form.date;
  const days = openDaysAfter(restaurant, form.today, from, SEARCH_DAYS);
  const changed: Form = { ...form, daySearch: days.length ? 'searching' : 'none' };
  const { party, sectionId } = form;
  const commands: Command[] = days.length ? [{ type: 'find-next-day', days, party, sectionId }] : [];
  return choose(changed, ...commands);
}

export function arriveAtDay(form: Form, date: PlainDate, slots: readonly Slot[]): Form {
  const own = { ...form.own, date: true };
  return receiveTimes({ ...form, date, own, daySearch: 'idle', slot: undefined, taken: [], notice: undefined }, slots);
}

/** The queue for now: party, section and details carry over, day and time are dropped. */
export function enterWaitlist(form: Form): Update {
  const sectionId = form.sectionId ?? form.slot?.sectionId ?? knownRestaurant(form)?.sections[0]?.id;
  const changed: Form = { ...form, kind: 'waitlist', sectionId, slot: undefined, unfolded: true, waits: LOADING };
  return choose(changed, { type: 'load-waits' });
}

export function changeKind(form: Form, kind: Kind): Update {
  const able = knownRestaurant(form)?.abilities[kind] ?? false;
  const allowed = form.settings.mode === 'auto' || form.settings.mode === kind;
  if (!able || !allowed || kind === form.kind) return choose(form);
  const clean = { ...form, notice: undefined, marked: [] };
  if (kind === 'waitlist') return enterWaitlist(clean);
  return askTimes({ ...clean, kind, sectionId: undefined }, false, false);
}
