DROP INDEX "dossiers_over";--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "over_since" timestamp with time zone GENERATED ALWAYS AS (case when state in ('accepted', 'refused', 'closed', 'cardInProduction', 'cardAvailable', 'cardDelivered', 'withdrawn') then updated_at end) STORED;--> statement-breakpoint
CREATE INDEX "dossiers_over" ON "dossiers" USING btree ("prefecture_code","over_since" DESC NULLS LAST,"id") WHERE state in ('accepted', 'refused', 'closed', 'cardInProduction', 'cardAvailable', 'cardDelivered', 'withdrawn');--> statement-breakpoint
-- A save of a draft stays in its page, and so writes no index.
ALTER TABLE "dossiers" SET (fillfactor = 70);
