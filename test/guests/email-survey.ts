/** E-mail addresses: valid ones are never refused, odd ones asked about, slips offered a better one and nothing applied. */
import { emailToSend } from '../../src/booking/guest-rules.js';
import { normaliseEmail, readEmail } from '../../src/booking/email.js';
import { doubtEmail } from '../../src/booking/email-doubt.js';
import { emailOffer } from '../../src/booking/email-typos.js';
import {
  DOUBTFUL,
  INTERNATIONAL,
  HOLDING_IT,
  ODD,
  OFFERED,
  REFUSED,
  SLIPS,
  STATED_EXCEPTION,
  USUAL,
} from './email-addresses.js';
import { REAL_DOMAINS } from './email-providers.js';
import { Tally, type Bound, type Outcome } from './tally.js';

const offerFor = (text: string) => emailOffer(text);

/** All of them have to go well: every address in the lists was judged by hand. */
const ALL = 1;

export function surveyEmails(): Tally[] {
  return [
    surveyAddresses('valid, usual', 'sent', USUAL),
    surveyAddresses('valid, in other scripts', 'sent', INTERNATIONAL),
    surveyAddresses('valid, odd', 'asked', ODD),
    surveyAddresses('not quite valid', 'asked', DOUBTFUL),
    surveyAddresses('valid, @ or space in quotes (stated exception)', 'refused', STATED_EXCEPTION),
    surveyAddresses('cannot work', 'refused', REFUSED),
    surveyHolding(),
    surveySlips(),
    surveyRealDomains(),
  ];
}

function surveyAddresses(what: string, bound: Bound, addresses: readonly string[]): Tally {
  const tally = new Tally(`e-mail: ${what}`, bound, ALL);
  for (const address of addresses) {
    const reading = readEmail(address);
    tally.note(outcomeOf(address), () => `${address}: ${JSON.stringify(reading)}`);
  }
  return tally;
}

function surveyHolding(): Tally {
  const tally = new Tally('e-mail: cannot work, holds one that does', 'refused', ALL);
  for (const text of HOLDING_IT) {
    const reading = readEmail(text);
    const offered = reading.verdict === 'bad' && offerFor(text) === OFFERED;
    tally.note(offered ? outcomeOf(text) : 'lost', () => `${text}: ${JSON.stringify(reading)}`);
  }
  return tally;
}

/** The offer is what was meant, and what is sent without a press on it is what was typed. */
function surveySlips(): Tally {
  const tally = new Tally('e-mail: slips, offered what was meant', 'asked', ALL);
  for (const [domain, meant] of SLIPS) {
    for (const name of ['pele', 'Pele.Santos+table', 'josé']) {
      const [typed, offer] = [`${name}@${domain}`, offerFor(`${name}@${domain}`)];
      const outcome = outcomeOf(typed);
      const applied = outcome === 'wrong' || outcome === 'refused';
      const asked = offer === `${name}@${meant}` ? 'asked' : 'lost';
      tally.note(applied ? outcome : asked, () => `${typed}: ${offer}, not ${meant}`);
    }
  }
  return tally;
}

function surveyRealDomains(): Tally {
  const tally = new Tally('e-mail: real providers, let alone', 'sent', ALL);
  for (const domain of REAL_DOMAINS) {
    const address = `pele.santos@${domain}`;
    const offer = offerFor(address);
    tally.note(offer === undefined ? outcomeOf(address) : 'asked', () => `${domain}: ${offer}`);
  }
  return tally;
}

/** Nobody but the guest changes an address: what is sent is what was typed, apart from what cannot be seen. */
function outcomeOf(text: string): Outcome {
  const reading = doubtEmail(readEmail(text));
  const [sent, onYes] = [emailToSend(reading, {}), emailToSend(reading, { email: normaliseEmail(text) })];
  if (sent !== undefined) return sent === asTyped(text) ? 'same' : 'wrong';
  if (onYes === undefined) return 'refused';
  return onYes === asTyped(text) ? 'asked' : 'wrong';
}

/** The survey's addresses hold nothing that would have to go; only the domain's capitals do. */
function asTyped(text: string): string {
  const at = text.lastIndexOf('@');
  return text.slice(0, at) + text.slice(at).toLowerCase();
}
