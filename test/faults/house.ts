/**
 * The house of the fault runs: the real backend on a real port, over a PostgreSQL of its own with a fresh database; and a
 * page of another origin, so that browsers ask first (preflight). Tables are plenty and limits high: only the network fails.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startPostgres } from '../../demo/server/database/embedded-postgres.js';
import { hmac } from '../../demo/server/json-body.js';
import { serve } from '../../demo/server/serve.js';
import { readSettings } from '../../demo/server/settings.js';
import { closedWithUs } from '../engines/processes.js';
import { servePage } from './page-server.js';

export interface FaultHouse {
  readonly backendPort: number;
  /** Of the page; what follows `?` is the API it talks to. */
  readonly pageAddress: string;
  /** How many bookings there are of the guest with this phone number, in E.164. */
  bookingsOf(phoneNumber: string): Promise<number>;
  /** Keeps the guest from being booked. */
  holdGuest(phoneNumber: string): Promise<HeldGuest>;
  close(): Promise<void>;
}

export interface HeldGuest {
  /** The backend has come to where it waits for this guest. */
  isWaitedFor(): Promise<boolean>;
  letGo(): Promise<void>;
}

const LIMITS = { address: 1e6, phone: 1e6, email: 1e6, restaurant: 1e6, passcode: 1e6, manage: 1e6, suspect: 1e6 };

/** Its data need not survive a power cut. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export async function openFaultHouse(): Promise<FaultHouse> {
  const postgres = await startPostgres('.data/faults', () => {}, HASTY);
  const page = await servePage();
  const databaseUrl = await freshDatabase(postgres.url);
  const usual = readSettings({}, [], '246810');
  const settings = { ...usual, port: 0, limits: LIMITS, demoGuests: false, allowedOrigins: [page.origin] };
  const server = await serve(databaseUrl, settings);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  // The database is dropped by force: a connection that was just let go may hear of that, and it is nobody's fault.
  pool.on('error', () => {});
  await pool.query('update table_quarters set capacity = 100000');
  const close = closedWithUs(async () => {
    await pool.end();
    await server.close();
    await Promise.all([page.close(), dropDatabase(postgres.url, databaseUrl)]);
    await postgres.stop();
  });
  return {
    backendPort: Number(new URL(server.address).port),
    pageAddress: `${page.origin}/`,
    bookingsOf: (phoneNumber) => bookingsOf(pool, phoneNumber),
    holdGuest: (phoneNumber) => holdGuest(pool, phoneNumber),
    close,
  };
}

async function freshDatabase(server: string): Promise<string> {
  const name = `faults_${randomBytes(6).toString('hex')}`;
  await runOnce(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function dropDatabase(server: string, database: string): Promise<void> {
  return runOnce(server, `drop database if exists ${new URL(database).pathname.slice(1)} with (force)`);
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function bookingsOf(pool: pg.Pool, phoneNumber: string): Promise<number> {
  const query = 'select count(*)::int as bookings from bookings where phone_number = $1';
  const { rows } = await pool.query<{ bookings: number }>(query, [phoneNumber]);
  return rows[0]?.bookings ?? 0;
}

/** The backend locks this row before it books a guest: until we let go of it, it waits. */
async function holdGuest(pool: pg.Pool, phoneNumber: string): Promise<HeldGuest> {
  const client = await pool.connect();
  const { rows } = await client.query<{ id: number; secret: string; holder: number }>(
    'select id, manage_secret as secret, pg_backend_pid() as holder from restaurants',
  );
  const { id, secret, holder } = rows[0] ?? { id: 0, secret: '', holder: 0 };
  await client.query('begin');
  await client.query('insert into guest_locks values ($1, $2, now())', [id, hmac(secret, phoneNumber)]);
  const waiting = 'select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))';
  let held = true;
  return {
    isWaitedFor: async () => ((await pool.query(waiting, [holder])).rowCount ?? 0) > 0,
    letGo: async () => {
      if (!held) return;
      held = false;
      await client.query('rollback');
      client.release();
    },
  };
}
