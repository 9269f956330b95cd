CREATE TABLE "organisation_parents" (
	"organisation_id" uuid NOT NULL,
	"parent_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "organisation_parents_organisation_id_parent_id_created_at_pk" PRIMARY KEY("organisation_id","parent_id","created_at")
);
--> statement-breakpoint
ALTER TABLE "organisation_applications" DROP CONSTRAINT "organisation_applications_state";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "sector" text;--> statement-breakpoint
ALTER TABLE "organisation_parents" ADD CONSTRAINT "organisation_parents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_parents" ADD CONSTRAINT "organisation_parents_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_parents_now" ON "organisation_parents" USING btree ("organisation_id","parent_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "organisation_parents_parent" ON "organisation_parents" USING btree ("parent_id");--> statement-breakpoint
ALTER TABLE "organisation_applications" ADD CONSTRAINT "organisation_applications_state" CHECK ("organisation_applications"."state" in ('draft', 'submitted', 'info_requested', 'in_check', 'approved', 'rejected', 'lapsed'));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_sector" CHECK ("organisations"."sector" in ('agriculture', 'mining', 'manufacturing', 'energy', 'water', 'construction', 'trade', 'transport', 'hospitality', 'information', 'finance', 'real_estate', 'professional', 'support_services', 'public_administration', 'education', 'health', 'arts', 'other_services', 'international'));