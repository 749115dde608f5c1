/** The PostgreSQL under a proof: durable, killed with all that belongs to it, and started again on the same data. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres, type RunningPostgres } from '../../demo/server/database/embedded-postgres.js';

/** What is committed has to outlive a kill; the other tests' server need not. */
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];

export class PostgresProcess {
  private killed: readonly number[] = [];
  private pool: pg.Pool;

  private constructor(
    /** Folder of the data: fresh, so that nothing of an earlier run is in it, not even a server. */
    private readonly home: string,
    private server: RunningPostgres,
  ) {
    this.pool = this.newPool();
  }

  static async start(): Promise<PostgresProcess> {
    const home = mkdtempSync(join(tmpdir(), 'reservation-proof-'));
    // PostgreSQL's own user goes through it.
    chmodSync(home, 0o755);
    return new PostgresProcess(home, await startPostgres(home, () => {}, DURABLE));
  }

  get port(): number {
    return Number(new URL(this.server.url).port);
  }

  /** Straight, or through a proxy that listens at `port`. */
  urlAt(port = this.port): string {
    const url = new URL(this.server.url);
    url.port = String(port);
    return url.href;
  }

  async query<T extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(statement, [...values])).rows;
  }

  /** Connections that are killed with the server are no fault of ours. */
  private newPool(): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.urlAt(), max: 2 });
    pool.on('error', () => {});
    return pool;
  }

  /** `kill -9` to the postmaster and to everything it has started, at once. */
  kill(): void {
    const postmaster = Number(readFileSync(join(this.home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const family = [postmaster, ...childrenOf(postmaster)];
    for (const pid of family) killIfThere(pid);
    this.killed = family;
  }

  /** PostgreSQL finds out what was committed from its log, as after a power cut. */
  async restart(): Promise<void> {
    while (livingOf(this.killed).length > 0) await pause(5);
    this.server = await startPostgres(this.home, () => {}, DURABLE);
    await this.pool.end();
    this.pool = this.newPool();
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself: the first of the family was dead already.
  }
}

function childrenOf(parent: number): number[] {
  return processes()
    .filter((line) => line.parent === parent)
    .map(({ pid }) => pid);
}

/** A zombie is dead; where nobody collects orphans it stays listed. */
function livingOf(pids: readonly number[]): number[] {
  return processes()
    .filter(({ pid, state }) => pids.includes(pid) && !state.startsWith('Z'))
    .map(({ pid }) => pid);
}

function processes(): { readonly pid: number; readonly parent: number; readonly state: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, state = ''] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), state };
  });
}
