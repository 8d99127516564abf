ALTER TABLE "files" ADD COLUMN "scan" text DEFAULT 'clean' NOT NULL;--> statement-breakpoint
CREATE INDEX "files_waiting" ON "files" USING btree ("received_at") WHERE scan = 'waiting';