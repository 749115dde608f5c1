/** Run by a test as a process of its own: books and is refused with marked words while everything is logged. */
import { buildApp } from '../../demo/server/app.js';
import { openDatabase } from '../../demo/server/database/connect.js';
import { readSettings } from '../../demo/server/settings.js';

const [databaseUrl = ''] = process.argv.slice(2);
const now = () => new Date('2030-05-31T15:00:00Z');
const database = openDatabase(databaseUrl);
const settings = { ...readSettings({ LOG_LEVEL: 'trace' }, [], '123456'), now };
const app = await buildApp({ db: database.db, databaseUrl, settings });
const guest = { id: 'marker-id', firstName: 'Markerson', phoneNumber: '+13135550166', email: 'marker@example.com' };
const wish = { customerInformation: guest, time: '2030-06-09T22:00:00.000Z', partySize: 2, notes: 'marker note' };

async function post(payload: object, key: string, headers: Record<string, string> = {}) {
  const url = '/v2/reservations/152/reservation';
  return app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'idempotency-key': `"marker-key-${key}"`, ...headers },
  });
}

await post(wish, '1');
await post({ ...wish, customerInformation: { ...guest, memberInfo: { memberTier: 'Markerson' } } }, '2');
await post({ ...wish, customerInformation: { ...guest, firstName: 'Markerson'.repeat(40) } }, '3');
await post(wish, '4', { authorization: 'Bearer eyJmYWtl.eyJmYWtl.eyJmYWtl' });
// A fault inside: the database's own message would quote the guest.
await database.db.$client.query('alter table bookings rename column notes to notes_away');
await post({ ...wish, time: '2030-06-09T22:15:00.000Z' }, '5');
await database.db.$client.query('alter table bookings rename column notes_away to notes');
await app.close();
await database.close();
