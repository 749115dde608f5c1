/** How the guest can be reached: the form's phone and e-mail, read with the checks that are there. */
import type { Contact } from '../booking/problem.js';
import type { Form } from '../booking/state.js';
import { readPhone, regionOfPhone } from '../phone/phone.js';
import type { Checks } from './checks.js';

/** @param region see {@link regionOf} */
export function readContact({ guest, phoneArrivedWhole }: Form, region: string, checks: Checks): Contact {
  return {
    phone: readPhone(checks.phones, guest.phone, region, phoneArrivedWhole),
    email: checks.readEmail(guest.email),
  };
}

/**
 * A `+` number says itself where it belongs; else the guest has chosen.
 * @returns ISO 3166-1 alpha-2; empty = none
 */
export function regionOf({ guest }: Form, checks: Checks): string {
  return regionOfPhone(checks.phones, guest.phone) ?? guest.region;
}
