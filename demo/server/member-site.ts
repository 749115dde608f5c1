/**
 * Stands for the restaurant's own site, where a guest is logged in: the site knows the guest and signs a short-lived
 * token for the page. On a real site this is behind its log-in; here the demo's member is always in.
 */
import type { FastifyInstance } from 'fastify';
import type { CustomerInformation } from '../../src/reserve-api/contract.js';
import type { Backend } from './backend.js';
import { RESTAURANT_ID } from './database/seed.js';
import { signCustomerToken } from './guest/customer-token.js';
import { nothingHere } from './refusal.js';
import { existing, findRestaurant } from './restaurant/restaurant.js';

const GIULIA: CustomerInformation & { id: string } = {
  id: 'member-1001',
  firstName: 'Giulia',
  lastName: 'Ferraro',
  phoneNumber: '+13135550177',
  email: 'giulia.ferraro@example.com',
  memberInfo: { memberNumber: 'LUME-1001', memberTier: 'Platinum' },
};

export function addMemberSite(app: FastifyInstance, { db, settings }: Backend): void {
  app.get('/member/token', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const restaurant = existing(await findRestaurant(db, RESTAURANT_ID));
    if (restaurant.tokenKeysUrl) throw nothingHere();
    const token = await signCustomerToken(restaurant, { id: GIULIA.id, ...GIULIA.memberInfo }, settings);
    return { token, customer: GIULIA };
  });
}
