/**
 * What may become of a write on its way: every reply and fault there is. A fate says whether the write reaches the
 * backend, and what comes back. Fates never lie in a way no real network could: who refuses after knowing
 * the key refuses truly.
 */
import { confirmation, refusal } from './model-backend.js';
import type { Said } from './model-backend.js';

/** How the text of a reply arrives. */
export type Manner = 'whole' | 'breaks off' | 'ends early' | 'endless';

export interface Fate {
  readonly name: string;
  /** When the backend gets it; `twice`: a browser that sends again by itself when a socket drops. */
  readonly reaches: 'now' | 'never' | 'later' | 'twice';
  /** `truth`: what the backend says. `nothing`: the network breaks. `silence`: no answer until someone lets it come. */
  readonly answer: 'truth' | 'nothing' | 'silence' | Said;
  readonly manner?: Manner;
  /** Said by who has looked at the key first: a backend that has it in its book does not say this. */
  readonly judged?: boolean;
}

export const HONEST: Fate = { name: 'an honest answer', reaches: 'now', answer: 'truth' };

const coded = (status: number, code: string, more: object = {}): Fate => ({
  name: `${status} ${code}`,
  reaches: 'never',
  answer: refusal(status, { code, message: 'No.', ...more }),
  judged: true,
});

const bare = (name: string, status: number, text: string, headers: Readonly<Record<string, string>> = {}): Fate => ({
  name: `${status} ${name}`,
  reaches: 'never',
  answer: { status, text, headers },
});

const HTML = '<!doctype html><title>Gateway</title><h1>oops</h1>';
const vendor = { message: 'Could not book.' };

/** Refusals: nothing was booked by this try. */
const REFUSALS: readonly Fate[] = [
  bare('with messages', 400, JSON.stringify({ data: null, error: { ...vendor, messages: ['Pick another time.'] } })),
  bare('with a message', 400, JSON.stringify({ data: null, error: { ...vendor, messages: null } })),
  bare('with a bare message', 400, JSON.stringify(vendor)),
  bare('as a page', 400, HTML),
  bare('in the vendor’s words', 200, JSON.stringify({ data: null, error: vendor })),
  bare('with data and an error', 200, JSON.stringify({ data: { id: 1 }, error: vendor })),
  ...[401, 403, 404, 413, 415].map((status) => bare('as a page', status, HTML)),
  bare('with the vendor’s error', 500, JSON.stringify({ data: null, error: { message: 'Something went wrong.' } })),
  coded(400, 'bad_request'),
  coded(400, 'idempotency_key_missing'),
  coded(401, 'token_invalid'),
  coded(403, 'unauthorized_origin'),
  coded(404, 'not_found'),
  coded(409, 'slot_taken'),
  coded(409, 'duplicate'),
  coded(413, 'too_large'),
  coded(415, 'unsupported_type'),
  coded(422, 'invalid', { fields: { 'customerInformation.firstName': 'In Latin letters, please.', 'a.b': 'x' } }),
  coded(422, 'party_size'),
  coded(422, 'tier_unknown'),
  coded(422, 'closed'),
  coded(422, 'key_reused'),
  coded(422, 'never_heard_of'),
];

/** Refusals by someone before the book, who knows nothing of what an earlier try has done. */
const TURNED_AWAY: readonly Fate[] = [
  ...['3', '0', '999999999', 'Wed, 05 Jun 2030 16:00:30 GMT', 'soon', '-5'].map((when) => ({
    ...bare(`come back ${when}`, 429, refusal(429, { code: 'rate_limited' }).text ?? '', { 'Retry-After': when }),
  })),
  bare('with no word of when', 429, refusal(429, { code: 'rate_limited' }).text ?? ''),
  bare('as a page', 429, HTML),
  bare('too early', 425, ''),
  bare('unavailable', 503, refusal(503, { code: 'unavailable' }).text ?? '', { 'Retry-After': '2' }),
];

/** After these nobody can tell: each comes with and without a booking behind it. */
const SAY_NOTHING: readonly (readonly [name: string, answer: Said | 'nothing' | 'silence', manner?: Manner])[] = [
  ['no response', 'nothing'],
  ['no answer for now', 'silence'],
  ['204', { status: 204, text: null }],
  ['200 with a page', { status: 200, text: HTML }],
  ['200 with nothing', { status: 200, text: '' }],
  ['200 that ends early', confirmation(200, { reference: 'K7M2QX9A' }), 'ends early'],
  ['200 that breaks off', confirmation(200, { reference: 'K7M2QX9A' }), 'breaks off'],
  ['200 of 5 MB', { status: 200, text: '{"data":"' }, 'endless'],
  ['200 nested deeply', { status: 200, text: `{"data":${'['.repeat(400)}${']'.repeat(400)}}` }],
  ['200 in a wrong charset', { status: 200, text: '{\u0000"\u0000d\u0000a\u0000t\u0000a\u0000"\u0000' }],
  ['200 without data', { status: 200, text: '{"ok":true}' }],
  ['202', confirmation(202, {})],
  ['202 outcome_unknown', refusal(202, { code: 'outcome_unknown' })],
  ['203 with a page', { status: 203, text: HTML }],
  ['408', { status: 408, text: '' }],
  ['409 in_progress', refusal(409, { code: 'in_progress' })],
  ['500 as a page', { status: 500, text: HTML }],
  ['500 with an error that is a text', { status: 500, text: '{"error":"Internal Server Error"}' }],
  ['502 with a gateway’s error', { status: 502, text: '{"error":{"code":502,"message":"Bad Gateway"}}' }],
  ['504 with a gateway’s error', { status: 504, text: '{"error":"Gateway Timeout"}' }],
  ['502 as a page', { status: 502, text: HTML }],
  ['503 as a page', { status: 503, text: HTML, headers: { 'Retry-After': '1' } }],
  ['504 with nothing', { status: 504, text: '' }],
];

const UNKNOWN: readonly Fate[] = SAY_NOTHING.flatMap(([name, answer, manner]) => {
  const fate = { answer, ...(manner && { manner }) };
  return [
    { ...fate, name: `${name}, not booked`, reaches: 'never' as const },
    { ...fate, name: `${name}, but booked`, reaches: 'now' as const },
    // What is silent may still arrive, without this.
    ...(answer === 'silence' ? [] : [{ ...fate, name: `${name}, and booked later`, reaches: 'later' as const }]),
  ];
});

/** A redirect is an error to `fetch` where it is told so: no response. */
const REST: readonly Fate[] = [
  HONEST,
  { name: 'a redirect', reaches: 'never', answer: 'nothing' },
  { name: 'a socket that drops, and a browser that sends again', reaches: 'twice', answer: 'truth' },
];

export const FATES: readonly Fate[] = [...REST, ...REFUSALS, ...TURNED_AWAY, ...UNKNOWN];
