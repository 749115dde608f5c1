/** From the form to a booking: what still stands in the way, and what would be sent. */
import { slotsFor } from './calendar.js';
import { emailToSend, guestProblems, phoneToSend } from './guest-rules.js';
import type { Guest, Intent, Section, Slot } from './model.js';
import type { Contact, Problem } from './problem.js';
import { knownRestaurant } from './state.js';
import type { Form } from './state.js';

/** What the owner asks for otherwise than usual; none = nothing. */
export interface FieldRules {
  /** The guest as sent: without what is not asked for, with what was chosen beside the notes. */
  toSend(form: Form): Guest;
  /**
   * The problems of the guest as sent, and those of fields that only the owner requires; in the order of the screen.
   * @param problemsOf what stands in the way of such a guest as ever
   */
  judge(form: Form, problemsOf: (guest: Guest) => readonly Problem[]): readonly Problem[];
}

/**
 * Everything that keeps the form from being sent, in the order of the screen. Past refusals do not: the text may be
 * right. Details that are not on the screen yet are not asked for: first the time.
 */
export function formProblems(form: Form, contact: Contact, rules?: FieldRules): readonly Problem[] {
  const problemsOf = (guest: Guest) =>
    choiceProblems(form).concat(form.unfolded ? guestProblems(guest, contact, form.accepted) : []);
  return rules?.judge(form, problemsOf) ?? problemsOf(form.guest);
}

function choiceProblems(form: Form): Problem[] {
  const restaurant = knownRestaurant(form);
  if (restaurant && form.party > restaurant.largestParty) return [{ field: 'party', code: 'missing' }];
  return form.slot || form.kind === 'waitlist' ? [] : [{ field: 'slot', code: 'missing' }];
}

/** Those to show: of fields that were wrong at the last attempt, and what the backend refused and we know nothing better of. */
export function shownProblems(form: Form, contact: Contact, rules?: FieldRules): readonly Problem[] {
  const own = formProblems(form, contact, rules).filter(({ field }) => form.marked.includes(field));
  return own.concat(form.refusals.filter(({ field }) => !own.some((each) => each.field === field)));
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
  contact: Contact,
  consentText: string,
  locale: string,
  signals: string,
  rules?: FieldRules,
): Intent | undefined {
  const phone = phoneToSend(contact.phone, form.accepted);
  const email = emailToSend(contact.email, form.accepted);
  if (!phone || !email || formProblems(form, contact, rules).length) return undefined;
  const { kind, settings, party, identity } = form;
  const guest = rules?.toSend(form) ?? form.guest;
  return {
    ...{ kind, restaurantId: settings.restaurantId, party, guest, identity, locale, phone, email, signals },
    section: chosenSection(form),
    slot: kind === 'reservation' ? form.slot : undefined,
    consentText: form.consent ? consentText : undefined,
  };
}
