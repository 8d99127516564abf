ALTER TABLE "complements" ADD COLUMN "written" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "is_word" boolean DEFAULT false NOT NULL;