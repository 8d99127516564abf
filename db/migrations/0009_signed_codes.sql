CREATE TABLE "signed_codes" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"paper" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"text" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "signed_codes" ADD CONSTRAINT "signed_codes_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "signed_codes_once" ON "signed_codes" USING btree ("subject_id","paper");--> statement-breakpoint
CREATE INDEX "blobs_sha256" ON "blobs" USING btree ("sha256");