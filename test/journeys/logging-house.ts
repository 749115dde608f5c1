/** A second server on the open house's database that logs all it can, so that its log can be searched. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../demo/server/database/embedded-postgres.js';
import { NOW, OPEN_HOUSE } from '../config/journey.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Tables that a guest's details may be in: the booking, and the customer it belongs to. */
const OF_GUESTS = ['bookings', 'customers'];

export class LoggingHouse {
  readonly #server: ChildProcess;
  #log = '';

  private constructor(
    readonly databaseUrl: string,
    server: ChildProcess,
  ) {
    this.#server = server;
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => (this.#log += String(data)));
  }

  static async open(): Promise<LoggingHouse> {
    // Its own server keeps the database running; here it is only found.
    const { url } = await startPostgres(OPEN_HOUSE.dataFolder, () => {});
    const many = { address: 5000, phone: 5000, email: 5000, restaurant: 5000, suspect: 5000 };
    const settings = { DATABASE_URL: url, PORT: '0', LIMITS: JSON.stringify(many), DEMO_NOW: NOW.toISOString() };
    const env = { ...process.env, ...settings, LOG_LEVEL: 'trace' };
    const server = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], { cwd: ROOT, env });
    const house = new LoggingHouse(url, server);
    while (!house.address) await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(fail)]);
    return house;
  }

  get address(): string {
    return /Osteria Lume +(http:\S+)\/\n[^]*passcode/.exec(this.#log)?.[1] ?? '';
  }

  /** Every line, whether or not it came by way of the log. */
  get log(): readonly string[] {
    return this.#log.split('\n').filter(Boolean);
  }

  /** By table: its rows, one text each, but those of the guests' own tables. */
  async rowsElsewhere(): Promise<Readonly<Record<string, readonly string[]>>> {
    const tables = await this.#rows(`select tablename as row from pg_tables where schemaname = 'public'`);
    const others = tables.filter((table) => !OF_GUESTS.includes(table));
    const rows = others.map(
      async (table) => [table, await this.#rows(`select t::text as row from ${table} t`)] as const,
    );
    return Object.fromEntries(await Promise.all(rows));
  }

  /** The guests' own tables. */
  async rowsOfGuests(): Promise<string> {
    const rows = OF_GUESTS.map((table) => this.#rows(`select t::text as row from ${table} t`));
    return (await Promise.all(rows)).flat().join('\n');
  }

  async close(): Promise<void> {
    this.#server.kill('SIGTERM');
    if (this.#server.exitCode === null) await once(this.#server, 'exit');
  }

  async #rows(query: string): Promise<string[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<{ row: string }>(query)).rows.map(({ row }) => row);
    } finally {
      await client.end();
    }
  }
}

function fail(): never {
  throw new Error('the server ended before it had told its address');
}
