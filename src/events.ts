/**
 * The public events, derived from the state before and after, so that none is forgotten or fired twice. They carry
 * what was chosen, never who the guest is: no names, numbers, mail, notes, tier, reference or token.
 */
import type { Intent, Kind } from './booking/model.js';
import type { FailureCode } from './booking/problem.js';
import { isWriting } from './booking/state.js';
import type { Form, State } from './booking/state.js';
import type { CompanionReason, Companions } from './companions.js';

/** Where the guest is: `time` until a time is chosen, then `details`, then how it went. */
export type ReservationStep = 'time' | 'details' | 'sending' | 'booked' | 'waitlisted' | 'unconfirmed' | 'unavailable';

/** `detail` of every event. */
export interface ReservationEventDetail {
  /** Rises when a key changes its meaning or goes. */
  readonly version: 1;
  readonly restaurantId: number;
  readonly mode: Kind;
  readonly partySize: number;
  /** The restaurant's day, `yyyy-mm-dd`. */
  readonly date?: string;
  /** The restaurant's clock, `HH:MM`. */
  readonly time?: string;
  readonly sectionId?: number;
  readonly step?: ReservationStep;
  /**
   * Of `reservation-failed`: the contract's code, or `offline`, `unsent`, `unreachable`, `unreadable`, `outcome_unknown`;
   * `unknown` is the backend's own words.
   */
  readonly code?: FailureCode | 'outcome_unknown';
  /** Milliseconds since the widget could be used. */
  readonly durationMs?: number;
}

export type ReservationEventName =
  | 'reservation-ready'
  | 'reservation-step'
  | 'reservation-submit'
  | 'reservation-booked'
  | 'reservation-waitlisted'
  | 'reservation-failed';

/** `detail` of `reservation-companion-failed`: for whoever looks after the site, and not for its analytics. */
export interface CompanionFailedDetail {
  readonly version: 1;
  /** What the form goes on without: `checks`, `dialog`, `fields`, `packs`, `after-reservation` or `after-waitlist`. */
  readonly name: keyof Companions;
  /** No address to load it from, forbidden by the page's policy, or not fetched at the first try. */
  readonly reason: CompanionReason;
}

export type CompanionFailedEvent = CustomEvent<CompanionFailedDetail>;

export type ReservationEvent = CustomEvent<ReservationEventDetail>;

export interface PublicEvent {
  readonly name: ReservationEventName;
  readonly detail: ReservationEventDetail;
}

/** What the page is told of a change. `durationMs` belongs to the caller, who has the clock. */
export function eventsOf(before: State, after: State): PublicEvent[] {
  const events: PublicEvent[] = [];
  const tell = (name: ReservationEventName, more: Partial<ReservationEventDetail> = {}) =>
    events.push({ name, detail: { ...detailOf(after), ...more } });
  const step = stepOf(after);
  if (before.step === 'starting' && after.step === 'choosing') tell('reservation-ready');
  if (step && step !== stepOf(before)) tell('reservation-step', { step });
  const code = failureIn(before, after);
  // A write that failed is told as what was sent, whatever the form, or the page, has moved on to.
  if (code) {
    const detail = { ...detailOf(isWriting(before) ? before : after), code };
    events.push({ name: 'reservation-failed', detail });
  }
  if (after.step !== before.step && after.step === 'booked') tell('reservation-booked');
  if (after.step !== before.step && after.step === 'waitlisted') tell('reservation-waitlisted');
  return events;
}

function stepOf(state: State): ReservationStep | undefined {
  if (state.step === 'starting') return undefined;
  if (state.step !== 'choosing') return state.step;
  return state.form.slot || state.form.kind === 'waitlist' ? 'details' : 'time';
}

function failureIn(before: State, after: State): ReservationEventDetail['code'] {
  if (after.step === before.step) return undefined;
  if (after.step === 'unavailable') return after.failure.code;
  if (after.step === 'unconfirmed') return 'outcome_unknown';
  const wrote = before.step === 'sending' || before.step === 'unconfirmed';
  const inForm = after.step === 'choosing' || after.step === 'starting';
  return wrote && inForm ? after.form.notice?.failure.code : undefined;
}

/** Only `reservation-submit` asks; the others tell. */
export function toEvent<Detail>(name: string, detail: Detail): CustomEvent<Detail> {
  return new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'reservation-submit' });
}

/** What is chosen, or was sent. */
export function detailOf(state: State): ReservationEventDetail {
  if (state.step === 'booked' || state.step === 'waitlisted') return ofIntent(state.intent);
  if (state.step === 'sending' || state.step === 'unconfirmed') return ofIntent(state.writing.intent);
  return ofForm(state.form);
}

function ofIntent({ restaurantId, kind, party, slot, section }: Intent): ReservationEventDetail {
  const chosen = { ...(slot && { date: slot.date, time: slot.time }), ...(section && { sectionId: section.id }) };
  return { version: 1, restaurantId, mode: kind, partySize: party, ...chosen };
}

function ofForm({ settings, kind, party, slot, date, sectionId }: Form): ReservationEventDetail {
  const day = kind === 'waitlist' ? undefined : (slot?.date ?? date);
  const place = slot?.sectionId ?? sectionId;
  return {
    ...{ version: 1, restaurantId: settings.restaurantId, mode: kind, partySize: party },
    ...(day !== undefined && { date: day }),
    ...(slot && { time: slot.time }),
    ...(place !== undefined && { sectionId: place }),
  };
}
