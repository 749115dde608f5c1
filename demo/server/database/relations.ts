/** What belongs to a restaurant, so that it can be read with it in one query. */
import { relations } from 'drizzle-orm';
import { allowedOrigins, memberTiers, restaurants, sections, services } from './schema.js';

export const restaurantRelations = relations(restaurants, ({ many }) => ({
  sections: many(sections),
  services: many(services),
  tiers: many(memberTiers),
  origins: many(allowedOrigins),
}));

export const sectionRelations = relations(sections, ({ one }) => ({
  restaurant: one(restaurants, { fields: [sections.restaurantId], references: [restaurants.id] }),
}));

export const serviceRelations = relations(services, ({ one }) => ({
  restaurant: one(restaurants, { fields: [services.restaurantId], references: [restaurants.id] }),
}));

export const tierRelations = relations(memberTiers, ({ one }) => ({
  restaurant: one(restaurants, { fields: [memberTiers.restaurantId], references: [restaurants.id] }),
}));

export const originRelations = relations(allowedOrigins, ({ one }) => ({
  restaurant: one(restaurants, { fields: [allowedOrigins.restaurantId], references: [restaurants.id] }),
}));
