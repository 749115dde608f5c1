/** `npm start`: the whole house on this machine. Database, server and pages; Ctrl-C stops everything that was started. */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { startPostgres } from './server/database/embedded-postgres.js';
import { serve } from './server/serve.js';
import { readSettings, type Settings } from './server/settings.js';

const say = (line: string) => console.log(line);

/** What has been started, last first: that is the order in which it is stopped. */
const started: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
process.on('SIGHUP', () => void stop(0));
stopWithNpm();
await start().catch((error: unknown) => fail(error));

async function start(): Promise<void> {
  const passcode = String(randomInt(100_000_000)).padStart(8, '0');
  const settings = readSettings(process.env, process.argv.slice(2), passcode);
  const url = settings.databaseUrl ?? (await ownDatabase(settings));
  say('Opening the reservation book …');
  const server = await serve(url, settings, say);
  if (stopping) return server.close();
  started.unshift(() => server.close());
  say(`\nOsteria Lume   ${server.address}/`);
  say(`Host stand     ${server.address}/host`);
  say(`Gallery        ${server.address}/gallery`);
  say(`passcode: ${settings.passcode === passcode ? passcode : 'what PASSCODE says'}`);
  say('\nCtrl-C stops it.');
}

async function ownDatabase({ dataFolder }: Settings): Promise<string> {
  say('Starting PostgreSQL …');
  const postgres = await startPostgres(dataFolder, say);
  started.unshift(() => postgres.stop());
  return postgres.url;
}

async function fail(error: unknown): Promise<void> {
  if (!stopping) console.error(sentenceOf(error));
  await stop(1);
}

function sentenceOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const port = process.env.PORT || 8080;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop what listens there, or choose another one, as in PORT=${Number(port) + 1} npm start.`;
  if (code === 'EACCES')
    return `This user may not listen on port ${port}: choose one above 1023, as in PORT=8080 npm start.`;
  return error instanceof Error ? error.message : String(error);
}

/**
 * npm passes a signal on to the shell it runs the script in, and a shell does not pass it on to us: when npm or that
 * shell is gone, we were meant. (Ctrl-C in a terminal reaches everybody by itself.)
 */
function stopWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const began = startedBy();
  const watch = setInterval(() => {
    if (startedBy() === began) return;
    clearInterval(watch);
    void stop(0);
  }, 2000);
  watch.unref();
}

/** The shell and npm above us, by their numbers. */
function startedBy(): string {
  const shell = parentOf(process.ppid);
  return `${shell} ${shell > 1 ? parentOf(shell) : 0}`;
}

/** 0 where it cannot be told. */
function parentOf(pid: number): number {
  try {
    return Number(
      execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return 0;
  }
}

/** Once, however often it is asked for; a second Ctrl-C does not cut the database short. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const end of started) await end().catch(() => {});
    process.exit(code);
  })();
  return stopping;
}
