/** Starting, starting over, and what the page asks for: from attributes and the profile to a form that can be used. */
import { addDays, isOpenDay, openDaysAfter } from './calendar.js';
import { SEARCH_DAYS, askTimes, enterWaitlist, searched } from './choosing.js';
import { receiveTiers } from './details.js';
import type { Command, Message } from './message.js';
import type { Kind, PlainDate, Restaurant } from './model.js';
import { blankForm, isWriting, knownRestaurant, LOADING, USUAL_PARTY, WAITING } from './state.js';
import type { Form, Settings, State } from './state.js';
import { stay } from './update.js';
import type { Update } from './update.js';

/** A new restaurant or API begins the search anew and keeps the guest; a write in flight keeps its own end first. */
export function configured(state: State, settings: Settings): Update {
  const form = { ...state.form, settings };
  return isWriting(state) || state.step === 'booked' || state.step === 'waitlisted'
    ? stay({ ...state, form: { ...form, outdated: true } })
    : restart(form);
}

/** Nothing is left but what the page gave. */
export function reset(state: State, given: Message & { type: 'reset' }): Update {
  return state.step === 'sending' || (state.step === 'unconfirmed' && (state.checking || state.alive))
    ? stay(state)
    : restart(prefill(blankForm(state.form.settings, state.form.today), given));
}

/** Asks for the restaurant again; the guest's details and own choices stay. */
export function restart(form: Form, kind?: Kind): Update {
  const blank = blankForm(form.settings, form.today);
  const { guest, identity, phoneArrivedWhole, consent, accepted, own, unfolded } = form;
  const kept = {
    ...blank,
    ...(own.party && { party: form.party }),
    ...(own.date && { date: form.date }),
    ...{ guest, identity, phoneArrivedWhole, consent, accepted, own, unfolded },
    ...(kind && { kind }),
  };
  if (form.settings.restaurantId === 0)
    return stay({ step: 'unavailable', form: kept, failure: { code: 'not_found' } });
  return { state: { step: 'starting', form: kept }, commands: [{ type: 'load-restaurant' }] };
}

/** After an end state: a new booking has its own party, day and notes; who the guest is has not changed. */
export function forgetChoices(form: Form): Form {
  return {
    ...form,
    own: { party: false, date: false },
    unfolded: false,
    consent: false,
    guest: { ...form.guest, notes: '', wishes: '' },
  };
}

export function welcome(form: Form, restaurant: Restaurant, today: PlainDate): Update {
  const kind = openingKind(form, restaurant);
  if (!kind) return stay({ step: 'unavailable', form, failure: { code: 'unavailable' } });
  const notice = form.notice?.elsewhere ? form.notice : undefined;
  const known: Form = { ...form, restaurant: { status: 'known', value: restaurant }, today, kind, notice };
  const ready = moveToOpenDay(fitParty({ ...known, unfolded: form.unfolded || kind === 'waitlist' }, restaurant));
  const tiers: Command[] = restaurant.abilities.membership ? [{ type: 'load-tiers' }] : [];
  const begun = begin({ ...ready, tiers: tiers.length ? LOADING : WAITING });
  return { ...begun, commands: begun.commands.concat(tiers) };
}

function openingKind(form: Form, { abilities }: Restaurant): Kind | undefined {
  if (form.settings.mode !== 'auto') return abilities[form.settings.mode] ? form.settings.mode : undefined;
  if (abilities.reservation && !(abilities.waitlist && form.kind === 'waitlist')) return 'reservation';
  return abilities.waitlist ? 'waitlist' : undefined;
}

function begin(form: Form): Update {
  return form.kind === 'waitlist' ? enterWaitlist(form) : askTimes(form, false, false);
}

/** A party chosen by the page is clamped; one the guest chose above the limit leads to the phone number instead. */
function fitParty(form: Form, { smallestParty, largestParty }: Restaurant): Form {
  const most = form.own.party ? largestParty + 1 : largestParty;
  return { ...form, party: Math.min(Math.max(form.party, smallestParty), most) };
}

/** Selects the wanted day when it can be booked, else the next one that can; the guest's own choice stays. */
export function moveToOpenDay(form: Form): Form {
  const restaurant = knownRestaurant(form);
  if (!restaurant || !form.today) return form;
  const { today, date = today } = form;
  if (form.own.date && date >= today) return form;
  const wanted = clamp(date, today, addDays(today, restaurant.horizonDays));
  const open = isOpenDay(restaurant, today, wanted);
  return { ...form, date: open ? wanted : (openDaysAfter(restaurant, today, wanted, SEARCH_DAYS)[0] ?? wanted) };
}

function clamp(date: PlainDate, first: PlainDate, last: PlainDate): PlainDate {
  if (date < first) return first;
  return date > last ? last : date;
}

/** Where no form is open, the next one begins with what the page asks for now. */
export function preselected(state: State, settings: Settings): Update {
  const { form } = state;
  if (state.step === 'choosing') return searched(preselect(form, settings), form);
  return stay({ ...state, form: state.step === 'starting' ? preselect(form, settings) : { ...form, settings } });
}

function preselect(form: Form, settings: Settings): Form {
  const party = form.own.party ? form.party : (settings.party ?? USUAL_PARTY);
  const date = form.own.date ? form.date : settings.date;
  const changed = { ...form, settings, party, date };
  const restaurant = knownRestaurant(form);
  return restaurant ? moveToOpenDay(fitParty(changed, restaurant)) : changed;
}

/** A level that the house does not have is let go, whichever comes first: the guest or the list. */
export function prefill(form: Form, { guest, identity }: Message & { type: 'prefilled' | 'reset' }): Form {
  const filled: Form = {
    ...form,
    guest: { ...form.guest, ...guest },
    identity,
    phoneArrivedWhole: guest.phone === undefined ? form.phoneArrivedWhole : true,
  };
  return form.tiers.status === 'known' ? receiveTiers(filled, form.tiers.value) : filled;
}
