/** Names: none is refused, and each is on the wire as it was typed, in NFC and without the white space around it. */
import { guestProblems } from '../../src/booking/guest-rules.js';
import type { Guest, Intent } from '../../src/booking/model.js';
import type { Contact } from '../../src/booking/problem.js';
import type { Checks } from '../../src/checks/checks.js';
import { encodeJson } from '../../src/reserve-api/json.js';
import { toRequest, toRestaurant } from '../../src/reserve-api/translate.js';
import { HARD_NAMES, NAMES_BY_LOCALE } from './person-names.js';
import type { Random } from './random.js';
import { Tally, type Outcome } from './tally.js';

const GUEST: Guest = {
  ...{ firstName: 'Ada', lastName: '', phone: '+13135550142', region: '', email: 'ada@example.com' },
  ...{ memberNumber: '', memberTier: '', notes: '', wishes: '' },
};

const RESTAURANT = toRestaurant(1, { name: 'Osteria Lume', features: ['waitlist', 'membership'] }, []);

type Faults = Checks['contractFaults'];

/** @param oneIn of how many names one is taken */
export function surveyNames(contractFaults: Faults, oneIn: number, random: Random): Tally[] {
  const locales = NAMES_BY_LOCALE.filter(({ names }) => names.length > 0);
  const known = new Tally(`names: all of ${locales.length} locales`, 'sent', 1);
  for (const { locale, names } of locales) {
    for (const name of names.filter(() => random.below(oneIn) === 0)) tryName(contractFaults, known, name, locale);
  }
  const hard = new Tally('names: that forms have refused', 'sent', 1);
  for (const name of HARD_NAMES) tryName(contractFaults, hard, name, 'by hand');
  return [known, hard];
}

function tryName(contractFaults: Faults, tally: Tally, name: string, where: string): void {
  for (const field of ['firstName', 'lastName'] as const) {
    const guest = { ...GUEST, [field]: name };
    tally.note(outcomeOf(contractFaults, guest, field), () => `${JSON.stringify(name)} (${where}) as ${field}`);
  }
}

/** Of the guest above; only the names are tried. */
const CONTACT: Contact = {
  phone: { verdict: 'good', e164: GUEST.phone },
  email: { verdict: 'good', address: GUEST.email },
};

function outcomeOf(contractFaults: Faults, guest: Guest, field: 'firstName' | 'lastName'): Outcome {
  if (guestProblems(guest, CONTACT, {}).length > 0) return 'refused';
  const intent: Intent = {
    ...{ kind: 'waitlist', restaurantId: 1, party: 2, guest, identity: {} },
    ...{ phone: guest.phone, email: guest.email, locale: 'en', signals: '' },
  };
  if (!RESTAURANT) throw new Error('the restaurant is none');
  const request = toRequest(intent, RESTAURANT.abilities);
  if (contractFaults('waitlist', request).length > 0) return 'refused';
  const { customerInformation } = JSON.parse(encodeJson(request));
  return Buffer.from(customerInformation[field]).equals(Buffer.from(onWire(guest[field]))) ? 'same' : 'wrong';
}

function onWire(name: string): string {
  return name.replace(/^\s+|\s+$/gu, '').normalize('NFC');
}
