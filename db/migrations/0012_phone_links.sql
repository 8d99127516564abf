CREATE TABLE "phone_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"session_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"document" text NOT NULL,
	"device_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phone_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "fault" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "phone_link_id" uuid;--> statement-breakpoint
ALTER TABLE "phone_links" ADD CONSTRAINT "phone_links_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_phone_link_id_phone_links_id_fk" FOREIGN KEY ("phone_link_id") REFERENCES "public"."phone_links"("id") ON DELETE set null ON UPDATE no action;