CREATE INDEX "posts_author" ON "posts" USING btree ("author_id","created_at","id");--> statement-breakpoint
CREATE INDEX "document_opens_person" ON "document_opens" USING btree ("person_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "document_versions_author" ON "document_versions" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "documents_author" ON "documents" USING btree ("author_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_recipient" ON "mails" USING btree ("recipient_id","created_at","id");