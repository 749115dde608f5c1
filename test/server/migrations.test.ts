/** A reservation book that an earlier version has written is opened by this one, with everything in it. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrateDatabase } from '../../demo/server/database/connect.js';
import { manageTokenOf } from '../../demo/server/guest/manage-token.js';
import { readBoard } from '../../demo/server/host/read-board.js';
import { seed } from '../../demo/server/database/seed.js';
import { existing, findRestaurant } from '../../demo/server/restaurant/restaurant.js';
import { emptyHouse, OWN_ORIGIN } from './house.js';

const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations as they were before any that came after the first. */
function firstMigrationOnly(): string {
  cpSync('demo/server/migrations', folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  assert.ok(entries.length > 1);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  return folder;
}

const ID = '0b7f2f0e-3c1f-4a53-9d39-6c2f5b1f8a10';
/** As the first version wrote it: restaurant, guest and booking. */
const WRITTEN_THEN = `
  insert into restaurants values (152, 'Osteria Lume', 'America/Detroit', 'US', '+13135550142', 'https://osteria-lume.example',
    1, 10, 60, 15, '[1]', '[]', 4, 90, 120, '00:00', '00:00', '{}', 'token-secret', 'https://osteria-lume.example', null, 'then-secret');
  insert into customers values (152, 'guest-1', 'Ada', null, '+13135550100', 'ada@example.com', null, null, null, 3, 'Likes the window',
    '2030-05-30T12:00:00Z', '2030-05-30T12:00:00Z');
  insert into bookings (id, restaurant_id, kind, status, reference, customer_id, section_id, party_size, party_flags,
    starts_at, ends_at, first_name, phone_number, email, priority_seating, created_at, updated_at)
  values ('${ID}', 152, 'reservation', 'booked', 'FGHJ2345', 'guest-1', 0, 2, 0, '2030-05-31T23:30:00Z', '2030-06-01T01:00:00Z',
    'Ada', '+13135550100', 'ada@example.com', 'none', '2030-05-30T12:00:00Z', '2030-05-30T12:00:00Z');
  insert into table_quarters select 152, 0, at, 12, 1
    from generate_series('2030-05-31T23:30:00Z'::timestamptz, '2030-06-01T00:45:00Z', '15 minutes') at`;

test('what was booked before is kept, and its guest can see and cancel it', async () => {
  const house = await emptyHouse();
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder: firstMigrationOnly() });
  await client.query(WRITTEN_THEN);
  await client.end();

  await migrateDatabase(house.databaseUrl);
  await seed(house.backend.db, house.backend.settings, [OWN_ORIGIN]);
  const restaurant = existing(await findRestaurant(house.backend.db, 152));
  assert.equal(restaurant.manageSecret, 'then-secret', 'links that were given stay good');
  const [entry] = (await readBoard(house.backend, 152)).reservations;
  assert.deepEqual([entry?.reference, entry?.endedByGuest, entry?.visits], ['FGHJ2345', false, 3]);
  const path = `/v2/reservations/152/reservation/${manageTokenOf(restaurant, 'reservation', ID)}`;
  assert.equal((await house.get(path)).json().data.status, 'booked');
  assert.equal((await house.delete(path)).json().data.status, 'cancelled');
  assert.deepEqual(
    await house.rows(
      `select distinct taken from table_quarters where starts_at >= '2030-05-31T23:30:00Z' and starts_at < '2030-06-01T01:00:00Z' and section_id = 0`,
    ),
    [{ taken: 0 }],
  );
});
