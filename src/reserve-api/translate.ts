/** Between the wire's shapes and the words of the house. Spellings of the wire end here. */
import type { Abilities, Intent, MemberTier, PlainDate, Receipt, Restaurant } from '../booking/model.js';
import { cleanName, cleanText } from '../booking/guest-rules.js';
import type { Problem } from '../booking/problem.js';
import type { Section, SectionWait, Service, Slot, WaitRange } from '../booking/model.js';
import type * as wire from './contract.js';
import { isObject, list, object, text, whole } from './read.js';

const PLAIN_DATE = /^\d{4}-\d\d-\d\d$/;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WAIT_LENGTH = /^\d{1,3}:\d{1,3}:\d{1,3}$/;
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/;
const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/;

/** Goes into a path as it stands. */
const MANAGE_TOKEN = /^[\w~-][\w.~-]{15,499}$/;
/** Without TLS only on the guest's own machine, where a demo runs. */
const MANAGE_URL = /^(https:\/\/[^\s/?#]|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/i;

/** What the vendor can do, for a backend that announces nothing. */
const VENDOR_FEATURES = ['reservation', 'waitlist', 'membership'];

/** Always there (contract): shown when a backend cannot list its sections. */
const MAIN_FLOOR: Section = { id: 0, name: 'Main Floor', flag: 0 };

/** Largest party the wire knows; a test holds it against the contract. */
export const LARGEST_PARTY = 99;

/** Largest party where the profile does not say (contract: a real client falls back to this). */
const USUAL_LARGEST_PARTY = 10;

/** How far ahead one can book where the backend does not say. */
const USUAL_HORIZON_DAYS = 60;

/** Profile and sections become one restaurant; `undefined` when the profile has no name, and so is none. */
export function toRestaurant(id: number, profile: unknown, sections: unknown): Restaurant | undefined {
  const wire = object(profile);
  const name = text(wire.name);
  if (!name) return undefined;
  const smallestParty = whole(wire.minPartySizeForReservation, 1, LARGEST_PARTY) ?? 1;
  const largestParty = whole(wire.maxPartySizeForReservation, 1, LARGEST_PARTY) ?? USUAL_LARGEST_PARTY;
  const listed = list(sections, toSection);
  return {
    id,
    name,
    smallestParty,
    largestParty: Math.max(largestParty, smallestParty),
    abilities: toAbilities(list(wire.features, (feature) => text(feature)) ?? VENDOR_FEATURES),
    sections: listed?.length ? listed : [MAIN_FLOOR],
    timeZone: knownTimeZone(text(wire.timeZone)),
    phoneNumber: text(wire.phoneNumber),
    country: text(wire.country, /^[A-Z]{2}$/),
    horizonDays: whole(wire.bookingHorizonDays, 0, 730) ?? USUAL_HORIZON_DAYS,
    closedWeekdays: list(wire.closedWeekdays, (day) => whole(day, 1, 7)) ?? [],
    closedDates: list(wire.closedDates, (date) => text(date, PLAIN_DATE)) ?? [],
    services: list(wire.services, toService) ?? [],
    stayMinutes: whole(wire.stayMinutes, 1),
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
    signals: can('signals'),
    waitlistStatus: can('waitlist-status'),
  };
}

function toSection(value: unknown): Section | undefined {
  const wire = object(value);
  const id = whole(wire.id);
  const name = text(wire.name);
  const flag = whole(wire.partyFlag, 0);
  return id === undefined || !name || flag === undefined ? undefined : { id, name, flag };
}

function toService(value: unknown): Service | undefined {
  const wire = object(value);
  const [name, from, to] = [text(wire.name), text(wire.from, CLOCK_TIME), text(wire.to, CLOCK_TIME)];
  return name && from && to ? { name, from, to } : undefined;
}

/** A zone this browser knows, else none: times stay right without it, they come as pairs. */
function knownTimeZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The address of a picture, as far as the wire takes it: another one is left out, and keeps nobody from booking. */
export function pictureAddress(url: string | undefined): string | undefined {
  return url && /^https:\/\/[^\s/?#]\S{0,2000}$/.test(url) ? url : undefined;
}

/** The wire writes dates as `MM-DD-YYYY`. */
export function toWireDate(date: PlainDate): string {
  return `${date.slice(5, 7)}-${date.slice(8, 10)}-${date.slice(0, 4)}`;
}

/** Free times of all sections; `undefined` when this is no answer to the question. */
export function toSlots(data: unknown): Slot[] | undefined {
  return list(object(data).availableTimes, toSectionSlots)?.flat();
}

function toSectionSlots(value: unknown): Slot[] | undefined {
  const wire = object(value);
  const sectionId = whole(wire.diningTableSectionId);
  const locals = wire.localTimes;
  if (sectionId === undefined || !Array.isArray(wire.times) || !Array.isArray(locals)) return undefined;
  const slots = wire.times.map((time: unknown, index) => toSlot(sectionId, time, locals[index]));
  return slots.filter((slot) => slot !== undefined);
}

/** The local time's fields are read as they stand: its `Z` is false. The instant keeps three of its seven digits. */
function toSlot(sectionId: number, time: unknown, localTime: unknown): Slot | undefined {
  const [, instant, fraction] = INSTANT.exec(text(time) ?? '') ?? [];
  const [, date, clock] = LOCAL_TIME.exec(text(localTime) ?? '') ?? [];
  if (!instant || !date || !clock) return undefined;
  return { sectionId, instant: `${instant}.${`${fraction ?? ''}000`.slice(0, 3)}Z`, date, time: clock };
}

/** Quoted waits of all sections; `undefined` when this is no answer to the question. */
export function toWaits(data: unknown): SectionWait[] | undefined {
  return list(object(data).estimatedWaitTimes, (value) => {
    const wire = object(value);
    const sectionId = whole(wire.diningTableSectionId);
    const { one, two, four, six, sevenPlus } = wire;
    if (sectionId === undefined) return undefined;
    return {
      ...{ sectionId, one: toRange(one), two: toRange(two), four: toRange(four) },
      ...{ six: toRange(six), sevenPlus: toRange(sevenPlus) },
    };
  });
}

/** `null` means not known, never "no wait". */
export function toRange(value: unknown): WaitRange | undefined {
  const wire = object(value);
  const [from, to] = [text(wire.start, WAIT_LENGTH), text(wire.end, WAIT_LENGTH)];
  return from && to ? { from: toMinutes(from), to: toMinutes(to) } : undefined;
}

/** `HH:MM:SS`, where minutes of 60 and more occur. At least one: nobody waits “about 0 minutes”. */
function toMinutes(length: string): number {
  const [hours, minutes, seconds] = length.split(':').map(Number);
  return Math.max(1, Math.round((hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60));
}

/** Tiers come as names or as objects; each name once. `undefined` when this is no list. */
export function toTiers(data: unknown): MemberTier[] | undefined {
  const tiers = list(data, toTier);
  return tiers?.filter(({ name }, index) => tiers.findIndex((other) => other.name === name) === index);
}

function toTier(value: unknown): MemberTier | undefined {
  const wire = isObject(value) ? value : { name: value };
  const name = text(wire.name);
  return name
    ? { name, description: text(wire.description), prioritySeating: wire.prioritySeating === true }
    : undefined;
}

/** The body of a write; what the backend has not announced is left out, as is every key that stays `undefined`. */
export function toRequest(intent: Intent, abilities: Abilities): wire.ReservationRequest | wire.WaitlistRequest {
  const { guest, slot, section } = intent;
  return {
    customerInformation: toCustomer(intent, abilities),
    time: slot?.instant,
    partySize: intent.party,
    partyFlags: section?.flag ?? 0,
    notes: cleanText(guest.notes) || undefined,
    marketingConsent:
      abilities.consent && intent.consentText
        ? { granted: true as const, text: intent.consentText, locale: intent.locale }
        : undefined,
    locale: abilities.locale ? intent.locale : undefined,
  };
}

function toCustomer({ guest, identity, phone, email }: Intent, { membership }: Abilities): wire.CustomerInformation {
  const memberNumber = cleanText(guest.memberNumber) || undefined;
  const memberTier = guest.memberTier || undefined;
  return {
    id: identity.id,
    firstName: cleanName(guest.firstName),
    lastName: cleanName(guest.lastName) || undefined,
    phoneNumber: phone,
    email,
    imageUrl: pictureAddress(identity.imageUrl),
    memberInfo: membership && (memberNumber || memberTier) ? { memberNumber, memberTier } : undefined,
  };
}

/** What a create returns is documented nowhere: any of its ids is shown, ours first. */
export function toReceipt(data: unknown): Receipt {
  const { reference, reservationId, waitlistId, id, manageToken, manageUrl } = object(data);
  const shown = [reference, reservationId, waitlistId, id].find((each) => text(each) ?? whole(each));
  return {
    reference: shown === undefined ? undefined : String(shown).slice(0, 40),
    manageToken: text(manageToken, MANAGE_TOKEN),
    manageUrl: text(manageUrl, MANAGE_URL),
  };
}

/** Where a dotted path of the wire is shown in the form, by its last word: each stands only once on the wire. */
const FIELD_OF_WORD: Readonly<Record<string, Problem['field']>> = {
  firstName: 'firstName',
  lastName: 'lastName',
  phoneNumber: 'phone',
  email: 'email',
  memberNumber: 'memberNumber',
  memberTier: 'memberTier',
  notes: 'notes',
  partySize: 'party',
  partyFlags: 'section',
  time: 'slot',
};

/** The backend's sentences beside the fields they are about; a path the form does not have is left to the summary. */
export function toProblems(fields: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const [path, message] of Object.entries(object(fields))) {
    const word = path.slice(path.lastIndexOf('.') + 1);
    const field = Object.hasOwn(FIELD_OF_WORD, word) ? FIELD_OF_WORD[word] : undefined;
    if (field) problems.push({ field, code: 'refused', message: text(message) });
  }
  return problems;
}
