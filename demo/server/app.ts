/** The server, put together. Nothing listens and nothing is connected before it is told to. */
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Backend } from './backend.js';
import { addBookingRoutes } from './guest/booking-routes.js';
import { allowRegisteredOrigins } from './guest/cors.js';
import { addReadRoutes } from './guest/read-routes.js';
import { readOnlyJson } from './json-body.js';
import { loggerOf } from './log.js';
import { answerErrors } from './refusal.js';
import { BODY_LIMIT } from './settings.js';

export async function buildApp(backend: Backend, _databaseUrl: string): Promise<FastifyInstance> {
  const { settings } = backend;
  const options: FastifyServerOptions = { bodyLimit: BODY_LIMIT, trustProxy: settings.trustProxy, logger: loggerOf(settings.logLevel), forceCloseConnections: true };
  const app = Fastify(options);
  app.setValidatorCompiler(validatorCompiler);
  // Replies are written as they are: a reply that broke its schema after a booking was made would hide the booking. Tests hold them to it.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  readOnlyJson(app);
  answerErrors(app);
  await app.register(async (guest) => {
    await allowRegisteredOrigins(guest, backend);
    addReadRoutes(guest, backend);
    addBookingRoutes(guest, backend);
  });
  return app;
}
