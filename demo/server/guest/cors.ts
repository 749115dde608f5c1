/** Which pages may call: origins registered for the restaurant. They are echoed; no cookie is ever part of it. */
import cors from '@fastify/cors';
import { and, eq } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HEADERS } from '../../../src/reserve-api/contract.js';
import type { Backend } from '../backend.js';
import { allowedOrigins } from '../database/schema.js';
import { Refusal } from '../refusal.js';
import type { Restaurant } from '../restaurant/restaurant.js';

const GUEST_PATH = /^\/(?:restaurant|v2\/reservations)\/(\d{1,9})\//;

export async function allowRegisteredOrigins(app: FastifyInstance, backend: Backend): Promise<void> {
  await app.register(cors, {
    hook: 'onRequest',
    delegator: async (request: FastifyRequest) => ({
      origin: await isRegistered(backend, request),
      methods: ['GET', 'POST', 'DELETE'],
      allowedHeaders: [HEADERS.idempotencyKey, 'Authorization', 'Content-Type', HEADERS.duplicateConfirmed],
      exposedHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  });
}

async function isRegistered({ db }: Backend, request: FastifyRequest): Promise<boolean> {
  const { origin } = request.headers;
  const restaurantId = Number(GUEST_PATH.exec(request.url)?.[1]);
  if (!origin || origin === 'null' || !restaurantId) return false;
  const rows = await db
    .select()
    .from(allowedOrigins)
    .where(and(eq(allowedOrigins.restaurantId, restaurantId), eq(allowedOrigins.origin, origin)));
  return rows.length > 0;
}

/** A browser always says where a POST comes from; a site's own server says nothing and may book. */
export function refuseForeignOrigin(restaurant: Restaurant, request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin === undefined || restaurant.origins.includes(origin)) return;
  throw new Refusal('unauthorized_origin', 'Pages of this origin are not registered to book at this restaurant.');
}
