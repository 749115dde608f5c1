/** Which pages may call: origins registered for the restaurant. They are echoed; no cookie is ever part of it. */
import type { Server } from 'node:http';
import cors from '@fastify/cors';
import { and, eq } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HEADERS } from '../../../src/reserve-api/contract.js';
import type { Backend } from '../backend.js';
import type { Database } from '../database/connect.js';
import { allowedOrigins } from '../database/schema.js';
import { Refusal } from '../refusal.js';
import type { Restaurant } from '../restaurant/restaurant.js';
import type { Settings } from '../settings.js';

const GUEST_PATH = /^\/(?:restaurant|v2\/reservations)\/(\d{1,9})\//;

export async function allowRegisteredOrigins(app: FastifyInstance, backend: Backend): Promise<void> {
  const seen = new Set<string>();
  await app.register(cors, {
    hook: 'onRequest',
    delegator: async (request: FastifyRequest) => ({
      origin: await mayRead(backend, request, seen),
      methods: ['GET', 'POST', 'DELETE'],
      allowedHeaders: ['Authorization', 'Content-Type', ...Object.values(HEADERS)],
      exposedHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  });
}

/** @param seen restaurants with origins that were found to be registered: never more than the table holds. */
async function mayRead(backend: Backend, request: FastifyRequest, seen: Set<string>): Promise<boolean> {
  const { origin } = request.headers;
  const restaurantId = Number(GUEST_PATH.exec(request.url)?.[1]);
  if (!origin || origin === 'null' || !restaurantId) return false;
  if (isOwn(backend.settings, request)) return true;
  const pair = `${restaurantId} ${origin}`;
  try {
    const registered = await isRegistered(backend.db, restaurantId, origin);
    seen[registered ? 'add' : 'delete'](pair);
    return registered;
  } catch (error) {
    // With the database away its pages may still read that it is: without the headers that would be no answer at all.
    if (seen.has(pair)) return true;
    throw error;
  }
}

async function isRegistered(db: Database, restaurantId: number, origin: string): Promise<boolean> {
  const rows = await db
    .select()
    .from(allowedOrigins)
    .where(and(eq(allowedOrigins.restaurantId, restaurantId), eq(allowedOrigins.origin, origin)));
  return rows.length > 0;
}

/** A browser always says where a POST comes from; a site's own server says nothing and may book. */
export function refuseForeignOrigin(restaurant: Restaurant, settings: Settings, request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin === undefined || restaurant.origins.includes(origin) || isOwn(settings, request)) return;
  throw new Refusal('unauthorized_origin', 'Pages of this origin are not registered to book at this restaurant.');
}

function isOwn(settings: Settings, { headers, server }: FastifyRequest): boolean {
  return ownOrigins(server.server, settings).includes(headers.origin ?? '');
}

type Own = Pick<Settings, 'host' | 'publicUrl'>;

/**
 * The server's own pages may book, under each name the machine calls itself by, and the one that the operator says; the
 * first is the one to show on this machine. Known by the port that listens and written nowhere: other processes on the
 * database have ports of their own.
 */
export function ownOrigins(server: Pick<Server, 'address'>, { host, publicUrl }: Own): string[] {
  const said = publicUrl === undefined ? [] : [publicUrl];
  const address = server.address();
  if (typeof address !== 'object' || address === null) return said;
  const names = [shownHost(host), 'localhost', '127.0.0.1'];
  return [...names.map((name) => new URL(`http://${name}:${address.port}`).origin), ...said];
}

/** Where guests find this server's pages. Never out of a request: whoever sends one would choose where links lead. */
export function publicOrigin(server: Pick<Server, 'address'>, settings: Own): string | undefined {
  return settings.publicUrl ?? ownOrigins(server, settings)[0];
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
