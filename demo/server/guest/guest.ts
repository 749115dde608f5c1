/** The guest as the house keeps them: out of what was typed, and of what a customer token proves. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import type { CustomerInformation } from '../../../src/reserve-api/contract.js';
import { Refusal } from '../refusal.js';
import type { Restaurant } from '../restaurant/restaurant.js';
import type { VerifiedCustomer } from './customer-token.js';

export interface Guest {
  /** Known for certain, by a token or because the operator trusts the page. Absent: found by phone and e-mail. */
  readonly customerId?: string;
  readonly firstName: string;
  readonly lastName: string | null;
  /** E.164. */
  readonly phoneNumber: string;
  readonly email: string;
  readonly imageUrl: string | null;
  readonly memberNumber: string | null;
  readonly memberTier: string | null;
  readonly memberBasis: 'stated' | 'verified' | null;
  readonly prioritySeating: 'none' | 'claimed' | 'granted';
}

export function readGuest(
  restaurant: Restaurant,
  info: CustomerInformation,
  verified: VerifiedCustomer | undefined,
  trustBrowserId: boolean,
): Guest {
  const customerId = verified?.id ?? (trustBrowserId ? info.id : undefined);
  return {
    ...(customerId === undefined ? {} : { customerId }),
    firstName: info.firstName,
    lastName: info.lastName ?? null,
    phoneNumber: readPhone(info.phoneNumber, restaurant.country),
    email: readEmail(info.email),
    imageUrl: info.imageUrl ?? null,
    ...readMembership(restaurant, info, verified),
  };
}

/** Possible is enough: number plans grow faster than tables, and the widget has asked the guest about doubtful ones. */
function readPhone(typed: string, country: string): string {
  const number = parsePhoneNumberFromString(typed, { defaultCountry: toCountry(country), extract: false });
  if (number?.isPossible()) return number.number;
  const sentence = 'This phone number cannot work. Please give it with + and the country code.';
  throw new Refusal('invalid', sentence, { 'customerInformation.phoneNumber': sentence });
}

/** The column is plain text; the library knows what it does not know. */
function toCountry(country: string): CountryCode {
  return country as CountryCode;
}

/** Only the domain: what stands before the @ belongs to the mail server, upper case and all. */
function readEmail(typed: string): string {
  const at = typed.lastIndexOf('@');
  return typed.slice(0, at) + typed.slice(at).toLowerCase();
}

type Membership = Pick<Guest, 'memberNumber' | 'memberTier' | 'memberBasis' | 'prioritySeating'>;

/** A token's word counts whole; what a guest types is a claim, and a claimed priority waits for the host. */
function readMembership(
  restaurant: Restaurant,
  info: CustomerInformation,
  verified: VerifiedCustomer | undefined,
): Membership {
  refuseUnknownTier(restaurant, info.memberInfo?.memberTier);
  const proven = verified?.memberNumber !== undefined || verified?.memberTier !== undefined;
  return membershipOf(restaurant, (proven ? verified : info.memberInfo) ?? {}, proven);
}

export function membershipOf(
  restaurant: Pick<Restaurant, 'tiers'>,
  {
    memberNumber = null,
    memberTier = null,
  }: { memberNumber?: string | null | undefined; memberTier?: string | null | undefined },
  proven: boolean,
): Membership {
  const priority = restaurant.tiers.some((tier) => tier.name === memberTier && tier.prioritySeating);
  const isMember = memberNumber !== null || memberTier !== null;
  return {
    memberNumber,
    memberTier,
    memberBasis: isMember ? (proven ? 'verified' : 'stated') : null,
    prioritySeating: priority ? (proven ? 'granted' : 'claimed') : 'none',
  };
}

function refuseUnknownTier(restaurant: Restaurant, name: string | undefined): void {
  if (name === undefined || restaurant.tiers.some((tier) => tier.name === name)) return;
  const sentence = 'This restaurant has no such member tier.';
  throw new Refusal('tier_unknown', sentence, { 'customerInformation.memberInfo.memberTier': sentence });
}
