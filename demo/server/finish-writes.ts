/** Writes under way are answered before the server goes: a guest who never hears of a booking makes it again. */
import { finished } from 'node:stream/promises';
import { setTimeout as pass } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Reads are not waited for: they may be asked again, and the host stands' never end.
 * @param longest milliseconds
 */
export function finishWrites(app: FastifyInstance, longest: number): void {
  const underWay = new Set<Promise<void>>();
  app.addHook('onRequest', async ({ method }, reply) => {
    if (method === 'GET' || method === 'HEAD') return;
    // Answered, or its connection broke.
    const answered = finished(reply.raw).catch(() => {});
    underWay.add(answered);
    void answered.then(() => underWay.delete(answered));
  });
  app.addHook('preClose', async () => {
    await Promise.race([Promise.all(underWay), pass(longest, undefined, { ref: false })]);
  });
}
