CREATE TABLE "intent_turns" (
	"intent" text NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"turn" integer NOT NULL,
	CONSTRAINT "intent_turns_intent_minute_pk" PRIMARY KEY("intent","minute")
);
--> statement-breakpoint
ALTER TABLE "rate_counters" ADD COLUMN "most" integer;--> statement-breakpoint
ALTER TABLE "rate_counters" ADD CONSTRAINT "rate_counters_within_limit" CHECK ("rate_counters"."hits" <= "rate_counters"."most");