/** `npm run token -- --sub member-1001 --number LUME-1001 --tier Platinum`: mints a customer token, and prints only that. */
import { parseArgs } from 'node:util';
import { migrateDatabase, openDatabase } from './database/connect.js';
import { startPostgres } from './database/embedded-postgres.js';
import { RESTAURANT_ID, seed } from './database/seed.js';
import { signCustomerToken } from './guest/customer-token.js';
import { existing, findRestaurant } from './restaurant/restaurant.js';
import { readSettings } from './settings.js';

const { values } = parseArgs({
  options: { sub: { type: 'string', default: 'member-1001' }, number: { type: 'string' }, tier: { type: 'string' } },
});
const settings = readSettings(process.env, [], '');
// The secret is in the database: a server that runs is shared, else one is started for a moment.
const own = settings.databaseUrl ? undefined : await startPostgres(settings.dataFolder, () => {});
const url = settings.databaseUrl ?? own?.url ?? '';
await migrateDatabase(url);
const database = openDatabase(url);
try {
  if (!(await findRestaurant(database.db, RESTAURANT_ID))) await seed(database.db, settings, []);
  const restaurant = existing(await findRestaurant(database.db, RESTAURANT_ID));
  console.log(
    await signCustomerToken(
      restaurant,
      { id: values.sub, memberNumber: values.number, memberTier: values.tier },
      settings,
    ),
  );
} finally {
  await database.close();
  await own?.stop();
}
