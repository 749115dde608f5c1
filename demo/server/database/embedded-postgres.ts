/**
 * A real PostgreSQL for those who have none: made at the first start, kept between runs, stopped with us.
 * A server that already runs on the same data is shared; one whose starter was killed is adopted, and stopped with us.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres, type PostgresFiles } from './postgres-files.js';

export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the server whose data is in `home`, or finds it running. `say` is told what takes long. */
export async function startPostgres(
  home: string,
  say: (line: string) => void,
  settings: readonly string[] = [],
): Promise<RunningPostgres> {
  const files = findPostgres(home, say);
  if (!existsSync(join(files.home, 'postgres', 'PG_VERSION'))) {
    say('Making the database (once) …');
    makeData(files);
  }
  return (await findRunning(files, say)) ?? (await launch(files, settings));
}

/** Made beside its place and moved there when whole: an interrupted first start leaves nothing half-done. */
function makeData(files: PostgresFiles): void {
  const fresh = join(files.home, 'postgres.new');
  const password = join(files.home, 'postgres-password');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(files, fresh, password);
  const args = [
    `--pgdata=${fresh}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  const made = spawnSync(join(files.programs, 'initdb'), args, { ...files.runAs, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its data folder:\n${made.stderr || made.error?.message}`);
  renameSync(fresh, join(files.home, 'postgres'));
}

function giveTo({ runAs }: PostgresFiles, ...paths: string[]): void {
  if (runAs.uid === undefined || runAs.gid === undefined) return;
  for (const path of paths) chownSync(path, runAs.uid, runAs.gid);
}

async function launch(files: PostgresFiles, extra: readonly string[]): Promise<RunningPostgres> {
  const port = await freePort();
  const log = openSync(join(files.home, 'postgres.log'), 'w');
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', ...extra];
  const args = [
    '-D',
    join(files.home, 'postgres'),
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  // Detached: Ctrl-C in the terminal reaches only us, so the database closes last.
  const server = spawn(join(files.programs, 'postgres'), args, {
    ...files.runAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  server.once('exit', () => (ended = true));
  server.once('error', () => (ended = true));
  const url = urlOf(files, port);
  await untilReady(url, () => ended, files);
  writeFileSync(join(files.home, 'postgres-owner'), String(process.pid));
  return { url, stop: () => stopProcess(files, server.pid) };
}

async function untilReady(url: string, ended: () => boolean, files: PostgresFiles): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await answers(url))) {
    if (ended() || performance.now() > deadline) {
      throw new Error(
        `PostgreSQL did not start:\n${readFileSync(join(files.home, 'postgres.log'), 'utf8').slice(-2000)}`,
      );
    }
    await pause(30);
  }
}

/** A server on this data: shared while its starter lives, adopted when the starter was killed. */
async function findRunning(files: PostgresFiles, say: (line: string) => void): Promise<RunningPostgres | undefined> {
  const pidFile = pidFileOf(files);
  if (!existsSync(pidFile)) return undefined;
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n').map(Number);
  const url = urlOf(files, port || 0);
  if (pid && port && isAlive(pid) && (await answers(url))) {
    const shared = ownerLives(files);
    if (shared) say('Another start has this database open: it is shared, and ends when that one is stopped.');
    else writeFileSync(join(files.home, 'postgres-owner'), String(process.pid));
    return { url, stop: () => (shared ? Promise.resolve() : stopProcess(files, pid)) };
  }
  if (!pid || !isPostgres(pid)) rmSync(pidFile, { force: true });
  return undefined;
}

function ownerLives(files: PostgresFiles): boolean {
  const note = join(files.home, 'postgres-owner');
  return existsSync(note) && isAlive(Number(readFileSync(note, 'utf8')));
}

/** After a crash the number in the pid file may belong to any other program by now. */
function isPostgres(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  return isAlive(pid) && /postgres/.test(stdout ?? '');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, the data is whole. */
async function stopProcess(files: PostgresFiles, pid: number | undefined): Promise<void> {
  if (!pid || !isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + 10_000;
  // The file goes last. An adopted server may stay behind as a zombie where nobody collects orphans.
  while (isAlive(pid) && existsSync(pidFileOf(files)) && performance.now() < deadline) await pause(20);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function pidFileOf(files: PostgresFiles): string {
  return join(files.home, 'postgres', 'postmaster.pid');
}

function urlOf(files: PostgresFiles, port: number): string {
  return `postgres://postgres:${readFileSync(join(files.home, 'postgres-password'), 'utf8').trim()}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
