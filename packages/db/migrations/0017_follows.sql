CREATE TABLE "follows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"space_id" uuid NOT NULL,
	"document_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_space" ON "follows" USING btree ("space_id","person_id") WHERE document_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_document" ON "follows" USING btree ("document_id","person_id") WHERE document_id is not null;--> statement-breakpoint
CREATE INDEX "follows_person" ON "follows" USING btree ("person_id");