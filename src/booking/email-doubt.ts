/** Addresses that may well work and that hardly anybody has: worth a question, never a refusal. */
import type { EmailReading } from './email.js';

export function doubtEmail(reading: EmailReading): EmailReading {
  return 'address' in reading && !isUsual(reading.address) ? { ...reading, verdict: 'unusual' } : reading;
}

/** The pattern of the HTML standard, so that we doubt what the browser would. It cannot backtrack: `@` and `.` part it. */
const HTML_PATTERN =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** Addresses in other scripts are as good as any (RFC 6531), and no pattern knows them. */
const BEYOND_ASCII = /(?=[^\0-\x7f])[\p{L}\p{M}]/u;

function isUsual(address: string): boolean {
  return HTML_PATTERN.test(address) || (BEYOND_ASCII.test(address) && /@.*[^.]\.[^.]/.test(address));
}
