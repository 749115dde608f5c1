/** What the host stand is told: one whole snapshot on every change. Used by the server and by the page. */

/** Reservation: booked → seated → finished, or cancelled, no_show. */
export type ReservationStatus = 'booked' | 'seated' | 'finished' | 'cancelled' | 'no_show';

/** Waitlist: requested → accepted → seated → finished, or declined, left, no_show. */
export type WaitlistStatus = 'requested' | 'accepted' | 'seated' | 'finished' | 'declined' | 'left' | 'no_show';

/** What a host may do to an entry; each is one press. */
export type HostAction = 'accept' | 'seat' | 'finish' | 'cancel' | 'decline' | 'leave' | 'no_show' | 'grant_priority';

export interface Vip {
  readonly memberNumber?: string;
  readonly memberTier?: string;
  /** `verified` only when a customer token said so; else it is the guest's claim. */
  readonly basis: 'stated' | 'verified';
}

export interface BoardEntry {
  readonly id: string;
  readonly kind: 'reservation' | 'waitlist';
  readonly status: ReservationStatus | WaitlistStatus;
  /** Cancelled, or off the list, by the guest's own hand and not the host's. */
  readonly endedByGuest: boolean;
  readonly reference: string;
  readonly guestName: string;
  readonly phoneNumber: string;
  readonly email: string;
  readonly imageUrl?: string;
  readonly partySize: number;
  readonly sectionName: string;
  /** Reservation: the restaurant's clock, `HH:MM`. */
  readonly time?: string;
  /** Waitlist: when the guest joined, an instant, and the restaurant's clock `HH:MM`. */
  readonly joinedAt?: string;
  readonly joinedTime?: string;
  /** Waitlist: quoted wait in minutes when the guest joined, a range. */
  readonly quotedWait?: { readonly from: number; readonly to: number };
  readonly notes?: string;
  readonly vip?: Vip;
  /** `claimed`: the tier brings it, but it is only stated; one press of `grant_priority` makes it `granted`. */
  readonly prioritySeating: 'none' | 'claimed' | 'granted';
  /** Finished visits so far. */
  readonly visits: number;
  readonly customerId: string;
  /** The house's own lasting notes about the guest. */
  readonly houseNotes: string;
  /** The phone number is also on another customer's record with a different e-mail. */
  readonly phoneKnownElsewhere: boolean;
  /** What may be done now, in the order to offer it. */
  readonly actions: readonly HostAction[];
}

export interface Board {
  readonly restaurant: { readonly id: number; readonly name: string; readonly timeZone: string };
  /** The restaurant's day, `yyyy-mm-dd`, and clock, `HH:MM`, when the snapshot was taken. */
  readonly date: string;
  readonly time: string;
  /** Today's reservations by time. */
  readonly reservations: readonly BoardEntry[];
  /** The queue in seating order: priority first, then time joined; ended entries last. */
  readonly waitlist: readonly BoardEntry[];
}
