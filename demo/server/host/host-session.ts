/** Who may look at the host stand: whoever typed the passcode, for one evening, on any of the server processes that go by that passcode. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Backend } from '../backend.js';
import type { Database } from '../database/connect.js';
import { hostSessions } from '../database/schema.js';
import { RESTAURANT_ID } from '../database/seed.js';
import { countAll, sourceOf } from '../guest/limits.js';
import { hmac, sha256 } from '../json-body.js';
import { Refusal } from '../refusal.js';
import { existing, findRestaurant } from '../restaurant/restaurant.js';
import type { Settings } from '../settings.js';

export type HostSession = Pick<typeof hostSessions.$inferSelect, 'restaurantId' | 'expiresAt'>;

const COOKIE = 'host_session';
const EVENING = 12 * 60 * 60;

export async function logIn(
  { db, settings }: Backend,
  passcode: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  await countTry(db, settings, request.ip);
  if (!same(passcode, settings.passcode)) throw new Refusal('token_invalid', 'This is not the passcode.');
  const now = settings.now();
  const token = randomBytes(32).toString('base64url');
  await db.delete(hostSessions).where(lt(hostSessions.expiresAt, now));
  await db.insert(hostSessions).values({
    tokenHash: hmac(settings.passcode, token),
    restaurantId: RESTAURANT_ID,
    expiresAt: new Date(now.getTime() + EVENING * 1000),
  });
  reply.setCookie(COOKIE, token, {
    path: '/host',
    httpOnly: true,
    sameSite: 'strict',
    // A proxy in front may have taken the encryption off; the page itself knows how it came.
    secure: request.headers.origin?.startsWith('https:') || 'auto',
    maxAge: EVENING,
  });
}

async function countTry(db: Database, { limits, now }: Settings, address: string): Promise<void> {
  const { manageSecret } = existing(await findRestaurant(db, RESTAURANT_ID));
  const counts = [{ what: 'passcode', whose: sourceOf(address), limit: limits.passcode }] as const;
  await countAll(db, { counts, secret: manageSecret, now: now() });
}

/** The restaurant whose host stand this is. */
export async function hostOf(backend: Backend, request: FastifyRequest): Promise<number> {
  return (await sessionOf(backend, request)).restaurantId;
}

/** Kept under the passcode it was opened with: a server with another passcode does not know it. */
export async function sessionOf({ db, settings }: Backend, request: FastifyRequest): Promise<HostSession> {
  const token = request.cookies[COOKIE];
  const where = and(
    eq(hostSessions.tokenHash, hmac(settings.passcode, token ?? '')),
    gt(hostSessions.expiresAt, settings.now()),
  );
  const [session] = token === undefined ? [] : await db.select().from(hostSessions).where(where);
  if (!session) throw new Refusal('token_invalid', 'Please log in with the passcode.');
  return session;
}

/** A cookie goes along from every page of the same site, and ports of one host are one site: so the page has to be ours. */
export function refuseOtherPages({ headers: { origin, host } }: FastifyRequest, { publicUrl }: Settings): void {
  // A proxy in front may name another host than the page that calls.
  if (origin === undefined || origin === publicUrl || origin.replace(/^https?:\/\//, '') === host) return;
  throw new Refusal('unauthorized_origin', 'Only the host stand itself may do this.');
}

function same(typed: string, real: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(typed)), Buffer.from(sha256(real)));
}
