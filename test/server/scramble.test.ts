/** The slice of `bench:load` that is about truth and not about speed: two servers, few tables, everybody at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { scramble } from '../bench/load/scramble.js';
import { openHouse, SATURDAY_EVENING, type House } from './house.js';

const TABLES = 5;
const QUARTER = 15 * 60_000;

function doorOf(house: House) {
  return {
    post: async (path: string, key: string, body: string) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `"${key}"` };
      const { statusCode, body: text } = await house.app.inject({ method: 'POST', url: path, payload: body, headers });
      return { status: statusCode, text };
    },
  };
}

test('eighty guests, few tables at times that overlap: none sold twice, none refused that was free', async () => {
  const house = await openHouse();
  const doors = [doorOf(house), doorOf(await house.another())];
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: 1 });
  const slots = [0, 1, 2, 5, 7].map((n) => ({
    time: new Date(Date.parse(SATURDAY_EVENING) + n * QUARTER).toISOString(),
    sectionId: 0,
    partyFlag: 0,
  }));
  const query = async <T extends object>(statement: string, values: readonly unknown[]) =>
    (await pool.query<T>(statement, [...values])).rows;
  const { booked, complaints } = await scramble(query, doors, slots, { guests: 80, tables: TABLES });
  const odd = await query(
    `select q.starts_at, q.capacity, q.taken, count(b.id)::int as bookings from table_quarters q
      left join bookings b on b.section_id = q.section_id and b.starts_at <= q.starts_at and b.ends_at > q.starts_at
      where q.section_id = 0 and q.starts_at >= $1 and q.starts_at < $1::timestamptz + interval '4 hours'
      group by q.restaurant_id, q.section_id, q.starts_at having q.taken <> count(b.id) or count(b.id) > q.capacity`,
    [SATURDAY_EVENING],
  );
  await pool.end();
  assert.deepEqual([complaints, odd], [[], []]);
  assert.ok(booked.length >= TABLES && new Set(booked).size === booked.length, `${booked.length} bookings`);
});
