/** When a write is tried again, and how long that waits (policy: at most 3 times, only where repeats are safe). */

/** Deadlines in milliseconds. Arguments, so that tests can shorten them. */
export interface Deadlines {
  /** A read that takes longer has failed. */
  readonly read: number;
  /** After this the guest is told "not known"; the request stays alive. */
  readonly write: number;
  /** First pause before a write is tried again; it doubles each time. */
  readonly pause: number;
  /** Longest pause, also for `Retry-After`. */
  readonly longestPause: number;
}

export const DEADLINES: Deadlines = { read: 10_000, write: 20_000, pause: 500, longestPause: 5_000 };

export const MOST_RETRIES = 3;

/** Statuses after which the same key may be sent again: never a 500 and no other 4xx. */
const PASSING = [408, 425, 429, 502, 503, 504];

/** True when trying the same key again may help. `status` 0 = no response at all. */
export function mayRetry(retries: number, status: number, code: string | undefined): boolean {
  if (retries >= MOST_RETRIES) return false;
  return status === 0 || PASSING.includes(status) || (status === 409 && code === 'in_progress');
}

/** Milliseconds before the next try: `Retry-After` when given, else 0.5·2ⁿ s with 50–100 % jitter; both capped. */
export function pauseBefore(retries: number, retryAfter: number | undefined, random: number, times: Deadlines): number {
  const growing = times.pause * 2 ** retries * (0.5 + random / 2);
  return Math.min(retryAfter === undefined ? growing : retryAfter * 1000, times.longestPause);
}

/** Reads `Retry-After`, which is seconds or a date; absurd values count as absent. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  // A date begins with its weekday. `Date.parse` also makes dates of `-5` and `1.5`, long past: at once, it would say.
  const date = /^[a-z]/i.test(header) ? Date.parse(header) : NaN;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (date - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
