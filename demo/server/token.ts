/** `npm run token -- --sub member-1001 --number LUME-1001 --tier Platinum`: mints a customer token, and prints only that. */
import { parseArgs } from 'node:util';
import { migrateDatabase, openDatabase } from './database/connect.js';
import { startPostgres } from './database/embedded-postgres.js';
import { RESTAURANT_ID, seed } from './database/seed.js';
import { signCustomerToken, type VerifiedCustomer } from './guest/customer-token.js';
import { existing, findRestaurant, type Restaurant } from './restaurant/restaurant.js';
import { readSettings, type Settings } from './settings.js';

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { sub: { type: 'string', default: 'member-1001' }, number: { type: 'string' }, tier: { type: 'string' } },
  });
  const settings = readSettings(process.env, [], '');
  // The secret is in the database: a server that runs is shared, else one is started for a moment.
  const own = settings.databaseUrl ? undefined : await startPostgres(settings.dataFolder, () => {});
  try {
    const member = { id: values.sub, memberNumber: values.number, memberTier: values.tier };
    console.log(await mint(settings.databaseUrl ?? own?.url ?? '', settings, member));
  } finally {
    await own?.stop();
  }
}

async function mint(url: string, settings: Settings, member: VerifiedCustomer): Promise<string> {
  await migrateDatabase(url);
  const database = openDatabase(url);
  try {
    if (!(await findRestaurant(database.db, RESTAURANT_ID))) await seed(database.db, settings, []);
    const restaurant = existing(await findRestaurant(database.db, RESTAURANT_ID));
    refuseUnknownTier(restaurant, member.memberTier);
    return await signCustomerToken(restaurant, member, settings);
  } finally {
    await database.close();
  }
}

function refuseUnknownTier({ name, tiers }: Restaurant, tier: string | undefined): void {
  const names = tiers.map((one) => one.name);
  if (tier === undefined || names.includes(tier)) return;
  throw new Error(`There is no tier "${tier}" at ${name}: its tiers are ${names.join(', ')}.`);
}
