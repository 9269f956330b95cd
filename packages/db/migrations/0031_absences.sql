ALTER TABLE "people" ADD COLUMN "away_from" date;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "away_until" date;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "deputy_id" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_deputy_id_people_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_away" CHECK ((away_from is null) = (away_until is null) and away_from <= away_until);