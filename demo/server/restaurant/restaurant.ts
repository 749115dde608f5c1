/** A restaurant with everything that is known of it, read in one query. Not cached: other processes may change it. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/connect.js';
import { noSuchRestaurant } from '../refusal.js';
import { memberTiers, restaurants, sections, services } from '../database/schema.js';

export interface Restaurant extends RestaurantRow {
  /** In list order; Main Floor first. */
  readonly sections: readonly SectionRow[];
  readonly services: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly tiers: readonly TierRow[];
  readonly origins: readonly string[];
}

type RestaurantRow = typeof restaurants.$inferSelect;
export type SectionRow = typeof sections.$inferSelect;
type TierRow = typeof memberTiers.$inferSelect;

export async function findRestaurant(db: Queries, id: number): Promise<Restaurant | undefined> {
  const row = await lookUpIn(db).execute({ id });
  return row && { ...row, origins: row.origins.map(({ origin }) => origin) };
}

const lookUps = new WeakMap<Queries, ReturnType<typeof writeLookUp>>();

/** Each request begins with this query; writing it anew would cost more than half of the others together. */
function lookUpIn(db: Queries): ReturnType<typeof writeLookUp> {
  const lookUp = lookUps.get(db) ?? writeLookUp(db);
  lookUps.set(db, lookUp);
  return lookUp;
}

function writeLookUp(db: Queries) {
  const query = db.query.restaurants.findFirst({
    where: eq(restaurants.id, sql.placeholder('id')),
    with: {
      sections: { orderBy: asc(sections.id) },
      services: { orderBy: asc(services.from) },
      tiers: { orderBy: asc(memberTiers.rank) },
      origins: true,
    },
  });
  // Without a name PostgreSQL remembers nothing of it, so that a pooler may stand between.
  return query.prepare('');
}

export function existing(restaurant: Restaurant | undefined): Restaurant {
  if (!restaurant) throw noSuchRestaurant();
  return restaurant;
}

/** The sections a guest accepts: none or 0 is Main Floor only, else the OR of section bits. Undefined: a bit nobody knows. */
export function sectionsOf(restaurant: Restaurant, partyFlags = 0): readonly SectionRow[] | undefined {
  if (partyFlags === 0) return restaurant.sections.filter((section) => section.partyFlag === 0);
  let unknown = BigInt(partyFlags);
  const wanted = restaurant.sections.filter(
    (section) => section.partyFlag !== 0 && (BigInt(partyFlags) & BigInt(section.partyFlag)) !== 0n,
  );
  for (const section of wanted) unknown &= ~BigInt(section.partyFlag);
  return unknown === 0n ? wanted : undefined;
}
