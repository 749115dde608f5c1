/** Logs hold methods, routes, codes and times; never addresses, names, numbers, mails, keys or tokens. */
import type { FastifyRequest, FastifyServerOptions } from 'fastify';

export function loggerOf(level: string): NonNullable<FastifyServerOptions['logger']> {
  if (level === 'silent') return false;
  return {
    level,
    serializers: {
      // The route's pattern instead of the address that was called: that may hold a manage token.
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? 'none' }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: ({ name }: Error) => ({ type: name, message: '', stack: '' }),
    },
  };
}
