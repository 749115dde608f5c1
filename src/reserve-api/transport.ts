/** One request: bounded in time for reads, in bytes always, and never with cookies or redirects. */
import type { Reply } from './outcome.js';
import { decodeJson, REPLY_LIMITS } from './json.js';
import { readRetryAfter } from './retry.js';
import { now } from '../clock.js';

const SHARED: RequestInit = { credentials: 'omit', redirect: 'error', mode: 'cors' };

/** A read. `undefined` = no response within the time. Aborted by `signal` when nobody wants it any more. */
export async function get(url: string, signal: AbortSignal, timeLimit: number): Promise<Reply | undefined> {
  const limit = new AbortController();
  const abort = () => limit.abort();
  const timer = setTimeout(abort, timeLimit);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    return await read(await fetch(url, { ...SHARED, signal: limit.signal, headers: { Accept: 'application/json' } }));
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** A write. Hanging up does not un-send it: only for sending the same again. `undefined` = no response. */
export function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Reply | undefined> {
  return write(url, { signal, method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
}

/** Takes back what the address names. Never hung up on: that could not un-send it. */
export function remove(url: string): Promise<Reply | undefined> {
  return write(url, { method: 'DELETE' });
}

async function write(url: string, request: RequestInit): Promise<Reply | undefined> {
  const headers = { Accept: 'application/json', ...request.headers };
  try {
    return await read(await fetch(url, { ...SHARED, ...request, keepalive: true, headers }));
  } catch {
    return undefined;
  }
}

async function read(response: Response): Promise<Reply> {
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'), now());
  const text = await boundedText(response);
  return { status: response.status, body: text === undefined ? undefined : decodeJson(text), retryAfter };
}

/** The reply's text, or `undefined` once it is longer than an answer of this contract can be. Broken off, it is no reply. */
async function boundedText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > REPLY_LIMITS.bytes) {
      void reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
