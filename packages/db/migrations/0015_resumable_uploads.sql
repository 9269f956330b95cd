CREATE TABLE "resumable_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"space_id" uuid,
	"document_id" uuid,
	"fields" jsonb NOT NULL,
	"length" bigint NOT NULL,
	"storage_key" text NOT NULL,
	"posted_document_id" uuid,
	"held_by" uuid,
	"held_until" timestamp (3) with time zone,
	"hand_over" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "resumable_uploads_expiry" ON "resumable_uploads" USING btree ("expires_at");