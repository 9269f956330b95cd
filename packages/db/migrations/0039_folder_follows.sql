DROP INDEX "follows_space";--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "folder_id" uuid;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_folder_id_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."folders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_folder" ON "follows" USING btree ("folder_id","person_id") WHERE folder_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_space" ON "follows" USING btree ("space_id","person_id") WHERE document_id is null and folder_id is null;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_one_thing" CHECK (document_id is null or folder_id is null);