/**
 * From what the guest has typed to what is wrong with it. Codes, not sentences; refusals only of what cannot work, and
 * questions of everything that is merely doubtful.
 */
import type { EmailReading } from './email.js';
import type { Guest } from './model.js';
import type { Accepted, Contact, PhoneReading, Problem } from './problem.js';

/** The wire's limits, stated here because the core knows no wire; a test holds the two equal. Names in code points. */
export const LONGEST = { name: 100, memberNumber: 64, notes: 500 } as const;

/**
 * @param contact how the checks, or their stand-in, read the guest's phone and e-mail
 * @param accepted a question whose very value is in here has been answered
 * @returns problems in the order of the fields on the screen
 */
export function guestProblems(guest: Guest, contact: Contact, accepted: Accepted): readonly Problem[] {
  return [
    nameProblem('firstName', guest.firstName),
    cleanName(guest.lastName) ? nameProblem('lastName', guest.lastName) : undefined,
    phoneProblem(contact.phone, accepted),
    emailProblem(contact.email, accepted),
    textProblem('memberNumber', guest.memberNumber),
    textProblem('notes', guest.notes),
  ].filter((problem) => problem !== undefined);
}

/** A name as it is sent. */
export function cleanName(text: string): string {
  return text.trim().normalize('NFC');
}

/** A loyalty number or notes as they are sent; empty = not sent. */
export function cleanText(text: string): string {
  return text.trim();
}

/** The address to send; undefined while a problem or an open question stands against it. */
export function emailToSend(reading: EmailReading, accepted: Accepted): string | undefined {
  if (reading.verdict === 'good') return reading.address;
  return reading.verdict === 'unusual' && reading.address === accepted.email ? reading.address : undefined;
}

/** The number to send; undefined while a problem or an open question stands against it. */
export function phoneToSend(reading: PhoneReading, accepted: Accepted): string | undefined {
  if (reading.verdict === 'good') return reading.e164;
  return meanings(reading).find((e164) => e164 === accepted.phone);
}

/** The values that a question about a number can be answered with. */
function meanings(reading: PhoneReading): readonly string[] {
  if (reading.verdict === 'doubtful') return [reading.e164];
  return reading.verdict === 'two-readings' ? [reading.national.e164, reading.foreign.e164] : [];
}

/** No pattern: whatever people are called has a letter or a digit, and nothing else is certain. */
function nameProblem(field: 'firstName' | 'lastName', text: string): Problem | undefined {
  const name = cleanName(text);
  if (!name) return { field, code: 'missing' };
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return { field, code: 'control-characters' };
  if (!/[\p{L}\p{N}]/u.test(name)) return { field, code: 'no-letters' };
  return [...name].length > LONGEST.name ? { field, code: 'too-long' } : undefined;
}

function textProblem(field: 'memberNumber' | 'notes', typed: string): Problem | undefined {
  const text = cleanText(typed);
  if (/(?![\t\r\n])[\p{Cc}\p{Cs}]/u.test(text)) return { field, code: 'control-characters' };
  return text.length > LONGEST[field] ? { field, code: 'too-long' } : undefined;
}

function emailProblem(reading: EmailReading, accepted: Accepted): Problem | undefined {
  const field = 'email';
  if (reading.verdict === 'empty') return { field, code: 'missing' };
  if (reading.verdict === 'bad') return { field, code: reading.reason };
  return emailToSend(reading, accepted) ? undefined : { field, code: 'unusual', doubt: true, value: reading.address };
}

function phoneProblem(reading: PhoneReading, accepted: Accepted): Problem | undefined {
  if (reading.verdict === 'empty') return { field: 'phone', code: 'missing' };
  if (reading.verdict === 'bad') return { field: 'phone', code: reading.reason };
  return phoneToSend(reading, accepted) ? undefined : phoneQuestion(reading);
}

function phoneQuestion(reading: PhoneReading): Problem {
  const question = { field: 'phone', doubt: true } as const;
  if (reading.verdict !== 'doubtful') return { ...question, code: 'two-readings' };
  return { ...question, code: 'doubtful', value: reading.e164, offer: reading.international };
}
