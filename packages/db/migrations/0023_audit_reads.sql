CREATE TABLE "organisation_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"name_native" text,
	"kind" text NOT NULL,
	"sector" text NOT NULL,
	"country" text NOT NULL,
	"domain" text NOT NULL,
	"website" text NOT NULL,
	"why" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_email" text NOT NULL,
	"locale" text NOT NULL,
	"confirm_hash" text NOT NULL,
	"answer_hash" text NOT NULL,
	"question" text,
	"asked_at" timestamp (3) with time zone,
	"answer" text,
	"reason" text,
	"decided_by" uuid,
	"organisation_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisation_applications_state" CHECK ("organisation_applications"."state" in ('draft', 'submitted', 'info_requested', 'in_check', 'approved', 'rejected')),
	CONSTRAINT "organisation_applications_kind" CHECK ("organisation_applications"."kind" in ('government', 'enterprise', 'industry_body', 'research', 'civil_society'))
);
--> statement-breakpoint
ALTER TABLE "organisation_applications" ADD CONSTRAINT "organisation_applications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_applications_confirm" ON "organisation_applications" USING btree ("confirm_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_applications_answer" ON "organisation_applications" USING btree ("answer_hash");--> statement-breakpoint
CREATE INDEX "organisation_applications_state" ON "organisation_applications" USING btree ("state","created_at","id");