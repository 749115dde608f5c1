/**
 * The whole behaviour: state + message → state + commands. Pure, so that random walks can be run over it.
 * Each step has one function; a message that is out of place there leaves the state as it was.
 */
import { arriveAtDay, askTimes, changeKind, chooseSlot, isCurrent, keepSlotInSection } from './choosing.js';
import { receiveTimes, searched, searchNextDay } from './choosing.js';
import { forgetTier, mark, receiveTiers, typeIn } from './details.js';
import type { Message } from './message.js';
import type { Slot } from './model.js';
import type { Failure } from './problem.js';
import { configured, forgetChoices, moveToOpenDay, prefill, preselected, reset, restart, welcome } from './opening.js';
import { blankForm, knownRestaurant, LOADING } from './state.js';
import type { Form, State } from './state.js';
import { choose, stay } from './update.js';
import type { Update } from './update.js';

export function update(state: State, message: Message): Update {
  if (message.type === 'configured') return configured(state, message.settings);
  if (message.type === 'preselected') return preselected(state, message.settings);
  if (message.type === 'prefilled') return stay({ ...state, form: prefill(state.form, message) });
  if (message.type === 'reset') return reset(state, message);
  switch (state.step) {
    case 'starting':
      return starting(state, message);
    case 'unavailable':
      return message.type === 'retry-pressed' ? restart(state.form) : stay(state);
    case 'choosing':
      return choosing(state, message);
    case 'sending':
    case 'unconfirmed':
      return writing(state, message);
    case 'booked':
    case 'waitlisted':
      return message.type === 'again-pressed' ? restart(forgetChoices(state.form), message.kind) : stay(state);
    default:
      return state satisfies never;
  }
}

// ---- one function per step

function starting(state: State & { step: 'starting' }, message: Message): Update {
  const { form } = state;
  switch (message.type) {
    case 'restaurant-known':
      return welcome(form, message.restaurant, message.today);
    case 'restaurant-failed':
      return stay({ step: 'unavailable', form, failure: message.failure });
    case 'party-chosen':
      return stay({ step: 'starting', form: { ...form, party: message.party, own: { ...form.own, party: true } } });
    case 'date-chosen':
      return stay({ step: 'starting', form: { ...form, date: message.date, own: { ...form.own, date: true } } });
    case 'day-began':
      return stay({ step: 'starting', form: { ...form, today: message.today } });
    default:
      return fillIn(state, message);
  }
}

function choosing(state: State & { step: 'choosing' }, message: Message): Update {
  const { form } = state;
  switch (message.type) {
    case 'day-began':
      return searched(moveToOpenDay({ ...form, today: message.today }), form);
    case 'party-chosen':
      return searched({ ...form, party: message.party, own: { ...form.own, party: true }, notice: undefined }, form);
    case 'date-chosen':
      return searched({ ...form, date: message.date, own: { ...form.own, date: true }, notice: undefined }, form);
    case 'section-chosen':
      // A search is for one section: what it finds is not for another.
      return choose(keepSlotInSection({ ...form, sectionId: message.sectionId, daySearch: 'idle' }));
    case 'slot-chosen':
      return chooseSlot(form, message.slot);
    case 'kind-chosen':
      return changeKind(form, message.kind);
    case 'times-known':
      return isCurrent(form, message) ? choose(receiveTimes(form, message.slots)) : stay(state);
    case 'times-failed':
      return isCurrent(form, message)
        ? choose({ ...form, times: { status: 'failed', failure: message.failure } })
        : stay(state);
    case 'waits-known':
      return choose({ ...form, waits: { status: 'known', value: message.waits } });
    case 'waits-failed':
      return choose({ ...form, waits: { status: 'failed', failure: message.failure } });
    case 'tiers-known':
      return choose(receiveTiers(form, message.tiers));
    case 'tiers-failed':
      return choose({ ...form, tiers: { status: 'failed', failure: message.failure } });
    case 'next-day-pressed':
      return searchNextDay(form);
    case 'next-day-known':
      return form.daySearch === 'searching' ? choose(arriveAtDay(form, message.date, message.slots)) : stay(state);
    case 'next-day-none':
      return form.daySearch === 'searching' ? choose({ ...form, daySearch: 'none' }) : stay(state);
    case 'next-day-failed':
      return form.daySearch === 'searching' ? choose({ ...form, daySearch: 'failed' }) : stay(state);
    case 'retry-pressed':
      return retry(form, message.what);
    case 'attempted':
      return choose({ ...form, marked: message.problems.map((problem) => problem.field), notice: undefined });
    case 'contract-broken':
      return choose(mark({ ...form, refusals: [] }, message.problems));
    case 'notice-dismissed':
      return choose({ ...form, notice: undefined });
    case 'sent': {
      const { key, intent, duplicateConfirmed } = message;
      const write = { key, intent, duplicateConfirmed };
      const clean: Form = { ...form, marked: [], refusals: [], notice: undefined, daySearch: 'idle' };
      return { state: { step: 'sending', form: clean, writing: write }, commands: [{ type: 'send', ...write }] };
    }
    default:
      return fillIn(state, message);
  }
}

function writing(state: State & { step: 'sending' | 'unconfirmed' }, message: Message): Update {
  const { form, writing: write } = state;
  if ('key' in message && message.key !== write.key) return stay(state);
  switch (message.type) {
    case 'confirmed': {
      const step = write.intent.kind === 'waitlist' ? 'waitlisted' : 'booked';
      return stay({ step, form, intent: write.intent, receipt: message.receipt });
    }
    case 'refused':
      return refused(state, message.failure);
    case 'grew-slow':
    case 'left-unconfirmed': {
      const known = state.step === 'unconfirmed' ? state.reference : undefined;
      const reference = (message.type === 'left-unconfirmed' ? message.reference : undefined) ?? known;
      const alive = message.type === 'grew-slow' ? true : undefined;
      return stay({ step: 'unconfirmed', form, writing: write, checking: false, alive, reference });
    }
    case 'check-pressed':
      if (state.step === 'sending' || state.checking || !isSafeToRepeat(form)) return stay(state);
      return {
        state: { ...state, checking: true, form: { ...form, notice: undefined } },
        commands: [{ type: 'send', ...write }],
      };
    case 'held-back':
      return state.step === 'sending' || state.checking ? stay(state) : fillIn(state, message);
    case 'again-pressed':
      // The page has moved on to another restaurant, and so may the guest, though nobody could confirm this booking.
      return state.step === 'unconfirmed' && !state.checking && !state.alive
        ? restart(forgetChoices(form))
        : stay(state);
    // Asked for before the send: unheard, the form would wait for it for ever once it is shown again.
    case 'times-known':
    case 'times-failed':
    case 'waits-known':
    case 'waits-failed':
    case 'tiers-known':
    case 'tiers-failed':
      return learn(state, message);
    // What was sent is kept apart in the intent; what is typed and ticked meanwhile is not lost.
    default:
      return fillIn(state, message);
  }
}

function fillIn(state: State, message: Message): Update {
  return withForm(state, filledIn(state.form, message));
}

function withForm(state: State, form: Form): Update {
  return stay(form === state.form ? state : { ...state, form });
}

/** What the guest fills in at whatever step, and why a press has to wait. */
function filledIn(form: Form, message: Message): Form {
  switch (message.type) {
    case 'typed':
      return typeIn(form, message);
    case 'email-finished':
      return { ...form, finishedEmail: form.guest.email };
    case 'consent-ticked':
      return { ...form, consent: message.ticked };
    case 'accepted':
      return { ...form, accepted: { ...form.accepted, ...message.accepted } };
    case 'held-back':
      return { ...form, notice: { failure: { code: message.code } } };
    default:
      return form;
  }
}

function learn(state: State & { step: 'sending' | 'unconfirmed' }, message: Message): Update {
  return withForm(state, choosing({ step: 'choosing', form: state.form }, message).state.form);
}

// ---- trying again, and being refused

/** Without idempotency a second request may be a second table. */
function isSafeToRepeat(form: Form): boolean {
  return knownRestaurant(form)?.abilities.idempotency ?? false;
}

function retry(form: Form, what: 'restaurant' | 'times' | 'waits' | 'tiers'): Update {
  switch (what) {
    case 'restaurant':
      return choose(form);
    case 'times':
      return askTimes(form, false, true);
    case 'waits':
      return choose({ ...form, waits: LOADING }, { type: 'load-waits' });
    case 'tiers':
      return choose({ ...form, tiers: LOADING }, { type: 'load-tiers' });
    default:
      return what satisfies never;
  }
}

/** Not booked: back to the form with everything in it, the reason said, and what is out of date asked for again. */
function refused(state: State & { step: 'sending' | 'unconfirmed' }, failure: Failure): Update {
  const { intent } = state.writing;
  if (state.form.outdated) return refusedElsewhere(state.form, failure);
  const form = mark(state.form, failure.fields ?? []);
  const told: Form = { ...form, notice: { failure, slot: intent.slot } };
  if (failure.code === 'tier_unknown') {
    return choose({ ...forgetTier(told), tiers: LOADING }, { type: 'load-tiers' });
  }
  const outdated =
    failure.code === 'slot_taken' || failure.code === 'closed' || failure.fields?.some(({ field }) => field === 'slot');
  return outdated && intent.slot ? lostSlot(told, intent.slot) : choose(told);
}

/** The page has moved on to another restaurant: the guest still reads that it was not booked, and nothing to press. */
function refusedElsewhere(form: Form, failure: Failure): Update {
  const { state, commands } = restart(form);
  return { state: { ...state, form: { ...state.form, notice: { failure, elsewhere: true } } }, commands };
}

function lostSlot(form: Form, slot: Slot): Update {
  return askTimes({ ...form, slot: undefined, taken: form.taken.concat(slot) }, false, true);
}

/** The state before anything is known or configured. */
export function initialState(): State {
  return { step: 'starting', form: blankForm({ restaurantId: 0, mode: 'auto' }, undefined) };
}
