/** A refusal in the contract's shape, and those that more than one place makes. */
import type { ErrorCode } from '../../src/reserve-api/contract.js';

/** A sentence per dotted wire path. */
export type Fields = Readonly<Record<string, string>>;

/** Thrown wherever something is refused; whatever was begun in the database is rolled back by it. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: Fields,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

export function refusalBody(refusal: Refusal) {
  const { code, message, fields } = refusal;
  return {
    data: null,
    error: { message, messages: fields ? Object.values(fields) : null, code, ...(fields ? { fields } : {}) },
  };
}

/** The same words for an address that leads nowhere and a token that opens nothing. */
export function nothingHere(): Refusal {
  return new Refusal('not_found', 'There is nothing at this address.');
}

export function noSuchRestaurant(): Refusal {
  return new Refusal('not_found', 'There is no such restaurant.');
}

export function noJsonObject(): Refusal {
  return new Refusal('bad_request', 'The body has to be a JSON object.');
}

/** The table went to somebody else, or the time has come too near. */
export function slotTaken(): Refusal {
  const sentence = 'This time is no longer available.';
  return new Refusal('slot_taken', sentence, { time: sentence });
}
