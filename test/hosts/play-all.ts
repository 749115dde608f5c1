/** Plays pages in engines: engines beside each other, the pages of each one after the other. */
import type { EngineName } from '../engines/engine.js';
import type { FoundEngine } from '../engines/find-engines.js';
import type { HostPage } from './host-page.js';
import { Looks } from './looks.js';
import { play } from './play.js';
import { openServers, type Servers } from './servers.js';

export interface Result {
  readonly engine: EngineName;
  readonly page: HostPage;
  /** Nothing = passed. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

export async function playAll(
  engines: readonly FoundEngine[],
  pages: readonly HostPage[],
  say: (line: string) => void,
): Promise<readonly Result[]> {
  const servers = await openServers(pages);
  try {
    return (await Promise.all(engines.map((found) => playIn(found, pages, servers, say)))).flat();
  } finally {
    await servers.close();
  }
}

/** Pages of one browser that may be open at once: Firefox gives the focus to one of them only, and so does a display. */
const AT_ONCE: Readonly<Record<EngineName, number>> = { chromium: 3, firefox: 1, webkit: 1 };

async function playIn(
  { open }: FoundEngine,
  pages: readonly HostPage[],
  servers: Servers,
  say: (line: string) => void,
): Promise<readonly Result[]> {
  const engine = await open();
  const looks = new Looks();
  const judge = async (page: HostPage): Promise<Result> => {
    const began = performance.now();
    const complaints = await play(engine, page, servers, looks);
    const seconds = (performance.now() - began) / 1000;
    say(`${complaints.length === 0 ? '✓' : '✗'} ${engine.name} ${page.name} (${seconds.toFixed(1)} s)`);
    return { engine: engine.name, page, complaints, seconds };
  };
  try {
    // Others are held against how these look.
    const [examples, others] = [true, false].map((first) =>
      pages.filter(({ looks }) => (looks === 'example') === first),
    );
    const first = await inTurn(examples ?? [], 1, judge);
    return [...first, ...(await inTurn(others ?? [], AT_ONCE[engine.name], judge))];
  } finally {
    await engine.close();
  }
}

/** @param atOnce how many are under way at any time */
async function inTurn<T, U>(items: readonly T[], atOnce: number, work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) done.push(await work(item));
  };
  const workers: Promise<void>[] = [];
  for (let i = 0; i < atOnce; i++) workers.push(worker());
  await Promise.all(workers);
  return done;
}
