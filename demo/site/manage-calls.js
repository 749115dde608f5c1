/**
 * The two calls of the page of one booking: look, and give up. Whatever goes wrong comes back as one word.
 *
 * @typedef {import('./manage-words.js').Kind} Kind
 * @typedef {import('./manage-words.js').Trouble} Trouble
 * @typedef {import('./manage-words.js').ManagedReservation} ManagedReservation
 * @typedef {import('./manage-words.js').ManagedPlace} ManagedPlace
 * @typedef {{ booking: ManagedReservation | ManagedPlace } | { trouble: Trouble }} Answer
 */

const PATIENCE = 15_000;

/** @type {Readonly<Record<number, Trouble>>} */
const TROUBLES = { 403: 'elsewhere', 404: 'nothing', 422: 'too-late', 429: 'busy' };

/** Which booking this page is for. The token is in the fragment, which browsers send to nobody. */
export function whichBooking() {
  const [, id = '', kind = ''] = /^\/manage\/(\d+)\/(reservation|waitlist)$/.exec(location.pathname) ?? [];
  return { id, kind: /** @type {Kind} */ (kind), token: location.hash.slice(1) };
}

/**
 * @param {'GET' | 'DELETE'} method
 * @returns {Promise<Answer>}
 */
export async function call(method) {
  const { id, kind, token } = whichBooking();
  if (!/^[\w-]+$/.test(token)) return { trouble: 'nothing' };
  // Said before anything is sent: later nobody knows what has arrived.
  if (navigator.onLine === false) return { trouble: 'offline' };
  try {
    const response = await fetch(`/v2/reservations/${id}/${kind}/${token}`, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return { trouble: TROUBLES[response.status] ?? 'fault' };
    const { data } = await response.json();
    return data ? { booking: data } : { trouble: 'fault' };
  } catch {
    return { trouble: 'silent' };
  }
}
