/** What a POST counts against: its address and restaurant, the guest's phone and e-mail, and what looks like a machine. */
import type { FastifyRequest } from 'fastify';
import { HEADERS } from '../../../src/reserve-api/contract.js';
import type { Backend } from '../backend.js';
import type { Database } from '../database/connect.js';
import type { Restaurant } from '../restaurant/restaurant.js';
import type { Settings } from '../settings.js';
import type { Intent } from './idempotency.js';
import { countAll, sourceOf } from './limits.js';
import { isSuspected, readSignals, suspect, type Source } from './signals.js';
import type { Wish } from './take-booking.js';

/** Where a POST comes from, before its body is judged. */
export async function countSource(
  { db, settings }: Backend,
  restaurant: Restaurant,
  intent: Intent,
  request: FastifyRequest,
): Promise<void> {
  const { limits } = settings;
  const [whose, now] = [sourceOf(request.ip), settings.now()];
  const address = { what: 'address', whose, limit: limits.address } as const;
  const house = { what: 'restaurant', whose: String(restaurant.id), limit: limits.restaurant } as const;
  const machine = { what: 'suspect', whose, limit: limits.suspect } as const;
  const source = { secret: restaurant.manageSecret, address: whose, now };
  const suspected = (await heedSignals(db, settings, source, request)) || (await isSuspected(db, source));
  const counts = suspected ? [address, house, machine] : [address, house];
  await countAll(db, { ...countingOf('source', restaurant, intent), counts, now });
}

/** What is refused before its body counts for anything: no key, a key of something else, no JSON, a foreign page. */
export function countRefused(
  { db, settings }: Backend,
  { manageSecret }: Restaurant,
  { ip }: FastifyRequest,
): Promise<void> {
  const counts = [{ what: 'address', whose: sourceOf(ip), limit: settings.limits.address }] as const;
  return countAll(db, { counts, secret: manageSecret, now: settings.now() });
}

/** Whether this very press looks like a machine's. The log says by what, and not whose. */
async function heedSignals(
  db: Database,
  { hastySeconds }: Settings,
  source: Source,
  { headers, log }: FastifyRequest,
): Promise<boolean> {
  const signals = readSignals(headers[HEADERS.guestSignals.toLowerCase()], hastySeconds);
  for (const signal of signals) log.info({ code: `suspect_${signal}` }, 'the limit for this address is lowered');
  if (signals.length) await suspect(db, source);
  return signals.length > 0;
}

/** Whom it is for, once that can be read. */
export function countGuest({ db, settings }: Backend, { restaurant, guest }: Wish, intent: Intent): Promise<void> {
  const { limits } = settings;
  const phone = { what: 'phone', whose: guest.phoneNumber, limit: limits.phone } as const;
  const email = { what: 'email', whose: guest.email.toLowerCase(), limit: limits.email } as const;
  return countAll(db, { ...countingOf('guest', restaurant, intent), counts: [phone, email], now: settings.now() });
}

/** Key and body: a known key with other words in it is no repeat. */
function countingOf(what: 'source' | 'guest', { manageSecret }: Restaurant, { key, hash }: Intent) {
  return { secret: manageSecret, once: `${what} ${hash} ${key}` };
}
