/** Programs that are started here end here: asked to, on Ctrl-C, and when the run fails. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

export interface Started {
  readonly process: ChildProcess;
  /** Ends it with everything it has started itself. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** In a process group of its own, so that a driver's browsers end with the driver. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): Started {
  watchOverThem();
  const child = spawn(command, args, { stdio: 'ignore', ...options, detached: true });
  running.add(child);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  return {
    process: child,
    stop: async () => {
      end(child);
      await ended;
    },
  };
}

function end(child: ChildProcess): void {
  if (!running.delete(child) || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const closings = new Set<() => Promise<void>>();

/** What is closed in its own way, when a signal asks us to end. Gives the same closing, to be called when all went well. */
export function closedWithUs(close: () => Promise<void>): () => Promise<void> {
  watchOverThem();
  closings.add(close);
  return () => {
    closings.delete(close);
    return close();
  };
}

let watching = false;

function watchOverThem(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => running.forEach(end));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void endAll());
}

async function endAll(): Promise<void> {
  // What was going on fails now, one thing after the other; that must not end us before everything is closed.
  process.on('uncaughtException', () => {});
  const limit = new Promise((late) => setTimeout(late, 8_000));
  await Promise.race([Promise.allSettled([...closings].map((close) => close())), limit]);
  process.exit(1);
}
