/** One believable restaurant. Safe at each start: settings are renewed, what guests and hosts have written is kept. */
import { randomBytes } from 'node:crypto';
import { and, eq, gte, lt, notInArray, sql } from 'drizzle-orm';
import { isClosedOn, startsOf } from '../restaurant/opening.js';
import { addDays, localTimeOf, minutesOf, QUARTER, weekdayOf } from '../restaurant/restaurant-time.js';
import { existing, findRestaurant, type Restaurant } from '../restaurant/restaurant.js';
import type { Settings } from '../settings.js';
import { inTransaction, type Database, type Queries } from './connect.js';
import { seedGuests } from './demo-guests.js';
import { allowedOrigins, memberTiers, restaurants, sections, services, tableQuarters } from './schema.js';

export const RESTAURANT_ID = 152;
const MONDAY = 1;

const HOUSE = {
  name: 'Osteria Lume',
  timeZone: 'America/Detroit',
  country: 'US',
  phoneNumber: '+13135550142',
  website: 'https://osteria-lume.example',
  smallestParty: 1,
  largestParty: 10,
  horizonDays: 60,
  leadMinutes: 15,
  smallStayUpTo: 4,
  smallStayMinutes: 90,
  largeStayMinutes: 120,
  // A demo is tried at any hour, so its queue is open round the clock on open days.
  waitlistFrom: '00:00',
  waitlistTo: '00:00',
  turnMinutes: { six: 20, sevenPlus: 30 },
  tokenIssuer: 'https://osteria-lume.example',
};

const SECTIONS = [
  { id: 0, name: 'Main Floor', partyFlag: 0, tables: 12 },
  { id: 41, name: 'Patio', partyFlag: 8, tables: 6 },
  { id: 42, name: 'Bar', partyFlag: 16, tables: 5 },
];

const SERVICES = [
  { name: 'Lunch', from: '12:00', to: '14:30' },
  { name: 'Dinner', from: '17:30', to: '22:00' },
];

const TIERS = [
  {
    name: 'Silver',
    rank: 1,
    description: 'A glass of prosecco on arrival, and first word of our seasonal menus.',
    prioritySeating: false,
  },
  {
    name: 'Gold',
    rank: 2,
    description: 'Everything in Silver, corkage on the house, and a table held for 30 minutes if you run late.',
    prioritySeating: false,
  },
  {
    name: 'Platinum',
    rank: 3,
    description: 'Everything in Gold, and priority seating: on the waitlist you are seated before other parties.',
    prioritySeating: true,
  },
];

export async function seed(db: Database, settings: Settings, origins: readonly string[]): Promise<void> {
  await writeRestaurant(db, settings);
  await writeLists(db);
  await writeOrigins(db, origins);
  await topUpTables(db, settings);
}

/** These and no others: a page that an earlier start allowed has no business here any more. */
async function writeOrigins(db: Database, origins: readonly string[]): Promise<void> {
  const rows = origins.map((origin) => ({ restaurantId: RESTAURANT_ID, origin }));
  const earlier = and(eq(allowedOrigins.restaurantId, RESTAURANT_ID), notInArray(allowedOrigins.origin, [...origins]));
  await inTransaction(db, async (tx) => {
    await tx.delete(allowedOrigins).where(earlier);
    if (rows.length) await tx.insert(allowedOrigins).values(rows).onConflictDoNothing();
  });
}

/** Secrets are made once: tokens that were signed yesterday are still ours. */
async function writeRestaurant(db: Database, settings: Settings): Promise<void> {
  const house = { ...HOUSE, ...closedDays(settings) };
  const secrets = {
    tokenSecret: randomBytes(32).toString('base64url'),
    manageSecret: randomBytes(32).toString('base64url'),
  };
  await db
    .insert(restaurants)
    .values({ id: RESTAURANT_ID, ...house, ...secrets })
    .onConflictDoUpdate({ target: restaurants.id, set: house });
}

/** Closed on Mondays. When today is to be shown full and is a Monday, it is opened, and the other Mondays are closed one by one. */
function closedDays({ fillToday, now }: Settings): { closedWeekdays: number[]; closedDates: string[] } {
  const today = localTimeOf(now(), HOUSE.timeZone).date;
  if (!fillToday || weekdayOf(today) !== MONDAY) return { closedWeekdays: [MONDAY], closedDates: [] };
  const closedDates: string[] = [];
  for (let days = 7; days <= HOUSE.horizonDays + 7; days += 7) closedDates.push(addDays(today, days));
  return { closedWeekdays: [], closedDates };
}

async function writeLists(db: Database): Promise<void> {
  const ours = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, restaurantId: RESTAURANT_ID }));
  await db.insert(sections).values(ours(SECTIONS)).onConflictDoNothing();
  await db.insert(services).values(ours(SERVICES)).onConflictDoNothing();
  await db.insert(memberTiers).values(ours(TIERS)).onConflictDoNothing();
}

/** Makes the tables of each day up to the horizon, and shows full the days that are to be full. Run hourly. */
export async function topUpTables(db: Database, settings: Settings): Promise<void> {
  const restaurant = existing(await findRestaurant(db, RESTAURANT_ID));
  const today = localTimeOf(settings.now(), restaurant.timeZone).date;
  await makeTables(db, restaurant, today);
  if (settings.demoGuests) await seedGuests({ db, settings }, restaurant);
  // At once, so that no guest slips in between.
  await inTransaction(db, async (tx) => {
    await openTables(tx, restaurant, settings.now());
    await fill(tx, eveningOf(restaurant, fourthOpenDay(restaurant, today)));
    if (settings.fillToday)
      await fill(
        tx,
        startsOf(restaurant, today).map(({ instant }) => instant),
      );
  });
}

async function makeTables(db: Database, restaurant: Restaurant, today: string): Promise<void> {
  const quarters = new Set<number>();
  for (let days = 0; days <= restaurant.horizonDays + 1; days += 1) {
    for (const at of quartersInUse(restaurant, addDays(today, days))) quarters.add(at);
  }
  const instants = sql.param([...quarters].map((at) => new Date(at).toISOString()));
  for (const { id, tables } of restaurant.sections) {
    await db.execute(sql`
      insert into table_quarters (restaurant_id, section_id, starts_at, capacity)
      select ${restaurant.id}::int, ${id}::int, quarter, ${tables}::int from unnest(${instants}::timestamptz[]) as quarter
      on conflict do nothing`);
  }
}

/** From the first start of a day to the end of the longest stay. */
function quartersInUse(restaurant: Restaurant, date: string): number[] {
  const quarters: number[] = [];
  for (const { instant } of startsOf(restaurant, date)) {
    for (let at = 0; at < restaurant.largeStayMinutes * 60_000; at += QUARTER) quarters.push(instant.getTime() + at);
  }
  return quarters;
}

/** Undoes what an earlier start has filled: the full evening moves on with the calendar. */
async function openTables(db: Queries, restaurant: Restaurant, now: Date): Promise<void> {
  for (const { id, tables } of restaurant.sections) {
    await db
      .update(tableQuarters)
      .set({ capacity: sql`greatest(${tables}::int, ${tableQuarters.taken})` })
      .where(
        and(
          eq(tableQuarters.restaurantId, restaurant.id),
          eq(tableQuarters.sectionId, id),
          gte(tableQuarters.startsAt, now),
          sql`${tableQuarters.capacity} <> ${tables}`,
        ),
      );
  }
}

/** Full as for a private party: nobody loses a booking, nobody gets another table. */
async function fill(db: Queries, starts: readonly Date[]): Promise<void> {
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return;
  await db
    .update(tableQuarters)
    .set({ capacity: sql`${tableQuarters.taken}` })
    .where(
      and(
        eq(tableQuarters.restaurantId, RESTAURANT_ID),
        gte(tableQuarters.startsAt, first),
        lt(tableQuarters.startsAt, new Date(last.getTime() + QUARTER)),
      ),
    );
}

function fourthOpenDay(restaurant: Restaurant, today: string): string {
  let date = today;
  for (let open = 0; open < 4;) {
    date = addDays(date, 1);
    if (!isClosedOn(restaurant, date)) open += 1;
  }
  return date;
}

function eveningOf(restaurant: Restaurant, date: string): Date[] {
  const evening = minutesOf(SERVICES[1]?.from ?? '17:30');
  return startsOf(restaurant, date)
    .filter(({ minutes }) => minutes >= evening)
    .map(({ instant }) => instant);
}
