CREATE TABLE "journal_heads" (
	"dossier_id" uuid PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_seals" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"content" text NOT NULL,
	"signature" "bytea" NOT NULL,
	"certificate" text NOT NULL,
	CONSTRAINT "journal_seals_day_unique" UNIQUE("day")
);
--> statement-breakpoint
ALTER TABLE "journal_heads" ADD CONSTRAINT "journal_heads_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;