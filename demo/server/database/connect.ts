/** The connection to PostgreSQL, migrations, and transactions that are tried again when the database asks for it. */
import { fileURLToPath } from 'node:url';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { Refusal } from '../refusal.js';
import * as relations from './relations.js';
import * as tables from './schema.js';

const schema = { ...tables, ...relations };

export type Database = NodePgDatabase<typeof schema> & { readonly $client: pg.Pool };
/** One connection, between `begin` and `commit`. */
export type Transaction = NodePgDatabase<typeof schema> & { readonly $client: pg.PoolClient };
/** Either of them: for what may run alone or as part of something bigger. */
export type Queries = Database | Transaction;

export interface OpenDatabase {
  readonly url: string;
  readonly db: Database;
  close(): Promise<void>;
}

/** Milliseconds until a statement is given up that nothing is heard of: PostgreSQL itself gives one up after thirty seconds. */
const LONGEST_SILENCE = 35_000;

/** Opens a pool. Nothing is connected before the first query. */
export function openDatabase(url: string, connections = 20, silence = LONGEST_SILENCE): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    query_timeout: silence,
    // A machine that is gone says no goodbye: without it an idle connection to it would be kept for hours.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // A connection that breaks (the server was restarted) is replaced by the next query; without a listener Node would die
  // of it. The pool listens to idle ones only: one that breaks between two statements of a transaction needs its own.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return { url, db: drizzle(pool, { schema }), close: () => pool.end() };
}

/** Brings the tables up to date. The lock lets several server processes start at once. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(152)');
    const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end();
  }
}

/** PostgreSQL's own words for "somebody else was first, try again", and a reference that happened to be taken. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 6;
/** Milliseconds in which it is found out what became of a `commit` that was never answered. */
export const OUTCOME_WAIT = 5000;

/** May come after a try that was committed, for all that is known: then `isRepeat`, and it must do nothing twice. */
type Work<T> = (tx: Transaction, isRepeat: boolean) => Promise<T>;

/** `commit` was sent and the connection lost before the answer, and no repeat could find out: done, or not done. */
export class OutcomeUnknown extends Error {}

/** Runs `work` in one transaction. Whatever it throws but `OutcomeUnknown`, nothing has been changed. */
export async function inTransaction<T>(db: Database, work: Work<T>, wait = OUTCOME_WAIT): Promise<T> {
  try {
    return await inOrder(db, work, false);
  } catch (error) {
    if (error instanceof OutcomeUnknown) return findOut(db, work, error, performance.now() + wait);
    throw error;
  }
}

/** Again from its beginning when the database refuses to order it with another. */
async function inOrder<T>(db: Database, work: Work<T>, isRepeat: boolean): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await runOnce(db, work, isRepeat);
    } catch (error) {
      if (turn === TRIES || !mayTryAgain(error)) throw error;
      await new Promise((later) => setTimeout(later, Math.random() * 10 * 2 ** turn));
    }
  }
}

/**
 * Does the work once more: it finds what is done, or does it. What it refuses then is refused with the truth; whatever else
 * goes wrong tells nothing of the commit.
 */
async function findOut<T>(db: Database, work: Work<T>, unknown: OutcomeUnknown, until: number): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await inOrder(db, work, true);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (performance.now() > until) throw unknown;
      await new Promise((later) => setTimeout(later, Math.min(25 * 2 ** turn, 500)));
    }
  }
}

/**
 * A transaction of ours takes milliseconds. One that hangs, or whose process has gone silent, must not hold its locks
 * against everybody. Said in each, not once for the connection: a pooler may stand between.
 */
const BEGIN = 'begin; set local statement_timeout = 30000; set local idle_in_transaction_session_timeout = 10000';

/** Written out, since drizzle's own loses the connection for ever when `begin` fails, and cannot tell how far `commit` came. */
async function runOnce<T>(db: Database, work: Work<T>, isRepeat: boolean): Promise<T> {
  const client = await db.$client.connect();
  let broken: Error | undefined;
  try {
    await client.query(BEGIN);
    const result = await work(transactionOn(client), isRepeat);
    await commit(client);
    return result;
  } catch (error) {
    broken = isConnectionLost(error) ? toError(error) : await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Refused for sure: by the order of transactions, or by a constraint that waits for the end. */
const REFUSED = /^(40(?!003)|23)/;

async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit').catch((error: unknown) => {
    if (REFUSED.test(databaseError(error)?.code ?? '')) throw error;
    throw new OutcomeUnknown('No answer came to a commit.', { cause: error });
  });
  if (command !== 'COMMIT') throw new Error(`The database answered a commit with ${command}.`);
}

/** Answers why the connection can be used no more, if it cannot. Of one that is silent it is not asked: this would queue behind what hangs. */
function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  return client.query('rollback').then(() => undefined, toError);
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

const transactions = new WeakMap<pg.PoolClient, Transaction>();

/** Made once for each connection: to take all tables in costs more than most transactions. */
function transactionOn(client: pg.PoolClient): Transaction {
  const tx = transactions.get(client) ?? drizzle(client, { schema });
  transactions.set(client, tx);
  return tx;
}

function mayTryAgain(error: unknown): boolean {
  const cause = databaseError(error);
  return cause !== undefined && (TRY_AGAIN.has(cause.code ?? '') || cause.constraint === 'bookings_reference');
}

/** The database's error, out of the wrapper that drizzle puts around it. */
export function databaseError(error: unknown): pg.DatabaseError | undefined {
  if (error instanceof pg.DatabaseError) return error;
  return error instanceof Error && error.cause !== undefined ? databaseError(error.cause) : undefined;
}

/** For the log: the database's own message quotes what was written. */
export function faultOf(error: unknown): string {
  return databaseError(error)?.code ?? (codeOf(error) || toError(error).name);
}

/** There is no connection, or it broke on the way. */
export function isConnectionLost(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const text = error instanceof Error ? `${error.message} ${codeOf(error)}` : '';
  return LOST.test(text) || (cause !== undefined && isConnectionLost(cause));
}

const LOST =
  /ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|Connection terminated|not queryable|Query read timeout|timeout exceeded when trying to connect/;

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
