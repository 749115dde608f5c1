/**
 * The calls of the host stand to its server.
 *
 * @typedef {import('../server/host/board.ts').Board} Board
 * @typedef {import('../server/host/board.ts').BoardEntry} BoardEntry
 * @typedef {import('../server/host/board.ts').HostAction} HostAction
 */

/** An answer that is no success. `status` 0: none came. */
export class CallFailed extends Error {
  /** @param {number} status @param {string} [words] @param {number} [retryAfter] seconds */
  constructor(status, words = '', retryAfter = 0) {
    super(words);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Told when the server no longer knows this host, whichever call found out. */
export const lockedOut = new EventTarget();

/** @param {string} passcode */
export const openSession = (passcode) => call('POST', '/host/session', { passcode });

/** Answers whether this browser may look at the board. */
export async function mayLook() {
  try {
    await call('GET', '/host/board');
    return true;
  } catch (error) {
    if (error instanceof CallFailed && error.status === 401) return false;
    throw error;
  }
}

/** @param {BoardEntry} entry @param {HostAction} action */
export const act = ({ kind, id }, action) => call('POST', `/host/entries/${kind}/${encodeURIComponent(id)}/${action}`);

/** @param {string} customerId @param {string} notes */
export const writeHouseNotes = (customerId, notes) => call('PUT', `/host/customers/${encodeURIComponent(customerId)}/notes`, { notes });

/** @param {unknown} error */
export function failureWords(error) {
  if (!(error instanceof CallFailed) || error.status === 0) return 'The server did not answer. Try again.';
  return error.message || 'The server could not do that. Try again.';
}

/** @param {string} method @param {string} path @param {unknown} [body] */
async function call(method, path, body) {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(path, { method, cache: 'no-store', signal: AbortSignal.timeout(15_000), ...json }).catch(() => {
    throw new CallFailed(0);
  });
  // 202 says that nobody knows whether it was done.
  if (response.ok && response.status !== 202) return;
  if (response.status === 401 && path !== '/host/session') lockedOut.dispatchEvent(new Event('locked-out'));
  throw new CallFailed(response.status, await wordsOf(response), Number(response.headers.get('retry-after')) || 0);
}

/** @param {Response} response */
async function wordsOf(response) {
  try {
    const { error } = await response.json();
    return typeof error?.message === 'string' ? error.message : '';
  } catch {
    return '';
  }
}
