/** Two server processes on one PostgreSQL, each behind a proxy of its own. */
import { request } from 'undici';
import { bundled } from './bundled.js';
import { PostgresProcess } from './postgres-process.js';
import { FRIDAY, ServerProcess } from './server-process.js';
import { StatementProxy, type Watch } from './statement-proxy.js';
import type { Slot } from './round.js';

export interface House {
  readonly postgres: PostgresProcess;
  readonly processes: readonly [ServerProcess, ServerProcess];
  readonly watch: Watch;
  /** What can be booked on the coming days, with room enough for everybody. */
  readonly slots: readonly Slot[];
  close(): Promise<void>;
}

export async function openHouseOfTwo(watch: Watch): Promise<House> {
  const [script, postgres] = [await bundled('demo/start.ts'), await PostgresProcess.start()];
  const opened: ServerProcess[] = [];
  const open = async () => {
    const proxy = new StatementProxy(() => postgres.port, watch);
    const process = new ServerProcess(script, postgres.urlAt(await proxy.listen()), proxy);
    opened.push(process);
    await process.start();
    return process;
  };
  const close = async () => {
    for (const process of opened) await process.stop();
    for (const { proxy } of opened) proxy?.close();
    await postgres.stop();
  };
  try {
    const processes = [await open(), await open()] as const;
    // Both, or the next server that starts would put the tables right.
    await postgres.query('update sections set tables = 1000');
    await postgres.query('update table_quarters set capacity = 1000');
    return { postgres, processes, watch, slots: await offeredSlots(processes[0]), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const DAY = 24 * 3600_000;
const DAYS = 30;

/** A month of times, from the next week on. */
export async function offeredSlots({ address }: ServerProcess): Promise<Slot[]> {
  const slots: Slot[] = [];
  const sections = await dataOf(`${address}/restaurant/152/sections`);
  for (let day = 7; day < 7 + DAYS; day += 1) {
    const [year, month, date] = new Date(FRIDAY + day * DAY).toISOString().slice(0, 10).split('-');
    const times = await dataOf(`${address}/v2/reservations/152/availabletimes/${month}-${date}-${year}/2`);
    for (const { diningTableSectionId: sectionId, times: offered } of times.availableTimes) {
      const { partyFlag } = sections.find(({ id }: { id: number }) => id === sectionId);
      for (const time of offered) slots.push({ time, sectionId, partyFlag });
    }
  }
  return slots;
}

async function dataOf(url: string) {
  const { body } = await request(url);
  const { data }: { data: ReturnType<typeof JSON.parse> } = JSON.parse(await body.text());
  return data;
}
