-- Search over parts of names; a trusted extension, which the owner of a database may create.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "agent_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"prefecture_code" text,
	"name" text NOT NULL,
	"quality" text NOT NULL,
	"password_hash" text NOT NULL,
	"code_secret" "bytea" NOT NULL,
	"last_code_step" bigint DEFAULT 0 NOT NULL,
	"recovery_codes" text[] DEFAULT '{}' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agents_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "case_visits" (
	"dossier_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_visits_dossier_id_agent_id_pk" PRIMARY KEY("dossier_id","agent_id")
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"code" text NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"status_since" timestamp with time zone NOT NULL,
	CONSTRAINT "certificates_decision_id_unique" UNIQUE("decision_id"),
	CONSTRAINT "certificates_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "complement_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complement_id" uuid NOT NULL,
	"document" text NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"remark" text NOT NULL,
	"required" boolean NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "complements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"deadline" date NOT NULL,
	"came_from" text NOT NULL,
	"suspends" boolean NOT NULL,
	"extended" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"mention" text DEFAULT '' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"rule" text,
	"changed_because" text DEFAULT '' NOT NULL,
	"law" text DEFAULT '' NOT NULL,
	"facts" text DEFAULT '' NOT NULL,
	"missing" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"signed_by" uuid,
	"signed_at" timestamp with time zone,
	"effective_at" timestamp with time zone,
	"took_effect_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"returned_because" text DEFAULT '' NOT NULL,
	"notified_at" timestamp with time zone,
	"appeal_last_day" date,
	"reminded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "document_reviews" (
	"dossier_id" uuid NOT NULL,
	"document" text NOT NULL,
	"verdict" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_reviews_dossier_id_document_pk" PRIMARY KEY("dossier_id","document")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"certificate_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "dossiers_prefecture";--> statement-breakpoint
DROP INDEX "dossiers_one_open";--> statement-breakpoint
DROP INDEX "issued_documents_once";--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "handler_id" uuid;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "permit_expires_on" date;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "answered_on" date;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "urgent_on" date GENERATED ALWAYS AS (least(refusal_date - 30, permit_expires_on, answered_on)) STORED;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "search_text" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "detail" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "pending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issued_documents" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
UPDATE "issued_documents" SET "subject_id" = "dossier_id";--> statement-breakpoint
ALTER TABLE "issued_documents" ALTER COLUMN "subject_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "facts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agent_sessions" ADD CONSTRAINT "agent_sessions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_prefecture_code_prefectures_code_fk" FOREIGN KEY ("prefecture_code") REFERENCES "public"."prefectures"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complement_items" ADD CONSTRAINT "complement_items_complement_id_complements_id_fk" FOREIGN KEY ("complement_id") REFERENCES "public"."complements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complements" ADD CONSTRAINT "complements_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complements" ADD CONSTRAINT "complements_asked_by_agents_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_proposed_by_agents_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_signed_by_agents_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_reviews" ADD CONSTRAINT "document_reviews_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_reviews" ADD CONSTRAINT "document_reviews_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agent_sessions_agent" ON "agent_sessions" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "agents_prefecture" ON "agents" USING btree ("prefecture_code");--> statement-breakpoint
CREATE INDEX "certificates_dossier" ON "certificates" USING btree ("dossier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "complement_items_once" ON "complement_items" USING btree ("complement_id","document");--> statement-breakpoint
CREATE INDEX "complements_dossier" ON "complements" USING btree ("dossier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "complements_one_open" ON "complements" USING btree ("dossier_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "complements_deadline" ON "complements" USING btree ("deadline") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_standing" ON "decisions" USING btree ("dossier_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "decisions_due" ON "decisions" USING btree ("effective_at") WHERE took_effect_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "notes_dossier" ON "notes" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "verifications_age" ON "verifications" USING btree ("at");--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_handler_id_agents_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossiers_queue" ON "dossiers" USING btree ("prefecture_code","state","urgent_on");--> statement-breakpoint
CREATE INDEX "dossiers_handler" ON "dossiers" USING btree ("handler_id","state");--> statement-breakpoint
CREATE INDEX "dossiers_refusal" ON "dossiers" USING btree ("refusal_date") WHERE state <> 'draft';--> statement-breakpoint
CREATE INDEX "dossiers_search" ON "dossiers" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "dossiers_one_open" ON "dossiers" USING btree ("account_id") WHERE state in ('submitted', 'formalReview', 'complementRequested', 'complementReceived', 'underReview', 'decisionProposed');--> statement-breakpoint
CREATE UNIQUE INDEX "issued_documents_once" ON "issued_documents" USING btree ("subject_id","kind");--> statement-breakpoint
-- Requests deposited before agents had a queue: what the deposit writes since.
UPDATE "dossiers" d SET "permit_expires_on" = p.permit_expires_on,
	"search_text" = lower(concat_ws('|', p.family_name, array_to_string(p.given_names, ''), p.foreigner_number, d.reference))
FROM "accounts" a, "registry_people" p
WHERE d.state <> 'draft' AND a.id = d.account_id AND p.foreigner_number = a.foreigner_number;
