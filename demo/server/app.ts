/** The server, put together. Nothing listens and nothing is connected before it is told to. */
import type { Server } from 'node:http';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyHttpOptions } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { answerBadAddress, answerErrors } from './answer-errors.js';
import type { Backend } from './backend.js';
import { finishWrites } from './finish-writes.js';
import { addBookingRoutes } from './guest/booking-routes.js';
import { allowRegisteredOrigins } from './guest/cors.js';
import { addManageRoutes } from './guest/manage-routes.js';
import { addReadRoutes } from './guest/read-routes.js';
import { addHostRoutes } from './host/host-routes.js';
import { readOnlyJson } from './json-body.js';
import { loggerOf } from './log.js';
import { addMemberSite } from './member-site.js';
import { describeApi } from './openapi/document.js';
import { addPages } from './pages.js';
import { BODY_LIMIT } from './settings.js';

/** Of the contract as this backend answers it. */
const VERSION = '2.0.0';

export async function buildApp(backend: Backend): Promise<FastifyInstance> {
  const { settings } = backend;
  const { requestWait } = settings;
  const options: FastifyHttpOptions<Server> = {
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustProxy.length > 0 && [...settings.trustProxy],
    logger: loggerOf(settings.logLevel),
    // Fastify's own default waits for a body for ever. Node takes the longer of the two waits for that of the body.
    requestTimeout: requestWait,
    http: { headersTimeout: requestWait, connectionsCheckingInterval: Math.ceil(requestWait / 4) },
    forceCloseConnections: true,
    frameworkErrors: answerBadAddress,
  };
  const app = Fastify(options);
  app.setValidatorCompiler(validatorCompiler);
  // Replies are written as they are: a reply that broke its schema after a booking was made would hide the booking. Tests hold them to it.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  readOnlyJson(app);
  answerErrors(app);
  finishWrites(app, settings.farewellWait);
  await describeApi(app, VERSION);
  await app.register(async (guest) => {
    await allowRegisteredOrigins(guest, backend);
    addReadRoutes(guest, backend);
    addBookingRoutes(guest, backend);
    addManageRoutes(guest, backend);
  });
  await app.register(async (host) => {
    await host.register(cookie);
    addHostRoutes(host, backend);
  });
  // Whoever signs with a secret or keys of their own has a site of their own: here anybody would get a member's token.
  if (!settings.customerTokenSecret && !settings.customerTokenKeysUrl) addMemberSite(app, backend);
  await addPages(app);
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('Access-Control-Allow-Origin', '*').send(app.swagger()),
  );
  app.get('/health', { schema: { hide: true } }, async () => {
    await backend.db.execute('select 1');
    return { status: 'ok' };
  });
  return app;
}
