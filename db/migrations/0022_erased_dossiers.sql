CREATE TABLE "erased_dossiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
