CREATE TABLE "allowed_origins" (
	"restaurant_id" integer NOT NULL,
	"origin" text NOT NULL,
	CONSTRAINT "allowed_origins_restaurant_id_origin_pk" PRIMARY KEY("restaurant_id","origin")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"restaurant_id" integer NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"reference" text NOT NULL,
	"customer_id" text NOT NULL,
	"section_id" integer NOT NULL,
	"party_size" integer NOT NULL,
	"party_flags" integer NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"first_name" text NOT NULL,
	"last_name" text,
	"phone_number" text NOT NULL,
	"email" text NOT NULL,
	"image_url" text,
	"notes" text,
	"member_number" text,
	"member_tier" text,
	"member_basis" text,
	"priority_seating" text NOT NULL,
	"quoted_from" integer,
	"quoted_to" integer,
	"locale" text,
	"consent_text" text,
	"consent_locale" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bookings_reference" UNIQUE("restaurant_id","reference")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"restaurant_id" integer NOT NULL,
	"id" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text,
	"phone_number" text NOT NULL,
	"email" text NOT NULL,
	"image_url" text,
	"member_number" text,
	"member_tier" text,
	"visits" integer DEFAULT 0 NOT NULL,
	"house_notes" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customers_restaurant_id_id_pk" PRIMARY KEY("restaurant_id","id")
);
--> statement-breakpoint
CREATE TABLE "guest_locks" (
	"restaurant_id" integer NOT NULL,
	"guest_hash" text NOT NULL,
	"locked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guest_locks_restaurant_id_guest_hash_pk" PRIMARY KEY("restaurant_id","guest_hash")
);
--> statement-breakpoint
CREATE TABLE "host_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"restaurant_id" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"restaurant_id" integer NOT NULL,
	"key" text NOT NULL,
	"intent_hash" text NOT NULL,
	"status" integer,
	"reply" json,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_restaurant_id_key_pk" PRIMARY KEY("restaurant_id","key")
);
--> statement-breakpoint
CREATE TABLE "member_tiers" (
	"restaurant_id" integer NOT NULL,
	"name" text NOT NULL,
	"rank" integer NOT NULL,
	"description" text NOT NULL,
	"priority_seating" boolean NOT NULL,
	CONSTRAINT "member_tiers_restaurant_id_name_pk" PRIMARY KEY("restaurant_id","name")
);
--> statement-breakpoint
CREATE TABLE "rate_counters" (
	"bucket" text NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "rate_counters_bucket_minute_pk" PRIMARY KEY("bucket","minute")
);
--> statement-breakpoint
CREATE TABLE "restaurants" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"country" text NOT NULL,
	"phone_number" text NOT NULL,
	"website" text NOT NULL,
	"smallest_party" integer NOT NULL,
	"largest_party" integer NOT NULL,
	"horizon_days" integer NOT NULL,
	"lead_minutes" integer NOT NULL,
	"closed_weekdays" jsonb NOT NULL,
	"closed_dates" jsonb NOT NULL,
	"small_stay_up_to" integer NOT NULL,
	"small_stay_minutes" integer NOT NULL,
	"large_stay_minutes" integer NOT NULL,
	"waitlist_from" text NOT NULL,
	"waitlist_to" text NOT NULL,
	"turn_minutes" jsonb NOT NULL,
	"token_secret" text NOT NULL,
	"token_issuer" text NOT NULL,
	"token_keys_url" text,
	"manage_secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"restaurant_id" integer NOT NULL,
	"id" integer NOT NULL,
	"name" text NOT NULL,
	"party_flag" integer NOT NULL,
	"tables" integer NOT NULL,
	CONSTRAINT "sections_restaurant_id_id_pk" PRIMARY KEY("restaurant_id","id")
);
--> statement-breakpoint
CREATE TABLE "seeded_days" (
	"restaurant_id" integer NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "seeded_days_restaurant_id_day_pk" PRIMARY KEY("restaurant_id","day")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"restaurant_id" integer NOT NULL,
	"name" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	CONSTRAINT "services_restaurant_id_name_pk" PRIMARY KEY("restaurant_id","name")
);
--> statement-breakpoint
CREATE TABLE "table_quarters" (
	"restaurant_id" integer NOT NULL,
	"section_id" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"capacity" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "table_quarters_restaurant_id_section_id_starts_at_pk" PRIMARY KEY("restaurant_id","section_id","starts_at"),
	CONSTRAINT "table_quarters_not_overbooked" CHECK ("table_quarters"."taken" >= 0 and "table_quarters"."taken" <= "table_quarters"."capacity")
);
--> statement-breakpoint
ALTER TABLE "allowed_origins" ADD CONSTRAINT "allowed_origins_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_restaurant_id_customer_id_customers_restaurant_id_id_fk" FOREIGN KEY ("restaurant_id","customer_id") REFERENCES "public"."customers"("restaurant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_tiers" ADD CONSTRAINT "member_tiers_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_restaurant_id_restaurants_id_fk" FOREIGN KEY ("restaurant_id") REFERENCES "public"."restaurants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_by_time" ON "bookings" USING btree ("restaurant_id","kind","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_by_creation" ON "bookings" USING btree ("restaurant_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "bookings_by_phone" ON "bookings" USING btree ("restaurant_id","phone_number");--> statement-breakpoint
CREATE INDEX "bookings_by_customer" ON "bookings" USING btree ("restaurant_id","customer_id");--> statement-breakpoint
CREATE INDEX "customers_by_phone" ON "customers" USING btree ("restaurant_id","phone_number");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");