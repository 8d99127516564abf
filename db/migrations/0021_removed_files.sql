ALTER TABLE "files" ALTER COLUMN "dossier_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "removed_from" uuid;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_removed_from_dossiers_id_fk" FOREIGN KEY ("removed_from") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_removed" ON "files" USING btree ("removed_from") WHERE removed_from is not null;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_in_one_place" CHECK ((dossier_id is null) = (removed_from is not null));--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_removed_at" CHECK ((removed_from is null) = (removed_at is null));