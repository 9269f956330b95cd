ALTER TABLE "audit_events" ADD COLUMN "module" text GENERATED ALWAYS AS (split_part(name, '.', 1)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_events_newest" ON "audit_events" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_name" ON "audit_events" USING btree ("name","occurred_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_module" ON "audit_events" USING btree ("module","occurred_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_organisation" ON "audit_events" USING btree ("actor_organisation_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_space" ON "audit_events" USING btree ("space_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_refused" ON "audit_events" USING btree ("occurred_at","id") WHERE decision = 'refused';