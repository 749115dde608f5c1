/** The host stand's calls. They are the demo's own and no part of the Reserve contract. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { MAX_LENGTH, PLAIN_TEXT } from '../../../src/reserve-api/contract.js';
import type { Backend } from '../backend.js';
import { Refusal } from '../refusal.js';
import { LONGEST_PASSCODE } from '../settings.js';
import { BoardStreams } from './board-streams.js';
import { act, isHostAction, writeNotes } from './host-actions.js';
import { hostOf, logIn, refuseOtherPages, sessionOf } from './host-session.js';
import { readBoard } from './read-board.js';

const LONGEST_NOTES = 2000;

const SessionBody = z.object({ passcode: z.string().check(z.maxLength(LONGEST_PASSCODE)) });
const NotesBody = z.object({ notes: z.string().check(z.maxLength(LONGEST_NOTES), z.regex(PLAIN_TEXT)) });
const EntryParams = z.object({ kind: z.enum(['reservation', 'waitlist']), id: z.guid(), action: z.string() });
const CustomerParams = z.object({ id: z.string().check(z.maxLength(MAX_LENGTH.id), z.regex(PLAIN_TEXT)) });

export function addHostRoutes(server: FastifyInstance, backend: Backend): void {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const streams = new BoardStreams(
    backend.databaseUrl,
    (restaurantId) => readBoard(backend, restaurantId),
    backend.settings.now,
  );
  app.addHook('preClose', () => streams.close());
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    if (request.method !== 'GET') refuseOtherPages(request, backend.settings);
  });

  app.post('/host/session', { schema: { hide: true, body: SessionBody } }, async (request, reply) => {
    await logIn(backend, request.body.passcode, request, reply);
    return reply.code(204).send();
  });

  app.get('/host/board', { schema: { hide: true } }, async (request) =>
    readBoard(backend, await hostOf(backend, request)),
  );

  app.get('/host/events', { schema: { hide: true } }, async (request, reply) => {
    const session = await sessionOf(backend, request);
    reply.hijack();
    // After that nobody answers errors for us: the page tries again by itself.
    await streams.add(session, reply.raw).catch(() => reply.raw.destroy());
  });

  app.post(
    '/host/entries/:kind/:id/:action',
    { schema: { hide: true, params: EntryParams } },
    async (request, reply) => {
      const restaurantId = await hostOf(backend, request);
      const { kind, id, action } = request.params;
      if (!isHostAction(action)) throw new Refusal('not_found', 'There is no such action.');
      await act(backend, { restaurantId, kind, id, action });
      return reply.code(204).send();
    },
  );

  app.put(
    '/host/customers/:id/notes',
    { schema: { hide: true, params: CustomerParams, body: NotesBody } },
    async (request, reply) => {
      const restaurantId = await hostOf(backend, request);
      await writeNotes(backend, restaurantId, request.params.id, request.body.notes.trim());
      return reply.code(204).send();
    },
  );
}
