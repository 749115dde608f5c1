/** What is written down: the rows of the house's own PostgreSQL, beside every page and every call. */
import pg from 'pg';
import { startPostgres } from '../../demo/server/database/embedded-postgres.js';
import type { House } from '../config/journey.js';

interface Row {
  readonly kind: string;
  readonly status: string;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly phone_number: string;
  readonly notes: string | null;
  readonly member_number: string | null;
  readonly member_tier: string | null;
  readonly member_basis: string | null;
  readonly party_size: number;
  readonly section: string;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly reference: string;
}

/** Everything a guest has booked or asked for, found by the address they gave. */
export function bookingsOf(house: House, email: string): Promise<Row[]> {
  const query = `select b.*, s.name as section from bookings b
    join sections s on s.restaurant_id = b.restaurant_id and s.id = b.section_id where b.email = $1`;
  return run<Row>(house, query, [email]);
}

/** As for a private party: no table is left on this day. */
export async function fillDay(house: House, day: string): Promise<void> {
  const query = `update table_quarters set capacity = taken
    where (starts_at at time zone 'America/Detroit')::date = $1::date`;
  await run(house, query, [day]);
}

/** For a party of two at this instant one table is left in the section, and no other. */
export async function leaveOneTable(house: House, section: string, instant: string): Promise<void> {
  const query = `update table_quarters set capacity = taken + 1
    where section_id = (select id from sections where name = $1)
    and starts_at >= $2::timestamptz and starts_at < $2::timestamptz + interval '90 minutes'`;
  await run(house, query, [section, instant]);
}

/** The house's server keeps its database running; here it is only found. */
async function run<T extends pg.QueryResultRow>(house: House, query: string, values: unknown[]): Promise<T[]> {
  const { url } = await startPostgres(house.dataFolder, () => {});
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(query, values)).rows;
  } finally {
    await client.end();
  }
}
