/** Asks a backend in the Reserve wire and answers in the words of the house. The only place that names its paths. */
import type { Abilities, Intent, MemberTier, PlainDate, Restaurant } from '../booking/model.js';
import type { Failure } from '../booking/problem.js';
import { now } from '../clock.js';
import type { SectionWait, Slot } from '../booking/model.js';
import { HEADERS } from './headers.js';
import { encodeJson } from './json.js';
import { failureOf, isJudged, outcomeOf } from './outcome.js';
import type { Outcome, Reply } from './outcome.js';
import { object } from './read.js';
import { DEADLINES, mayRetry, pauseBefore } from './retry.js';
import type { Deadlines } from './retry.js';
import { toRequest, toRestaurant, toSlots, toTiers, toWaits, toWireDate } from './translate.js';
import { get, post, remove } from './transport.js';

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Write {
  readonly key: string;
  readonly intent: Intent;
  readonly abilities: Abilities;
  readonly duplicateConfirmed: boolean;
  /** A customer token, asked for at each use; absent or empty = the guest is not known to the page. */
  readonly token: () => Promise<string | undefined>;
  /** Aborted = hung up: the caller sends the same key anew, and waits for this one no more. */
  readonly line: AbortSignal;
  /** False once nothing may be sent by itself any more. Asked last before each request, however long a token took. */
  readonly goesOn: () => boolean;
}

export interface WriteEnd {
  readonly outcome: Outcome;
  /** The page's token could not be used, or was refused twice: the booking went on as a guest's claim. */
  readonly tokenRefused: boolean;
}

/** Free times may be this old, in milliseconds (contract: at most 60 s). */
const TIMES_KEPT = 60_000;

/** What a header can carry. */
const SENDABLE = /^[\x21-\x7e]+$/;

/** Makes sense of a reply's `data`, or gives `undefined`. */
export type Read<T> = (data: unknown) => T | undefined;

export class ReserveClient {
  readonly #times = new Map<string, { readonly at: number; readonly slots: readonly Slot[] }>();
  /** Keys of which a try ended without a word: what it asked for may have been done. */
  readonly #doubtful = new Set<string>();
  readonly #api: string;
  readonly #restaurantId: number;
  readonly #deadlines: Deadlines;

  /**
   * @param api a text prefix; a trailing slash is dropped and the path appended. Never resolved: a page's `<base>`
   * must not bend it.
   * @param restaurantId a positive integer
   */
  constructor(api: string, restaurantId: number, deadlines: Deadlines = DEADLINES) {
    this.#api = api;
    this.#restaurantId = restaurantId;
    this.#deadlines = deadlines;
  }

  async restaurant(signal: AbortSignal): Promise<Answer<Restaurant>> {
    const [profile, sections] = await Promise.all([
      this.#ask(`/restaurant/${this.#restaurantId}/profile`, (data) => data, signal),
      this.#ask(`/restaurant/${this.#restaurantId}/sections`, (data) => data, signal),
    ]);
    if (!profile.ok) return profile;
    return answered(toRestaurant(this.#restaurantId, profile.value, sections.ok ? sections.value : []));
  }

  /** Free times of a day, kept for a minute; `fresh` asks anew. */
  async timesOf(date: PlainDate, party: number, fresh: boolean, signal: AbortSignal): Promise<Answer<readonly Slot[]>> {
    const path = `/v2/reservations/${this.#restaurantId}/availabletimes/${toWireDate(date)}/${party}`;
    const kept = this.#times.get(path);
    if (kept && !fresh && now() - kept.at < TIMES_KEPT) return { ok: true, value: kept.slots };
    const answer = await this.#ask(path, toSlots, signal);
    if (answer.ok) this.#times.set(path, { at: now(), slots: answer.value });
    return answer;
  }

  waits(signal: AbortSignal): Promise<Answer<readonly SectionWait[]>> {
    return this.#ask(`/v2/reservations/${this.#restaurantId}/waittime`, toWaits, signal);
  }

  /** Member tiers; a backend that has no such call has no tiers. */
  async tiers(signal: AbortSignal): Promise<Answer<readonly MemberTier[]>> {
    const answer = await this.#ask(`/restaurant/${this.#restaurantId}/membertiers`, toTiers, signal);
    return !answer.ok && answer.failure.code === 'not_found' ? { ok: true, value: [] } : answer;
  }

  /**
   * What has become of a booking that this token was given for; or, giving it up, what becomes of it now.
   * @param read makes sense of the reply's `data`
   */
  async booked<T>({ kind, restaurantId }: Intent, token: string, giveUp: boolean, read: Read<T>): Promise<Answer<T>> {
    const path = `/v2/reservations/${restaurantId}/${kind}/${token}`;
    return giveUp ? answerOf(await remove(this.#url(path)), read) : this.#ask(path, read, new AbortController().signal);
  }

  /** Sends a booking, again where that is safe, until its end is known or nothing more can be learned. */
  async write(write: Write): Promise<WriteEnd> {
    this.#times.clear();
    let tokenRefusals = 0;
    let outcome: Outcome = { type: 'unconfirmed' };
    for (let retries = 0; ;) {
      const token = tokenRefusals < 2 ? await this.#token(write) : undefined;
      if (token === 'unusable') {
        tokenRefusals = 2;
        continue;
      }
      if (!write.goesOn()) return { outcome, tokenRefused: false };
      const reply = await this.#post(write, token);
      const code = reply && failureOf(reply).code;
      outcome = this.#believed(write.key, reply ? outcomeOf(reply) : { type: 'unconfirmed' });
      if (token && code === 'token_invalid') {
        tokenRefusals++;
        continue;
      }
      if (write.abilities.idempotency && mayRetry(retries, reply?.status ?? 0, code)) {
        await pause(pauseBefore(retries++, reply?.retryAfter, Math.random(), this.#deadlines));
        if (write.goesOn()) continue;
      }
      return { outcome, tokenRefused: tokenRefusals > 1 };
    }
  }

  /** After a try of which nothing is known, only who has looked the key up can say that it is not booked. */
  #believed(key: string, outcome: Outcome): Outcome {
    if (outcome.type === 'unconfirmed') this.#doubtful.add(key);
    const hearsay = outcome.type === 'refused' && this.#doubtful.has(key) && !isJudged(outcome.failure.code);
    return hearsay ? { type: 'unconfirmed' } : outcome;
  }

  /** A page whose token does not come, or cannot be sent, must not keep its guest from booking. */
  async #token({ token }: Write): Promise<string | undefined> {
    const given = await within(this.#deadlines.read, token()).catch(() => 'unusable');
    return !given || SENDABLE.test(given) ? given : 'unusable';
  }

  #post(write: Write, token: string | undefined): Promise<Reply | undefined> {
    const { key, intent, abilities, duplicateConfirmed, line } = write;
    const url = this.#url(`/v2/reservations/${intent.restaurantId}/${intent.kind}`);
    const headers = {
      [HEADERS.idempotencyKey]: `"${key}"`,
      ...(duplicateConfirmed && { [HEADERS.duplicateConfirmed]: 'true' }),
      ...(abilities.signals && { [HEADERS.guestSignals]: intent.signals }),
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    return post(url, encodeJson(toRequest(intent, abilities)), headers, line);
  }

  async #ask<T>(path: string, read: Read<T>, signal: AbortSignal): Promise<Answer<T>> {
    return answerOf(await get(this.#url(path), signal, this.#deadlines.read), read);
  }

  /** A path is one on the page's own origin, where a `<base>` says another; a frame without an origin has only that. */
  #url(path: string): string {
    const url = this.#api.replace(/\/$/, '') + path;
    return /^\/(?!\/)/.test(url) && origin !== 'null' ? origin + url : url;
  }
}

function answerOf<T>(reply: Reply | undefined, read: Read<T>): Answer<T> {
  if (!reply) return { ok: false, failure: { code: navigator.onLine ? 'unreachable' : 'offline' } };
  if (reply.status !== 200) return { ok: false, failure: failureOf(reply) };
  return answered(read(object(reply.body).data));
}

/** What could not be read is no answer. */
function answered<T>(value: T | undefined): Answer<T> {
  return value === undefined ? { ok: false, failure: { code: 'unreadable' } } : { ok: true, value };
}

/** Rejects when the promise takes longer than that many milliseconds. */
function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
