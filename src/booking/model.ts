/**
 * The words of the house. Every other file uses these names for these things, and no others.
 * Values only: no DOM, no wire spelling, no sentences.
 */

/** A day of the restaurant's calendar, `yyyy-mm-dd`. Never turned into a `Date` by parsing. */
export type PlainDate = string;

/** A wall-clock time at the restaurant, `HH:MM`, 24 hours. */
export type ClockTime = string;

/** A true instant, ISO 8601 in UTC with three fractional digits, as it is sent. */
export type Instant = string;

/** `reservation`: a table at a chosen time. `waitlist`: a place in the queue for now. */
export type Kind = 'reservation' | 'waitlist';

/** What the page asks for. `auto` books, and offers the waitlist when today is full. */
export type Mode = 'auto' | Kind;

/** What the backend says it can do. */
export interface Abilities {
  readonly reservation: boolean;
  readonly waitlist: boolean;
  /** Takes a loyalty number and a tier. */
  readonly membership: boolean;
  /** Repeats of a write with the same key are safe, so a write may be tried again. */
  readonly idempotency: boolean;
  readonly consent: boolean;
  readonly locale: boolean;
  /** Wants to know how the form was filled in, to slow programs down. */
  readonly signals: boolean;
  /** Shows a place on the list as it stands now. */
  readonly waitlistStatus: boolean;
}

/** A meal of the day. `to` may pass midnight. */
export interface Service {
  readonly name: string;
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** A part of the house. */
export interface Section {
  readonly id: number;
  readonly name: string;
  /** The section's bit in the wire's `partyFlags`. */
  readonly flag: number;
}

export interface Restaurant {
  readonly id: number;
  readonly name: string;
  readonly smallestParty: number;
  readonly largestParty: number;
  readonly abilities: Abilities;
  readonly sections: readonly Section[];
  readonly timeZone?: string | undefined;
  readonly phoneNumber?: string | undefined;
  /** ISO 3166-1 alpha-2: the default region of phone numbers. */
  readonly country?: string | undefined;
  /** The last bookable day is this many days after today. */
  readonly horizonDays: number;
  /** ISO weekdays, 1 = Monday … 7 = Sunday. */
  readonly closedWeekdays: readonly number[];
  readonly closedDates: readonly PlainDate[];
  /** Absent: before and after 16:00, without names of their own. */
  readonly services: readonly Service[];
  /** How long a party usually keeps its table. */
  readonly stayMinutes?: number | undefined;
}

/** A free table time in one section. */
export interface Slot {
  /** Identity: two slots may share a label when clocks go back, never an instant within a section. */
  readonly instant: Instant;
  readonly sectionId: number;
  /** The restaurant's own day and clock, as the backend stated them. */
  readonly date: PlainDate;
  readonly time: ClockTime;
}

/** A wait in whole minutes. */
export interface WaitRange {
  readonly from: number;
  readonly to: number;
}

/** Quoted waits of one section by size of party; a size that is absent is not known. */
export interface SectionWait {
  readonly sectionId: number;
  readonly one?: WaitRange | undefined;
  readonly two?: WaitRange | undefined;
  readonly four?: WaitRange | undefined;
  readonly six?: WaitRange | undefined;
  readonly sevenPlus?: WaitRange | undefined;
}

export interface MemberTier {
  readonly name: string;
  readonly description?: string | undefined;
  readonly prioritySeating: boolean;
}

/** What the guest has typed, to the letter. Nothing here is trimmed, formatted or judged. */
export interface Guest {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  /** Region chosen beside the phone field, ISO 3166-1 alpha-2; empty = none. */
  readonly region: string;
  readonly email: string;
  readonly memberNumber: string;
  /** Name of the chosen tier; empty = none. */
  readonly memberTier: string;
  readonly notes: string;
  /** Chosen occasion and diets, in the owner's words, with commas between them. */
  readonly wishes: string;
}

export type GuestField = keyof Guest;

/** Given by the page about a guest it knows; never shown in fields of their own. */
export interface GuestIdentity {
  readonly id?: string | undefined;
  readonly imageUrl?: string | undefined;
}

/** What was sent, kept to be told in words and to be sent again unchanged. */
export interface Intent {
  readonly kind: Kind;
  readonly restaurantId: number;
  readonly party: number;
  readonly section?: Section | undefined;
  readonly slot?: Slot | undefined;
  readonly guest: Guest;
  readonly identity: GuestIdentity;
  /** As it goes on the wire. */
  readonly phone: string;
  readonly email: string;
  /** The consent text that was shown, when it was ticked. */
  readonly consentText?: string | undefined;
  readonly locale: string;
  /** How the form was filled in: `decoy` when the field that no guest sees was, `elapsed` seconds. */
  readonly signals: string;
}

/** What the backend made of an intent. */
export interface Receipt {
  /** For people to read out. */
  readonly reference?: string | undefined;
  /** A secret: whoever has it sees and cancels this booking. Nothing but requests to the backend may hold it. */
  readonly manageToken?: string | undefined;
  /** The page to see and cancel it on; as secret as the token that it ends in. */
  readonly manageUrl?: string | undefined;
}

/** What has become of a place on the list. `requested` and `accepted` wait. */
export type PlaceStatus = 'requested' | 'accepted' | 'seated' | 'finished' | 'declined' | 'left' | 'no_show';

/** A place on the list as it stands now. */
export interface Place {
  readonly status: PlaceStatus;
  /** Parties to be seated before this one. */
  readonly ahead?: number | undefined;
  readonly wait?: WaitRange | undefined;
  /** The guest can still leave the list by themselves. */
  readonly leavable: boolean;
}
