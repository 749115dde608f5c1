/**
 * The tables. Everything belongs to a restaurant; instants are `timestamptz`; statuses are plain text, checked in code.
 * Kept to what CockroachDB and YugabyteDB also take: no exclusion constraints, no triggers, no extensions.
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const restaurantId = () => integer('restaurant_id').notNull();
const ofRestaurant = () => restaurantId().references(() => restaurants.id);

/** A restaurant and its settings. */
export const restaurants = pgTable('restaurants', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  country: text('country').notNull(),
  phoneNumber: text('phone_number').notNull(),
  website: text('website').notNull(),
  smallestParty: integer('smallest_party').notNull(),
  largestParty: integer('largest_party').notNull(),
  horizonDays: integer('horizon_days').notNull(),
  /** A time nearer than this is no longer offered. */
  leadMinutes: integer('lead_minutes').notNull(),
  closedWeekdays: jsonb('closed_weekdays').$type<number[]>().notNull(),
  closedDates: jsonb('closed_dates').$type<string[]>().notNull(),
  /** A party of up to `smallStayUpTo` keeps its table for `smallStayMinutes`, a larger one for `largeStayMinutes`. */
  smallStayUpTo: integer('small_stay_up_to').notNull(),
  smallStayMinutes: integer('small_stay_minutes').notNull(),
  largeStayMinutes: integer('large_stay_minutes').notNull(),
  /** Local `HH:MM`; the queue takes parties from one to the other, round the clock when they are equal. */
  waitlistFrom: text('waitlist_from').notNull(),
  waitlistTo: text('waitlist_to').notNull(),
  /** Median minutes between two tables of a size class coming free; a class that is absent takes 15. */
  turnMinutes: jsonb('turn_minutes').$type<Record<string, number>>().notNull(),
  /** Signs and checks customer tokens (HS256). Never leaves the server. */
  tokenSecret: text('token_secret').notNull(),
  tokenIssuer: text('token_issuer').notNull(),
  /** Where a site that signs with EdDSA publishes its keys. */
  tokenKeysUrl: text('token_keys_url'),
  /** Makes manage tokens out of booking ids, so that none is stored. */
  manageSecret: text('manage_secret').notNull(),
});

export const sections = pgTable(
  'sections',
  {
    restaurantId: ofRestaurant(),
    id: integer('id').notNull(),
    name: text('name').notNull(),
    partyFlag: integer('party_flag').notNull(),
    /** How many tables may be booked at once. */
    tables: integer('tables').notNull(),
  },
  (table) => [primaryKey({ columns: [table.restaurantId, table.id] })],
);

export const services = pgTable(
  'services',
  {
    restaurantId: ofRestaurant(),
    name: text('name').notNull(),
    /** Local `HH:MM` of the first start, and the end of starts: the last is a quarter of an hour before `to`. */
    from: text('from').notNull(),
    to: text('to').notNull(),
  },
  (table) => [primaryKey({ columns: [table.restaurantId, table.name] })],
);

export const memberTiers = pgTable(
  'member_tiers',
  {
    restaurantId: ofRestaurant(),
    name: text('name').notNull(),
    rank: integer('rank').notNull(),
    description: text('description').notNull(),
    prioritySeating: boolean('priority_seating').notNull(),
  },
  (table) => [primaryKey({ columns: [table.restaurantId, table.name] })],
);

/** Web origins whose pages may book at the restaurant. */
export const allowedOrigins = pgTable(
  'allowed_origins',
  { restaurantId: ofRestaurant(), origin: text('origin').notNull() },
  (table) => [primaryKey({ columns: [table.restaurantId, table.origin] })],
);

/** Tables per section and quarter of an hour: the only place that knows what is free. */
export const tableQuarters = pgTable(
  'table_quarters',
  {
    restaurantId: restaurantId(),
    sectionId: integer('section_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    capacity: integer('capacity').notNull(),
    taken: integer('taken').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.restaurantId, table.sectionId, table.startsAt] }),
    check('table_quarters_not_overbooked', sql`${table.taken} >= 0 and ${table.taken} <= ${table.capacity}`),
  ],
);

/** A guest the house knows. `id` never changes, whatever happens to phone number and e-mail address. */
export const customers = pgTable(
  'customers',
  {
    restaurantId: ofRestaurant(),
    id: text('id').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name'),
    phoneNumber: text('phone_number').notNull(),
    email: text('email').notNull(),
    imageUrl: text('image_url'),
    memberNumber: text('member_number'),
    memberTier: text('member_tier'),
    /** Finished visits. */
    visits: integer('visits').notNull().default(0),
    houseNotes: text('house_notes').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.restaurantId, table.id] }),
    index('customers_by_phone').on(table.restaurantId, table.phoneNumber),
  ],
);

/** A reservation or a place on the waitlist, with the guest as they stated themselves then. */
export const bookings = pgTable(
  'bookings',
  {
    id: uuid('id').primaryKey(),
    restaurantId: restaurantId(),
    kind: text('kind').$type<'reservation' | 'waitlist'>().notNull(),
    status: text('status').notNull(),
    /** Cancelled, or off the list, by the guest's own hand. */
    endedByGuest: boolean('ended_by_guest').notNull().default(false),
    reference: text('reference').notNull(),
    customerId: text('customer_id').notNull(),
    sectionId: integer('section_id').notNull(),
    partySize: integer('party_size').notNull(),
    partyFlags: integer('party_flags').notNull(),
    /** The stay; a waitlist entry has none. */
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    firstName: text('first_name').notNull(),
    lastName: text('last_name'),
    phoneNumber: text('phone_number').notNull(),
    email: text('email').notNull(),
    imageUrl: text('image_url'),
    notes: text('notes'),
    memberNumber: text('member_number'),
    memberTier: text('member_tier'),
    /** Whether a customer token said so. Null: the guest belongs to no programme. */
    memberBasis: text('member_basis').$type<'stated' | 'verified'>(),
    prioritySeating: text('priority_seating').$type<'none' | 'claimed' | 'granted'>().notNull(),
    quotedFrom: integer('quoted_from'),
    quotedTo: integer('quoted_to'),
    locale: text('locale'),
    /** The words the guest said yes to. */
    consentText: text('consent_text'),
    consentLocale: text('consent_locale'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.restaurantId, table.customerId],
      foreignColumns: [customers.restaurantId, customers.id],
    }),
    unique('bookings_reference').on(table.restaurantId, table.reference),
    index('bookings_by_time').on(table.restaurantId, table.kind, table.startsAt),
    index('bookings_by_creation').on(table.restaurantId, table.kind, table.createdAt),
    index('bookings_by_phone').on(table.restaurantId, table.phoneNumber),
    index('bookings_by_customer').on(table.restaurantId, table.customerId),
  ],
);

/** One guest's intent and what became of it. The stored reply holds no personal data. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    restaurantId: restaurantId(),
    key: text('key').notNull(),
    /** SHA-256 of kind, restaurant and canonical body. */
    intentHash: text('intent_hash').notNull(),
    status: integer('status'),
    reply: json('reply').$type<unknown>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.restaurantId, table.key] }),
    index('idempotency_keys_by_age').on(table.createdAt),
  ],
);

/** A row to lock while one guest is booked, so that two presses of one guest come after each other. Hashed: no number is kept. */
export const guestLocks = pgTable(
  'guest_locks',
  { restaurantId: restaurantId(), guestHash: text('guest_hash').notNull(), lockedAt: instant('locked_at').notNull() },
  (table) => [primaryKey({ columns: [table.restaurantId, table.guestHash] })],
);

/** What refuses a count that would be over its limit, so that counting and judging are one statement. */
export const WITHIN_LIMIT = 'rate_counters_within_limit';

/** How often something was asked for in a minute. The bucket is hashed: no address, number or mail is kept. */
export const rateCounters = pgTable(
  'rate_counters',
  {
    bucket: text('bucket').notNull(),
    minute: instant('minute').notNull(),
    hits: integer('hits').notNull(),
    /** How many are let in; none: it is only counted. */
    most: integer('most'),
  },
  (table) => [
    primaryKey({ columns: [table.bucket, table.minute] }),
    check(WITHIN_LIMIT, sql`${table.hits} <= ${table.most}`),
  ],
);

/** How often one intent came in a minute, since its first tries cost nothing. Hashed as well. */
export const intentTurns = pgTable(
  'intent_turns',
  { intent: text('intent').notNull(), minute: instant('minute').notNull(), turn: integer('turn').notNull() },
  (table) => [primaryKey({ columns: [table.intent, table.minute] })],
);

/** Who is logged in at a host stand. Only the hash of the cookie is kept. */
export const hostSessions = pgTable('host_sessions', {
  tokenHash: text('token_hash').primaryKey(),
  restaurantId: restaurantId(),
  expiresAt: instant('expires_at').notNull(),
});

/** Days whose believable reservations the demo has already made up. */
export const seededDays = pgTable(
  'seeded_days',
  { restaurantId: restaurantId(), day: text('day').notNull() },
  (table) => [primaryKey({ columns: [table.restaurantId, table.day] })],
);
