ALTER TABLE "complements" ADD COLUMN "past_waits" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "complements" ADD COLUMN "waits_from" date;