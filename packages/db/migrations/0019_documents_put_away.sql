ALTER TABLE "documents" DROP CONSTRAINT "documents_state";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "trashed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "trashed_by" text;--> statement-breakpoint
CREATE INDEX "documents_trash" ON "documents" USING btree ("space_id","trashed_at" DESC NULLS LAST) WHERE state = 'trashed';--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_state" CHECK ("documents"."state" in ('posted', 'withdrawn', 'recalled', 'trashed'));