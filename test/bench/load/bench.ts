/**
 * `npm run bench:load`: bookings a second on one and on two server processes, against a bare Fastify with one INSERT.
 * All on this machine, on one PostgreSQL, in turns (A B C A B C …) after a warm-up, so that what else the machine does
 * falls on all alike. What is compared is the ratio of medians; seconds of a run and rounds are arguments.
 */
import { auditBooks } from '../../kills/books.js';
import { bundled } from '../../kills/bundled.js';
import { offeredSlots } from '../../kills/house-of-two.js';
import { PostgresProcess } from '../../kills/postgres-process.js';
import { ServerProcess } from '../../kills/server-process.js';
import { runGuests, type Habit, type Run } from './guests.js';
import { scramble, type Query } from './scramble.js';
import { overBudget, tableOf, type Contest } from './table.js';

const [rounds = 5, seconds = 4] = process.argv.slice(2).map(Number);
/** How many tables are left when everybody wants the same time, or one of eight that overlap, and how many want them. */
const RUSH = { tables: 7, guests: 200 };
const OVERLAPPING = 8;

const postgres = await PostgresProcess.start();
const open = async (script: string) => new ServerProcess(await bundled(script), postgres.urlAt());
const bare = await open('test/bench/load/bare-server.ts');
const [first, second] = [await open('demo/start.ts'), await open('demo/start.ts')];
try {
  for (const process of [bare, first, second]) await process.start();
  await postgres.query('update table_quarters set capacity = 100000');
  const slots = await offeredSlots(first);
  const contests: Contest[] = [
    contest('bare Fastify + INSERT', [bare], 'books'),
    contest('backend, one process', [first], 'books'),
    contest('backend, two processes', [first, second], 'books'),
    contest('backend, one process, looks first', [first], 'looks and books'),
    contest('backend, two processes, looks first', [first, second], 'looks and books'),
  ];
  const warm: Run[] = [];
  for (const { doors, habit } of contests) {
    const run = await runGuests(doors, slots, habit, (seconds * 1000) / 2);
    if (doors[0] !== bare) warm.push(run);
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { doors, habit, runs } of contests) runs.push(await runGuests(doors, slots, habit, seconds * 1000));
  console.log(tableOf(contests));
  const ours = [...contests.slice(1).flatMap(({ runs }) => runs), ...warm];
  const complaints = [...contests.flatMap(({ runs }) => runs), ...warm].flatMap(({ errors }) => errors);
  complaints.push(...overBudget(contests));
  const query: Query = (statement, values) => postgres.query(statement, values);
  const rushed = await scramble(query, [first, second], slots.slice(0, 1), RUSH);
  if (rushed.booked.length !== RUSH.tables)
    complaints.push(`the last ${RUSH.tables} tables were sold ${rushed.booked.length} times`);
  const fewTables = await scramble(query, [first, second], slots.slice(-OVERLAPPING), RUSH);
  complaints.push(...rushed.complaints, ...fewTables.complaints);
  const booked = [...ours.flatMap((run) => run.booked), ...rushed.booked, ...fewTables.booked];
  complaints.push(...(await auditBooks(postgres, new Set(booked), booked.length)));
  console.log(
    `${booked.length} bookings, ${complaints.length} complaints; the last ${RUSH.tables} tables: ${RUSH.guests} guests, ${rushed.booked.length} booked; of ${OVERLAPPING} times that overlap, ${fewTables.booked.length}`,
  );
  for (const complaint of complaints.slice(0, 10)) console.log(`✗ ${complaint}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} finally {
  for (const process of [bare, first, second]) await process.stop();
  await postgres.stop();
}

function contest(name: string, doors: readonly ServerProcess[], habit: Habit): Contest {
  return { name, doors, habit, runs: [] };
}
