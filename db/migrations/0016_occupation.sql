ALTER TABLE "dossiers" ADD COLUMN "occupation" text;--> statement-breakpoint
UPDATE "dossiers" SET "occupation" = CASE WHEN "answers" #>> '{activite,activity}' = 'ceased'
  THEN "answers" #>> '{activite,cessation}' ELSE "answers" #>> '{activite,activity}' END
WHERE "state" <> 'draft';
