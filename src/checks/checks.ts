/**
 * What comes after the first paint, on the guest's first touch, and makes the form cleverer: numbering plans, likely
 * addresses, the contract's own schemas. When it never comes, the form still books, and the backend judges.
 */
import type { Kind } from '../booking/model.js';
import { lenientPhones } from '../phone/phone.js';
import type { PhoneNumbers } from '../phone/phone.js';

export interface Checks {
  readonly phones: PhoneNumbers;
  /** "Did you mean …?" for a mistyped address; applied only on a click. */
  emailOffer(text: string): string | undefined;
  /** Dotted paths of the wire at which a body breaks the contract; empty = it may be sent. */
  contractFaults(kind: Kind, body: unknown): readonly string[];
}

/** Lets everything through that may work. */
export const lenientChecks: Checks = {
  phones: lenientPhones,
  emailOffer: () => undefined,
  contractFaults: () => [],
};

export interface ChecksLoader {
  /** The best there is now: the stand-in until the checks have come. */
  current(): Checks;
  /** Fetches them unless that is done or under way. Never rejects; after a failure the next call tries again. */
  load(): void;
}

/**
 * @param fetchChecks such as `() => import('./full-checks.js').then((module) => module.fullChecks)`
 * @param onArrival told once, when they have come: readings may change
 */
export function createChecksLoader(fetchChecks: () => Promise<Checks>, onArrival: () => void): ChecksLoader {
  let checks = lenientChecks;
  let underWay = false;
  const attempt = async () => {
    try {
      checks = await fetchChecks();
      onArrival();
    } catch {
      // Kept silent: the stand-in goes on, and the next call is the retry.
    }
    underWay = false;
  };
  return {
    current: () => checks,
    load() {
      if (underWay || checks !== lenientChecks) return;
      underWay = true;
      void attempt();
    },
  };
}
