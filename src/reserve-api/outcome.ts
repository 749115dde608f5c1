/** What a reply means: booked, refused, or not known. The rule is at the head of `contract.ts`. */
import type { Receipt } from '../booking/model.js';
import type { Failure, FailureCode } from '../booking/problem.js';
import type { ErrorCode } from './contract.js';
import { isObject, list, object, text } from './read.js';
import type { Json } from './read.js';
import { toProblems, toReceipt } from './translate.js';

/** A reply as far as it was read. `body` is `undefined` when it was no JSON within the limits. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** Seconds, from `Retry-After`, when that made sense. */
  readonly retryAfter?: number | undefined;
}

export type Outcome =
  | { readonly type: 'confirmed'; readonly receipt: Receipt }
  | { readonly type: 'refused'; readonly failure: Failure }
  | { readonly type: 'unconfirmed'; readonly reference?: string | undefined };

/** Statuses at which nobody can say what became of a write, when no JSON says it. */
const SAYS_NOTHING = (status: number) => status < 400 || status === 408 || status >= 500;

/** Only a 2xx with `data` and without `error` is a booking. */
export function outcomeOf(reply: Reply): Outcome {
  const { status, body } = reply;
  const { error } = object(body);
  const receipt = receiptOf(body);
  if (object(error).code === 'outcome_unknown') return { type: 'unconfirmed', reference: receipt?.reference };
  const failure = failureOf(reply);
  if (failure.code === 'in_progress') return { type: 'unconfirmed' };
  if (isRefusal(error, status)) return { type: 'refused', failure };
  if (status >= 200 && status < 300 && receipt) {
    return status === 202 ? { type: 'unconfirmed', reference: receipt.reference } : { type: 'confirmed', receipt };
  }
  return SAYS_NOTHING(status) ? { type: 'unconfirmed' } : { type: 'refused', failure };
}

/**
 * A non-null `error` is a refusal, but at 408 and from 500 on not everyone's: gateways write JSON, too, such as
 * `504 {"error":"Gateway Timeout"}`, with the booking made behind them. There only our codes count, and at 500, which no
 * gateway makes up, the vendor's `error` with its sentence. Wrongly refused, a guest books a second table; wrongly not
 * known, one asks the restaurant.
 */
function isRefusal(error: unknown, status: number): boolean {
  const { code, message } = object(error);
  if (status === 408 || status >= 500) return isKnownCode(code) || (status === 500 && !!text(message));
  return error !== undefined && error !== null;
}

function receiptOf(body: unknown): Receipt | undefined {
  return isObject(body) && 'data' in body ? toReceipt(body.data) : undefined;
}

/** Why a reply is not what was asked for, from its code, else from its status; the backend's sentence as a last word. */
export function failureOf({ status, body }: Reply): Failure {
  const error = errorOf(body);
  const sentences = list(error.messages, (each) => text(each)) ?? [];
  const message = sentences.length ? sentences.join(' ') : text(error.message);
  return { code: codeOf(error.code, status), message: message?.slice(0, 500), fields: toProblems(error.fields) };
}

function codeOf(code: unknown, status: number): FailureCode {
  if (isKnownCode(code)) return code;
  return CODE_OF_STATUS[status] ?? 'unknown';
}

/** `outcome_unknown` is no refusal: whatever comes with it is read as not known. */
function isKnownCode(code: unknown): code is Exclude<ErrorCode, 'outcome_unknown'> {
  return typeof code === 'string' && CODES.includes(code);
}

/** The contract's codes that are refusals; a test holds this list against the contract. */
export const CODES: readonly string[] = (
  'invalid party_size tier_unknown closed bad_request idempotency_key_missing not_found unauthorized_origin ' +
  'token_invalid slot_taken duplicate in_progress key_reused too_large unsupported_type rate_limited unavailable'
).split(' ');

/** Said of the booking itself, after the key was looked up. The others may come from who stands before: a limit, a proxy. */
const JUDGED: readonly FailureCode[] = ['invalid', 'party_size', 'tier_unknown', 'closed', 'slot_taken', 'duplicate'];

export function isJudged(code: FailureCode): boolean {
  return JUDGED.includes(code);
}

/** For backends without our codes. A bare 401 or 403 is between the backend and the vendor: nothing a guest can mend. */
const CODE_OF_STATUS: Readonly<Record<number, FailureCode>> = {
  401: 'unavailable',
  403: 'unavailable',
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported_type',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** The vendor's `error` in an envelope, a bare `{ message }`, or nothing. */
function errorOf(body: unknown): Json {
  const { error } = object(body);
  return isObject(error) ? error : object(body);
}
