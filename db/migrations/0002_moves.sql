CREATE TABLE "moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"old_address" jsonb NOT NULL,
	"new_address" jsonb NOT NULL,
	"moved_on" date NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"dossier_id" uuid,
	"blob_id" uuid
);
--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_blob_id_blobs_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."blobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moves_account" ON "moves" USING btree ("account_id");