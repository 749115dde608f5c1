/** A guest the page knows: what it may give, and how that becomes a form that is filled in beforehand. */
import type { Guest, GuestIdentity } from './booking/model.js';

/** The vendor's limit; a test holds it against the contract. */
export const LONGEST_ID = 45;

/** The wire's `customerInformation`, every part optional. Numbers and tiers given here are a claim until a token says so. */
export interface Customer {
  /** The page's own id for the guest, at most 45 characters, which never changes. */
  readonly id?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** With `+` and country code, so that it is read the same everywhere. */
  readonly phoneNumber?: string;
  readonly email?: string;
  /** https only. */
  readonly imageUrl?: string;
  readonly memberInfo?: { readonly memberNumber?: string; readonly memberTier?: string };
}

export interface Prefill {
  readonly guest: Partial<Guest>;
  readonly identity: GuestIdentity;
}

/** A token the page's server signed for this guest, or a way to get one. Asked for at each booking. */
export type CustomerToken = string | (() => Promise<string | undefined>);

/** What to fill in; what the page left out is empty, so that one guest's details never mix with another's. */
function toGuest(customer: Customer): Partial<Guest> {
  return {
    firstName: textOf(customer.firstName),
    lastName: textOf(customer.lastName),
    phone: textOf(customer.phoneNumber),
    email: textOf(customer.email),
    memberNumber: textOf(customer.memberInfo?.memberNumber),
    memberTier: textOf(customer.memberInfo?.memberTier),
  };
}

/** An id that is too long for the wire is none: cut off, it could be somebody else's. */
export function toIdentity({ id, imageUrl }: Customer): GuestIdentity {
  const fits = textOf(id).length <= LONGEST_ID;
  return { id: (fits && textOf(id)) || undefined, imageUrl: textOf(imageUrl) || undefined };
}

/** Pages write JavaScript: a number or null where text is meant must not become "null" on a booking. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a customer puts into the form; nobody puts in nothing. */
export function prefillOf(customer: Customer | null | undefined): Prefill {
  const known = customer ?? {};
  return { guest: toGuest(known), identity: toIdentity(known) };
}

/** Of the first guest the page knows: what it left out, the guest may have typed already. */
export function withoutBlanks({ guest, identity }: Prefill): Prefill {
  return { guest: Object.fromEntries(Object.entries(guest).filter(([, text]) => text)), identity };
}
