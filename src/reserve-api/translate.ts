/** Between the wire's shapes and the words of the house. Spellings of the wire end here. */
import type { Abilities, Intent, MemberTier, PlainDate, Problem, Receipt, Restaurant } from '../booking/model.js';
import type { Section, SectionWait, Slot, WaitRange } from '../booking/model.js';
import { PARTY_LIMITS } from './contract.js';
import type * as wire from './contract.js';

/** What the vendor can do, for a backend that announces nothing. */
const VENDOR_FEATURES = ['reservation', 'waitlist', 'membership'];

/** Always there (contract): shown when a backend cannot list its sections. */
const MAIN_FLOOR: Section = { id: 0, name: 'Main Floor', flag: 0 };

/** How far ahead one can book where the backend does not say. */
const USUAL_HORIZON_DAYS = 60;

export function toRestaurant(id: number, profile: wire.Profile, sections: readonly wire.Section[]): Restaurant {
  return {
    id,
    name: profile.name,
    smallestParty: profile.minPartySizeForReservation || PARTY_LIMITS.smallest,
    largestParty: profile.maxPartySizeForReservation || 10,
    abilities: toAbilities(profile.features ?? VENDOR_FEATURES),
    sections: sections.length ? sections.map(toSection) : [MAIN_FLOOR],
    timeZone: knownTimeZone(profile.timeZone),
    phoneNumber: profile.phoneNumber,
    website: httpsOnly(profile.website),
    country: profile.country,
    horizonDays: profile.bookingHorizonDays ?? USUAL_HORIZON_DAYS,
    closedWeekdays: profile.closedWeekdays ?? [],
    closedDates: profile.closedDates ?? [],
    services: profile.services ?? [],
    stayMinutes: profile.stayMinutes,
  };
}

function toAbilities(features: readonly string[]): Abilities {
  const can = (feature: string) => features.includes(feature);
  return {
    reservation: can('reservation'),
    waitlist: can('waitlist'),
    membership: can('membership'),
    idempotency: can('idempotency'),
    consent: can('consent'),
    locale: can('locale'),
  };
}

function toSection({ id, name, partyFlag }: wire.Section): Section {
  return { id, name, flag: partyFlag };
}

/** A zone this browser knows, else none: times stay right without it, they come as pairs. */
function knownTimeZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** A link from a backend is followed only over https. */
export function httpsOnly(url: string | undefined): string | undefined {
  return url && /^https:\/\/[^\s/?#]/i.test(url) ? url : undefined;
}

/** The wire writes dates as `MM-DD-YYYY`. */
export function toWireDate(date: PlainDate): string {
  return `${date.slice(5, 7)}-${date.slice(8, 10)}-${date.slice(0, 4)}`;
}

export function toSlots(sections: readonly wire.SectionTimes[]): Slot[] {
  const slots: Slot[] = [];
  for (const { diningTableSectionId, times, localTimes } of sections) {
    times.forEach((time, index) => {
      const local = localTimes[index];
      if (local) slots.push(toSlot(diningTableSectionId, time, local));
    });
  }
  return slots;
}

/** The local time's fields are read as they stand: its `Z` is false. */
function toSlot(sectionId: number, instant: string, local: string): Slot {
  return { sectionId, instant: `${instant.slice(0, 19)}.000Z`, date: local.slice(0, 10), time: local.slice(11, 16) };
}

export function toWaits(sections: readonly wire.SectionWaits[]): SectionWait[] {
  return sections.map(({ diningTableSectionId, one, two, four, six, sevenPlus }) => ({
    sectionId: diningTableSectionId,
    one: toRange(one),
    two: toRange(two),
    four: toRange(four),
    six: toRange(six),
    sevenPlus: toRange(sevenPlus),
  }));
}

function toRange(wait: { start: string; end: string } | null | undefined): WaitRange | undefined {
  return wait ? { from: toMinutes(wait.start), to: toMinutes(wait.end) } : undefined;
}

/** `HH:MM:SS`, where minutes of 60 and more occur. */
function toMinutes(length: string): number {
  const [hours, minutes, seconds] = length.split(':').map(Number);
  return Math.round((hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60);
}

export function toTiers(tiers: readonly (string | wire.MemberTier)[]): MemberTier[] {
  const all = tiers.map((tier) => (typeof tier === 'string' ? { name: tier } : tier));
  return all
    .filter(({ name }, index) => name && all.findIndex((other) => other.name === name) === index)
    .map(({ name, description, prioritySeating }) => ({
      name,
      description,
      prioritySeating: prioritySeating ?? false,
    }));
}

/** The body of a write; what the backend has not announced is left out, as is every key that stays `undefined`. */
export function toRequest(intent: Intent, abilities: Abilities): wire.ReservationRequest | wire.WaitlistRequest {
  const { guest, slot, section } = intent;
  return {
    customerInformation: toCustomer(intent, abilities),
    time: slot?.instant,
    partySize: intent.party,
    partyFlags: section?.flag ?? 0,
    notes: guest.notes.trim() || undefined,
    marketingConsent:
      abilities.consent && intent.consentText
        ? { granted: true as const, text: intent.consentText, locale: intent.locale }
        : undefined,
    locale: abilities.locale ? intent.locale : undefined,
  };
}

function toCustomer({ guest, identity, phone, email }: Intent, { membership }: Abilities): wire.CustomerInformation {
  const memberNumber = guest.memberNumber.trim() || undefined;
  const memberTier = guest.memberTier || undefined;
  return {
    id: identity.id,
    firstName: toName(guest.firstName),
    lastName: toName(guest.lastName) || undefined,
    phoneNumber: phone,
    email,
    imageUrl: httpsOnly(identity.imageUrl),
    memberInfo: membership && (memberNumber || memberTier) ? { memberNumber, memberTier } : undefined,
  };
}

function toName(text: string): string {
  return text.trim().normalize('NFC');
}

export function toReceipt({ reference, status, reservationId, waitlistId, id }: wire.Created): Receipt {
  const shown = reference ?? reservationId ?? waitlistId ?? id;
  return { reference: shown === undefined ? undefined : String(shown), status };
}

/** Where a dotted path of the wire is shown in the form. */
const FIELD_OF_PATH: Readonly<Record<string, Problem['field']>> = {
  'customerInformation.firstName': 'firstName',
  'customerInformation.lastName': 'lastName',
  'customerInformation.phoneNumber': 'phone',
  'customerInformation.email': 'email',
  'customerInformation.memberInfo.memberNumber': 'memberNumber',
  'customerInformation.memberInfo.memberTier': 'memberTier',
  notes: 'notes',
  partySize: 'party',
  partyFlags: 'section',
  time: 'slot',
};

/** The backend's sentences beside the fields they are about; a path the form does not have is left to the summary. */
export function toProblems(fields: Readonly<Record<string, string>> | undefined): Problem[] {
  const problems: Problem[] = [];
  for (const [path, message] of Object.entries(fields ?? {})) {
    const field = FIELD_OF_PATH[path];
    if (field) problems.push({ field, code: 'refused', message });
  }
  return problems;
}
