/** What must hold of the whole database when all rounds are over. */
import type { PostgresProcess } from './postgres-process.js';

/** Each counts what must not be. */
const MUST_BE_NONE: Readonly<Record<string, string>> = {
  'quarters of an hour whose counter is not the number of their bookings': `
    select count(*)::int as count from table_quarters q where taken <> (
      select count(*) from bookings b where b.restaurant_id = q.restaurant_id and b.section_id = q.section_id
        and b.kind = 'reservation' and b.status in ('booked', 'seated') and b.starts_at <= q.starts_at and b.ends_at > q.starts_at)`,
  'quarters of an hour with more tables taken than there are': `
    select count(*)::int as count from table_quarters where taken > capacity`,
  'keys left half-done': `
    select count(*)::int as count from idempotency_keys where status is null or reply is null`,
  'keys that say booked without the booking': `
    select count(*)::int as count from idempotency_keys k where status = 201
      and not exists (select from bookings b where b.id::text = k.reply -> 'data' ->> 'id')`,
  'bookings that no key answers for': `
    select count(*)::int as count from bookings b
      where not exists (select from idempotency_keys k where b.id::text = k.reply -> 'data' ->> 'id')`,
  'customers known twice': `
    select count(*)::int as count from (select from customers group by phone_number, email having count(*) > 1) twice`,
  'customers without a booking': `
    select count(*)::int as count from customers c where not exists (select from bookings b where b.customer_id = c.id)`,
  'transactions left open': `
    select count(*)::int as count from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`,
};

/** @param promised ids of every booking that a guest was told of, at any time */
export async function auditBooks(
  postgres: PostgresProcess,
  promised: ReadonlySet<string>,
  intents: number,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const [what, query] of Object.entries(MUST_BE_NONE)) {
    const count = await countOf(postgres, query);
    if (count > 0) complaints.push(`${count} ${what}`);
  }
  const stored = new Set((await postgres.query<{ id: string }>('select id from bookings')).map(({ id }) => id));
  if (stored.size !== intents) complaints.push(`${stored.size} bookings are stored for ${intents} intents`);
  const lost = [...promised].filter((id) => !stored.has(id));
  if (lost.length > 0) complaints.push(`${lost.length} bookings that guests were told of are gone: ${lost.join(', ')}`);
  return complaints;
}

async function countOf(postgres: PostgresProcess, query: string): Promise<number> {
  const [row] = await postgres.query<{ count: number }>(query);
  return row?.count ?? NaN;
}
