/**
 * The manage token: whoever holds it may see and cancel one booking. It is the booking's id and a proof of it, made
 * with a secret of the restaurant: nothing is stored that could be stolen, a replay makes the same token again, and the
 * booking is found by its primary key.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isObject } from '../json-body.js';
import type { Restaurant } from '../restaurant/restaurant.js';

export type BookingKind = 'reservation' | 'waitlist';
type Secret = Pick<Restaurant, 'manageSecret'>;

/** Bytes of a UUID, and of the proof: 160 bits, out of a secret of 256. */
const ID = 16;
const PROOF = 20;

export function manageTokenOf(restaurant: Secret, kind: BookingKind, bookingId: string): string {
  const id = Buffer.from(bookingId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, proofOf(restaurant, kind, id)]).toString('base64url');
}

/**
 * The booking that this token was made for. Undefined: it was made for none here. Every text takes the same work and no
 * look at the bookings, so that time tells nothing about them.
 */
export function bookingIdOf(restaurant: Secret, kind: BookingKind, token: string): string | undefined {
  const bytes = Buffer.alloc(ID + PROOF);
  const length = Buffer.from(token.slice(0, 100), 'base64url').copy(bytes);
  const id = bytes.subarray(0, ID);
  const proven = timingSafeEqual(proofOf(restaurant, kind, id), bytes.subarray(ID));
  // One spelling only: readers of base64 skip what they do not know.
  if (!proven || length !== bytes.length || token !== bytes.toString('base64url')) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function proofOf({ manageSecret }: Secret, kind: BookingKind, id: Buffer): Buffer {
  return createHmac('sha256', manageSecret).update(`manage ${kind} `).update(id).digest().subarray(0, PROOF);
}

/** What a create answers, with the way back to it. Added as it is sent: what is kept for a repeat opens nothing. */
export function withManageLink(
  { restaurant, kind }: { readonly restaurant: Restaurant; readonly kind: BookingKind },
  body: unknown,
  origin: string | undefined,
): unknown {
  if (!isObject(body) || !isObject(body.data) || typeof body.data.id !== 'string') return body;
  const manageToken = manageTokenOf(restaurant, kind, body.data.id);
  const link = origin === undefined ? {} : { manageUrl: `${origin}/manage/${restaurant.id}/${kind}#${manageToken}` };
  return { ...body, data: { ...body.data, manageToken, ...link } };
}
