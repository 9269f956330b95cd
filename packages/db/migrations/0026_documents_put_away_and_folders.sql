CREATE TABLE "folders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"members_key" integer DEFAULT 0 NOT NULL,
	"keepers_key" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "folders_in_space" UNIQUE("id","space_id"),
	CONSTRAINT "folders_name" UNIQUE NULLS NOT DISTINCT("space_id","parent_id","name_key")
);
--> statement-breakpoint
ALTER TABLE "documents" DROP CONSTRAINT "documents_state";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "folder_id" uuid;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "trashed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "trashed_by" text;--> statement-breakpoint
ALTER TABLE "folders" ADD CONSTRAINT "folders_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "folders" ADD CONSTRAINT "folders_parent" FOREIGN KEY ("parent_id","space_id") REFERENCES "public"."folders"("id","space_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_folder" FOREIGN KEY ("folder_id","space_id") REFERENCES "public"."folders"("id","space_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_folder_newest" ON "documents" USING btree ("folder_id","versioned_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE folder_id is not null;--> statement-breakpoint
CREATE INDEX "documents_trash" ON "documents" USING btree ("space_id","trashed_at" DESC NULLS LAST) WHERE state = 'trashed';--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_state" CHECK ("documents"."state" in ('posted', 'withdrawn', 'recalled', 'trashed'));