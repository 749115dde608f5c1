/** Seeing and giving up a booking by its manage token. Only `DELETE` changes something: scanners of mails follow links. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Backend } from '../backend.js';
import { MANAGE_SCHEMAS } from '../openapi/routes.js';
import { nothingHere } from '../refusal.js';
import { findRestaurant } from '../restaurant/restaurant.js';
import { refuseForeignOrigin } from './cors.js';
import { countAll, sourceOf } from './limits.js';
import { giveUpBooking, seeBooking, type Held } from './manage-booking.js';
import { bookingIdOf, type BookingKind } from './manage-token.js';

interface Asked {
  readonly id: number;
  readonly manageToken: string;
}

export function addManageRoutes(server: FastifyInstance, backend: Backend): void {
  const app = server.withTypeProvider<ZodTypeProvider>();
  for (const kind of ['reservation', 'waitlist'] as const) {
    const path = `/v2/reservations/:id/${kind}/:manageToken`;
    app.get(path, { schema: MANAGE_SCHEMAS[kind].get }, async (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      return { data: await seeBooking(backend, await holder(backend, kind, request)), error: null };
    });
    app.delete(path, { schema: MANAGE_SCHEMAS[kind].delete }, async (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      return { data: await giveUpBooking(backend, await holder(backend, kind, request)), error: null };
    });
  }
}

/** Counted before the token is looked at: guessing costs what looking costs. */
async function holder(
  { db, settings }: Backend,
  kind: BookingKind,
  request: FastifyRequest & { params: Asked },
): Promise<Held> {
  const restaurant = await findRestaurant(db, request.params.id);
  if (!restaurant) throw nothingHere();
  if (request.method === 'DELETE') refuseForeignOrigin(restaurant, settings, request);
  const counts = [{ what: 'manage', whose: sourceOf(request.ip), limit: settings.limits.manage }] as const;
  await countAll(db, { counts, secret: restaurant.manageSecret, now: settings.now() });
  const id = bookingIdOf(restaurant, kind, request.params.manageToken);
  if (id === undefined) throw nothingHere();
  return { restaurant, kind, id };
}
