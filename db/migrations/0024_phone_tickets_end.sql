ALTER TABLE "upload_tickets" DROP CONSTRAINT "upload_tickets_phone_link_id_phone_links_id_fk";
--> statement-breakpoint
ALTER TABLE "upload_tickets" ADD CONSTRAINT "upload_tickets_phone_link_id_phone_links_id_fk" FOREIGN KEY ("phone_link_id") REFERENCES "public"."phone_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upload_tickets_phone" ON "upload_tickets" USING btree ("phone_link_id");