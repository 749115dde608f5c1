/**
 * A house to test: a real PostgreSQL, a fresh database, the whole app. Nothing is pretended but the clock, which the
 * test sets. Friday 31 May 2030, eleven in the morning in Detroit, unless it says otherwise.
 */
import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { buildApp } from '../../demo/server/app.js';
import type { Backend } from '../../demo/server/backend.js';
import { migrateDatabase, openDatabase } from '../../demo/server/database/connect.js';
import { startPostgres } from '../../demo/server/database/embedded-postgres.js';
import { seed } from '../../demo/server/database/seed.js';
import { readSettings, type Limits, type Settings } from '../../demo/server/settings.js';

export const FRIDAY_MORNING = '2030-05-31T15:00:00Z';
/** A Saturday evening, half past seven in Detroit: bookable, and far from every special day. */
export const SATURDAY_EVENING = '2030-06-01T23:30:00.000Z';
export const OWN_ORIGIN = 'http://localhost:8080';
export const PASSCODE = '246810';

export interface House {
  readonly backend: Backend;
  readonly app: FastifyInstance;
  readonly databaseUrl: string;
  setClock(instant: string): void;
  /** One more server on the same database, by another way there if one is given, with fewer connections. */
  another(settings?: Partial<Settings>, databaseUrl?: string, connections?: number): Promise<House>;
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(
    kind: 'reservation' | 'waitlist',
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  delete(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Plain SQL, to look and to arrange. */
  rows<T extends pg.QueryResultRow>(query: string): Promise<T[]>;
}

export async function openHouse(settings: Partial<Settings> = {}): Promise<House> {
  const house = await emptyHouse(settings);
  await migrateDatabase(house.databaseUrl);
  await seed(house.backend.db, house.backend.settings, [OWN_ORIGIN]);
  return house;
}

/** A server on a database in which nothing is, not even a table. */
export async function emptyHouse(settings: Partial<Settings> = {}): Promise<House> {
  return openServer(await freshDatabase(), { now: new Date(FRIDAY_MORNING) }, settings);
}

const UNLIMITED: Limits = {
  address: 1e6,
  phone: 1e6,
  email: 1e6,
  restaurant: 1e6,
  passcode: 1e6,
  manage: 1e6,
  suspect: 1e6,
};

async function openServer(
  databaseUrl: string,
  clock: { now: Date },
  own: Partial<Settings>,
  connections?: number,
): Promise<House> {
  const usual = { ...readSettings({}, [], PASSCODE), limits: UNLIMITED, demoGuests: false, now: () => clock.now };
  const database = openDatabase(databaseUrl, connections);
  const backend = { db: database.db, databaseUrl, settings: { ...usual, ...own } };
  const app = await buildApp(backend);
  const plain = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A connection that is still saying goodbye when its database is dropped has nothing to tell.
  plain.on('connect', (client) => client.on('error', () => {}));
  closings.unshift(async () => {
    await app.close();
    await Promise.all([database.close(), plain.end()]);
  });
  return {
    backend,
    app,
    databaseUrl,
    setClock: (instant) => (clock.now = new Date(instant)),
    another: (more, way = databaseUrl, few) => openServer(way, clock, { ...own, ...more }, few),
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers }),
    post: (kind, body, headers = {}) => app.inject(postOf(kind, body, headers)),
    delete: (url, headers = {}) => app.inject({ method: 'DELETE', url, headers }),
    rows: async <T extends pg.QueryResultRow>(query: string) => (await plain.query<T>(query)).rows,
  };
}

function postOf(kind: string, body: unknown, headers: Record<string, string>) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const usual = { 'content-type': 'application/json', 'idempotency-key': newKey() };
  return { method: 'POST', url: `/v2/reservations/152/${kind}`, payload, headers: { ...usual, ...headers } } as const;
}

export function newKey(): string {
  return `"${randomBytes(16).toString('base64url')}"`;
}

/** A guest nobody has seen before, with what the test wants to be different. */
export function someGuest(different: Record<string, unknown> = {}) {
  const number = randomBytes(4).readUInt32BE() % 10_000_000;
  return {
    firstName: 'Ada',
    phoneNumber: `+1313${String(number).padStart(7, '0')}`,
    email: `guest-${number}@example.com`,
    ...different,
  };
}

export function someReservation(different: Record<string, unknown> = {}) {
  return { customerInformation: someGuest(), time: SATURDAY_EVENING, partySize: 2, ...different };
}

export function someParty(different: Record<string, unknown> = {}) {
  return { customerInformation: someGuest(), partySize: 2, ...different };
}

/** Closed after the file's last test, last opened first. */
const closings: (() => Promise<void>)[] = [];
let stopServer = async () => {};
after(async () => {
  for (const close of closings) await close();
  await stopServer();
});

/** The test database server keeps its data folder from run to run; each file gets a database of its own. */
async function freshDatabase(): Promise<string> {
  const server = await databaseServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name}`);
  closings.push(() => run(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Its data need not survive a power cut. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

let running: Promise<string> | undefined;

function databaseServer(): Promise<string> {
  running ??= (async () => {
    if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
    const postgres = await startPostgres('.data/test', () => {}, HASTY);
    stopServer = () => postgres.stop();
    return postgres.url;
  })();
  return running;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
