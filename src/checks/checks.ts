/**
 * What comes after the first paint, on the guest's first touch, and makes the form cleverer: numbering plans, likely
 * addresses, the contract's own schemas. When it never comes, the form still books, and the backend judges.
 */
import type { Kind, Problem } from '../booking/model.js';
import { lenientPhones } from '../phone/phone.js';
import type { PhoneNumbers } from '../phone/phone.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { ViewTools } from './two-readings-view.js';

export interface Checks {
  readonly phones: PhoneNumbers;
  /** "Did you mean …?" for a mistyped address; applied only on a click. */
  emailOffer(text: string): string | undefined;
  /** Asks which of two numbers is meant. */
  twoReadings(tools: ViewTools, scene: Scene, problem: Problem): Content;
  /** Dotted paths of the wire at which a body breaks the contract; empty = it may be sent. */
  contractFaults(kind: Kind, body: unknown): readonly string[];
}

/** Lets everything through that may work. */
export const lenientChecks: Checks = {
  phones: lenientPhones,
  emailOffer: () => undefined,
  twoReadings: () => '',
  contractFaults: () => [],
};
