/** Finding the customer behind a guest, or making one. The id never changes; phone number and e-mail may. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../database/connect.js';
import { customers } from '../database/schema.js';
import type { Guest } from './guest.js';

export function findCustomer(tx: Transaction, restaurantId: number, guest: Guest, now: Date): Promise<string> {
  return guest.customerId === undefined
    ? matchGuest(tx, restaurantId, guest, now)
    : keepMember(tx, restaurantId, guest, guest.customerId, now);
}

/** Known by id: whatever phone or e-mail now says is the newest. Only what a token proves is kept as membership. */
async function keepMember(tx: Transaction, restaurantId: number, guest: Guest, id: string, now: Date): Promise<string> {
  const { firstName, lastName, phoneNumber, email } = guest;
  const picture = guest.imageUrl === null ? {} : { imageUrl: guest.imageUrl };
  const member =
    guest.memberBasis === 'verified' ? { memberNumber: guest.memberNumber, memberTier: guest.memberTier } : {};
  const known = { firstName, lastName, phoneNumber, email, ...picture, ...member, updatedAt: now };
  await tx
    .insert(customers)
    .values({ restaurantId, id, ...known, createdAt: now })
    .onConflictDoUpdate({ target: [customers.restaurantId, customers.id], set: known });
  return id;
}

/**
 * Without proof: the same person only if phone number and e-mail are both the same. A shared phone number alone merges
 * nobody; the host sees that it is known. Nothing is overwritten on a guest's word.
 */
async function matchGuest(tx: Transaction, restaurantId: number, guest: Guest, now: Date): Promise<string> {
  const [match] = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.restaurantId, restaurantId),
        eq(customers.phoneNumber, guest.phoneNumber),
        eq(customers.email, guest.email),
      ),
    )
    .orderBy(asc(customers.createdAt), asc(customers.id))
    .limit(1);
  if (match) return match.id;
  const { firstName, lastName, phoneNumber, email, imageUrl } = guest;
  const id = `guest-${randomUUID()}`;
  await tx
    .insert(customers)
    .values({ restaurantId, id, firstName, lastName, phoneNumber, email, imageUrl, createdAt: now, updatedAt: now });
  return id;
}
