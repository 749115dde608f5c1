/** What a reply means: booked, refused, or not known. The rules are the contract's "When is it booked?". */
import type { Failure, FailureCode, Receipt } from '../booking/model.js';
import { Created, ERROR_STATUS, WireError } from './contract.js';
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

/** Only a 2xx with `data` and without `error` is a booking; a non-null `error` is a refusal whatever the status. */
export function outcomeOf(reply: Reply): Outcome {
  const { status, body } = reply;
  const failure = failureOf(reply);
  if (failure.code === 'in_progress') return { type: 'unconfirmed' };
  if (hasError(body)) return { type: 'refused', failure };
  const receipt = receiptOf(body);
  if (status >= 200 && status < 300 && receipt) {
    return status === 202 ? { type: 'unconfirmed', reference: receipt.reference } : { type: 'confirmed', receipt };
  }
  return SAYS_NOTHING(status) ? { type: 'unconfirmed' } : { type: 'refused', failure };
}

function receiptOf(body: unknown): Receipt | undefined {
  if (!isObject(body) || !('data' in body)) return undefined;
  const created = Created.safeParse(body.data);
  return created.success ? toReceipt(created.data) : {};
}

/** Why a reply is not what was asked for, from its code, else from its status; the backend's sentence as a last word. */
export function failureOf({ status, body }: Reply): Failure {
  const error = errorOf(body);
  const sentences = error.messages?.length ? error.messages : [error.message];
  const message = sentences.filter(Boolean).join(' ').slice(0, 500) || undefined;
  return { code: codeOf(error.code, status), message, fields: toProblems(error.fields) };
}

function codeOf(code: string | undefined, status: number): FailureCode {
  if (isKnownCode(code)) return code;
  return CODE_OF_STATUS[status] ?? 'unknown';
}

/** `outcome_unknown` is no refusal: a 202 with it is read as not known. */
function isKnownCode(code: string | undefined): code is Exclude<keyof typeof ERROR_STATUS, 'outcome_unknown'> {
  return code !== undefined && code !== 'outcome_unknown' && Object.hasOwn(ERROR_STATUS, code);
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
function errorOf(body: unknown): WireError {
  const candidate = isObject(body) && isObject(body.error) ? body.error : body;
  const parsed = WireError.safeParse(candidate);
  return parsed.success ? parsed.data : {};
}

function hasError(body: unknown): boolean {
  if (!isObject(body)) return false;
  const { error } = body;
  if (isObject(error) && error.code === 'outcome_unknown') return false;
  return error !== undefined && error !== null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
