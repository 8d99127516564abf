CREATE INDEX "files_blob" ON "files" USING btree ("blob_id");--> statement-breakpoint
CREATE INDEX "files_phone" ON "files" USING btree ("phone_link_id") WHERE phone_link_id is not null;--> statement-breakpoint
CREATE INDEX "issued_documents_dossier" ON "issued_documents" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "issued_documents_blob" ON "issued_documents" USING btree ("blob_id");--> statement-breakpoint
CREATE INDEX "mail_outbox_dossier" ON "mail_outbox" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "mail_outbox_account" ON "mail_outbox" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "mail_outbox_waiting" ON "mail_outbox" USING btree ("created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "messages_dossier" ON "messages" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "moves_dossier" ON "moves" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "moves_blob" ON "moves" USING btree ("blob_id");