CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"template" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"mail_id" uuid
);
--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "event_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mail_pace" text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "digest_on" date;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("event_id","person_id");--> statement-breakpoint
CREATE INDEX "notices_waiting" ON "notices" USING btree ("person_id","created_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "notices_mail" ON "notices" USING btree ("mail_id") WHERE mail_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "mails_digest" ON "mails" USING btree ("recipient_id","digest_on") WHERE digest_on is not null;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_mail_pace" CHECK ("people"."mail_pace" in ('off', 'daily', 'at_once'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_cause" CHECK ((event_id is null) <> (digest_on is null));