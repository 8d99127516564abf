CREATE TABLE "held_forms" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"values" jsonb NOT NULL,
	"held_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "held_forms" ADD CONSTRAINT "held_forms_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;