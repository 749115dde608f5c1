/** One running server process: database, app, upkeep; and closing them in the reverse order. */
import { setInterval as every } from 'node:timers';
import { buildApp } from './app.js';
import { migrateDatabase, openDatabase } from './database/connect.js';
import { seed, topUpTables } from './database/seed.js';
import { forgetOldKeys } from './guest/idempotency.js';
import { forgetOldCounts } from './guest/limits.js';
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
    await app.listen({ host: settings.host, port: settings.port });
    const port = portOf(app.server.address());
    say('Laying the tables …');
    await seed(backend.db, settings, ownOrigins(settings, port));
    const upkeep = every(() => void tidyUp(backend).catch(() => app.log.error('upkeep failed')), HOUR);
    return {
      address: `http://${shownHost(settings.host)}:${port}`,
      backend,
      close: () => (clearInterval(upkeep), close()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each hour: the tables of the day that has come into the horizon, and out with what need not be kept. */
async function tidyUp({ db, settings }: Backend): Promise<void> {
  await topUpTables(db, settings);
  await forgetOldKeys(db, settings.now());
  await forgetOldCounts(db, settings.now());
}

/** The server's own pages may book, under each name the machine calls itself by. */
function ownOrigins({ host, allowedOrigins }: Settings, port: number): string[] {
  const own = ['localhost', '127.0.0.1', shownHost(host)].map((name) => new URL(`http://${name}:${port}`).origin);
  return [...new Set([...own, ...allowedOrigins])];
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function portOf(address: unknown): number {
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
}
