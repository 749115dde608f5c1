/** From the form to a booking: what still stands in the way, and what would be sent. */
import { slotsFor } from './calendar.js';
import { emailToSend, guestProblems, phoneToSend } from './guest-rules.js';
import type { Intent, PhoneReading, Problem, Section, Slot } from './model.js';
import { knownRestaurant } from './state.js';
import type { Form } from './state.js';

/**
 * Everything that keeps the form from being sent, in the order of the screen. Past refusals do not: the text may be
 * right. Details that are not on the screen yet are not asked for: first the time.
 */
export function formProblems(form: Form, phone: PhoneReading): readonly Problem[] {
  const own = form.unfolded ? guestProblems(form.guest, phone, form.accepted) : [];
  return [...choiceProblems(form), ...own];
}

function choiceProblems(form: Form): Problem[] {
  const restaurant = knownRestaurant(form);
  if (restaurant && form.party > restaurant.largestParty) return [{ field: 'party', code: 'missing' }];
  return form.slot || form.kind === 'waitlist' ? [] : [{ field: 'slot', code: 'missing' }];
}

/** Those to show: of fields that were wrong at the last attempt, and what the backend refused. */
export function shownProblems(form: Form, phone: PhoneReading): readonly Problem[] {
  const own = formProblems(form, phone).filter(({ field }) => form.marked.includes(field));
  return own.concat(form.refusals);
}

/** The section that will be asked for: the chosen slot's, or the waitlist's. */
export function chosenSection(form: Form): Section | undefined {
  const id = form.kind === 'waitlist' ? form.sectionId : form.slot?.sectionId;
  return knownRestaurant(form)?.sections.find((section) => section.id === id);
}

/** The times to choose from in the chosen section, gone ones among them. */
export function offeredSlots(form: Form): readonly Slot[] {
  if (form.times.status !== 'known') return [];
  const order = knownRestaurant(form)?.sections.map(({ id }) => id) ?? [];
  return slotsFor(form.times.value, order, form.sectionId);
}

/**
 * What will be sent, or `undefined` while something stands in the way.
 * @param consentText the words beside the box, kept when it is ticked
 * @param locale BCP 47, the guest's language
 * @param signals how the form was filled in
 */
export function toIntent(
  form: Form,
  phone: PhoneReading,
  consentText: string,
  locale: string,
  signals: string,
): Intent | undefined {
  const number = phoneToSend(phone, form.accepted);
  const email = emailToSend(form.guest.email, form.accepted);
  if (!number || !email || formProblems(form, phone).length) return undefined;
  const { kind, settings, party, guest, identity } = form;
  return {
    ...{ kind, restaurantId: settings.restaurantId, party, guest, identity, locale, email, signals },
    phone: number,
    section: chosenSection(form),
    slot: kind === 'reservation' ? form.slot : undefined,
    consentText: form.consent ? consentText : undefined,
  };
}
