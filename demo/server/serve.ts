/** One running server process: database, app, upkeep; and closing them in the reverse order. */
import { setInterval as every } from 'node:timers';
import type { FastifyBaseLogger } from 'fastify';
import { buildApp } from './app.js';
import { faultOf, migrateDatabase, openDatabase } from './database/connect.js';
import { seed, topUpTables } from './database/seed.js';
import { ownOrigins } from './guest/cors.js';
import { forgetOldKeys } from './guest/idempotency.js';
import { forgetOldCounts } from './guest/limits.js';
import { forgetOldLocks } from './guest/take-booking.js';
import type { Backend } from './backend.js';
import type { Settings } from './settings.js';

export interface RunningServer {
  /** `http://127.0.0.1:8080`, with the port that was really taken. */
  readonly address: string;
  readonly backend: Backend;
  close(): Promise<void>;
}

const HOUR = 60 * 60_000;

export async function serve(
  databaseUrl: string,
  settings: Settings,
  say: (line: string) => void = () => {},
): Promise<RunningServer> {
  await migrateDatabase(databaseUrl);
  const database = openDatabase(databaseUrl);
  const backend = { db: database.db, databaseUrl, settings };
  const app = await buildApp(backend);
  const close = async () => {
    await app.close();
    await database.close();
  };
  try {
    say('Laying the tables …');
    await seed(backend.db, settings, settings.allowedOrigins);
    await app.listen({ host: settings.host, port: settings.port });
    const upkeep = every(() => void tidyUp(backend, app.log), HOUR);
    return {
      address: ownOrigins(app.server, settings)[0] ?? '',
      backend,
      close: () => (clearInterval(upkeep), close()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Each hour: the tables of the day that has come into the horizon, and out with what need not be kept. What fails keeps
 * nothing else from being done.
 */
export async function tidyUp({ db, settings }: Backend, log: Pick<FastifyBaseLogger, 'error'>): Promise<void> {
  const now = settings.now();
  const steps = [topUpTables(db, settings), forgetOldKeys(db, now), forgetOldCounts(db, now), forgetOldLocks(db, now)];
  for (const step of await Promise.allSettled(steps))
    if (step.status === 'rejected') log.error({ fault: faultOf(step.reason) }, 'upkeep failed');
}
