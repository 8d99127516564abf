ALTER TABLE "upload_tickets" ADD COLUMN "bytes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_tickets" ADD COLUMN "last_modified" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_tickets" ADD COLUMN "sending" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_tickets" ADD COLUMN "part_id" uuid;--> statement-breakpoint
ALTER TABLE "upload_tickets" ADD COLUMN "key_id" text;--> statement-breakpoint
ALTER TABLE "upload_tickets" ADD COLUMN "wrapped_key" "bytea";--> statement-breakpoint
CREATE INDEX "upload_tickets_session" ON "upload_tickets" USING btree ("session_id");