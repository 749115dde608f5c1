/** The one table: for each engine and toxic what became of it at each point. */
import type { AuditedEnd } from './audit.js';
import { POINTS } from './faulty-proxy.js';
import type { Sight } from './sight.js';
import { STAYS, TOXICS } from './toxics.js';

const SHORT: Readonly<Record<Sight, string>> = {
  'on its way': '…',
  booked: 'B',
  'not known': '?',
  'not booked': 'N',
  offline: 'O',
  'booked already': '2',
  'not loaded': 'L',
  'to be filled in': '',
};

const LEGEND = `posts→bookings and what was said: POSTs that reached the backend whole, bookings in PostgreSQL (two intents at
point 7, one elsewhere), then B booked, ? not known, N not booked, O offline, L could not load; * a fault, told below.
Points: 1 before the request, 2 during the preflight, 3 in the middle of the request, 4 before it is handled,
5 after the commit and before the reply, 6 in the middle of the reply, 7 after the reply.`;

const FIRST = 26;
const EACH = 11;

export function tableOf(ends: readonly AuditedEnd[]): string {
  const engines = [...new Set(ends.map(({ cell }) => cell.engine))];
  const tables = engines.map((engine) => {
    const own = ends.filter(({ cell }) => cell.engine === engine);
    const head = engine.padEnd(FIRST) + POINTS.map((point) => String(point).padEnd(EACH)).join('');
    return [head, ...rowsOf(own)].map((line) => line.trimEnd()).join('\n');
  });
  return [...tables, LEGEND].join('\n\n');
}

function rowsOf(ends: readonly AuditedEnd[]): readonly string[] {
  const names = TOXICS.flatMap((toxic) => STAYS.map((stay) => ({ toxic, stay })));
  return names.flatMap(({ toxic, stay }) => {
    const row = ends.filter(({ cell }) => cell.toxic === toxic && cell.stay === stay);
    if (row.length === 0) return [];
    const cells = POINTS.map((point) => wordsOf(row.find(({ cell }) => cell.point === point)).padEnd(EACH));
    return [`  ${toxic}, ${stay}`.padEnd(FIRST) + cells.join('')];
  });
}

function wordsOf(end: AuditedEnd | undefined): string {
  if (!end) return '·';
  const { posts, bookings, said, faults } = end;
  return `${posts}→${bookings} ${said.map((sight) => SHORT[sight]).join('')}${faults.length > 0 ? '*' : ''}`;
}

export function faultWords({ cell, faults, said, posts, keys }: AuditedEnd): string {
  const { engine, toxic, point, stay, seed } = cell;
  const again = `SEED=${seed} ENGINES=${engine} npm run test:faults -- ${toxic} ${point} ${stay}`;
  const told = said.map((sight) => `"${sight}"`).join(', ');
  return [
    `✗ ${engine}, ${toxic} at ${point}, ${stay}: ${posts} POSTs, ${keys} keys; said ${told}`,
    ...faults,
    again,
  ].join('\n    ');
}
