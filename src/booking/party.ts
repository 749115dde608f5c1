/** Which sizes of party can be chosen. */
import { knownRestaurant } from './state.js';
import type { Form } from './state.js';

/** Sizes that have a chip of their own; larger ones are in a list. */
export const PARTY_CHIPS = 6;

/** Before the profile is there: what a restaurant without limits of its own has (contract). */
const USUAL = { smallest: 1, largest: 10 } as const;

export function partySizes(form: Form): { readonly smallest: number; readonly largest: number } {
  const restaurant = knownRestaurant(form);
  return restaurant ? { smallest: restaurant.smallestParty, largest: restaurant.largestParty } : USUAL;
}

export function isPartyTooLarge(form: Form): boolean {
  const restaurant = knownRestaurant(form);
  return restaurant !== undefined && form.party > restaurant.largestParty;
}
