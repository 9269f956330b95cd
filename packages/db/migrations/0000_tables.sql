CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"absolute_expires_at" timestamp (3) with time zone NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"duties" text[] DEFAULT '{}' NOT NULL,
	"is_delegate" boolean DEFAULT false NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_state" CHECK ("people"."state" in ('pending', 'active', 'suspended', 'left'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"members_key" integer DEFAULT 0 NOT NULL,
	"action" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"actor_organisation" text,
	"document_id" uuid,
	"subject_name" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"layout" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_id" uuid,
	"actor_organisation_id" uuid,
	"object_kind" text NOT NULL,
	"object_id" uuid NOT NULL,
	"space_id" uuid,
	"organisation_id" uuid,
	"decision" text NOT NULL,
	"reason" text,
	"request_id" text,
	"payload_commit" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_payloads" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"payload" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person_id" uuid NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_route_key_pk" PRIMARY KEY("person_id","route","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"object_id" uuid NOT NULL,
	"space_id" uuid,
	"payload" jsonb NOT NULL,
	"quiet" integer DEFAULT 0 NOT NULL,
	"handled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"name" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"scope_key" integer DEFAULT 0 NOT NULL,
	"fallback_key" integer DEFAULT 0 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"author_organisation" text NOT NULL,
	"body" text NOT NULL,
	"mentions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"answers_post_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_follows" (
	"thread_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"following" boolean NOT NULL,
	CONSTRAINT "thread_follows_thread_id_person_id_pk" PRIMARY KEY("thread_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"document_id" uuid,
	"scope_key" integer DEFAULT 0 NOT NULL,
	"fallback_key" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"storage_key" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "blobs_storage_key_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "document_opens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"own_key" integer DEFAULT 0 NOT NULL,
	"n" integer NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"document_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"space_id" uuid NOT NULL,
	"scope_key" integer DEFAULT 0 NOT NULL,
	"fallback_key" integer DEFAULT 0 NOT NULL,
	"blob_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"note" text,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"scan" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_versions_document_id_n_pk" PRIMARY KEY("document_id","n"),
	CONSTRAINT "document_versions_scan" CHECK ("document_versions"."scan" in ('pending', 'unscanned', 'clean', 'infected', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"label" text NOT NULL,
	"named_scope_id" uuid,
	"state" text NOT NULL,
	"reason" text,
	"scope_key" integer DEFAULT 0 NOT NULL,
	"fallback_key" integer DEFAULT 0 NOT NULL,
	"own_key" integer DEFAULT 0 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"sender_organisation_id" uuid NOT NULL,
	"sender_organisation" text NOT NULL,
	"sender_country" text NOT NULL,
	"version" integer NOT NULL,
	"file_name" text NOT NULL,
	"file" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"versioned_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "documents_label" CHECK ("documents"."label" in ('public', 'partners', 'group', 'named', 'view_only')),
	CONSTRAINT "documents_state" CHECK ("documents"."state" in ('posted', 'withdrawn', 'recalled')),
	CONSTRAINT "documents_file" CHECK ("documents"."file" in ('pdf', 'word', 'sheet', 'slides', 'image', 'text', 'archive', 'other'))
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reserved" bigint NOT NULL,
	"storage_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"template" text NOT NULL,
	"recipient" text NOT NULL,
	"recipient_id" uuid,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_competitors" (
	"organisation_id" uuid NOT NULL,
	"competitor_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_competitors_organisation_id_competitor_id_pk" PRIMARY KEY("organisation_id","competitor_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_native" text,
	"name_key" text NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"domains" text[] DEFAULT '{}' NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('government', 'enterprise', 'industry_body', 'research', 'civil_society', 'host')),
	CONSTRAINT "organisations_state" CHECK ("organisations"."state" in ('applied', 'active', 'suspended', 'left'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"keepers_key" integer DEFAULT 0 NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_state" CHECK ("invitations"."state" in ('invited', 'accepted', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"keepers_key" integer DEFAULT 0 NOT NULL,
	"message" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "join_requests_state" CHECK ("join_requests"."state" in ('requested', 'approved', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"members_key" integer DEFAULT 0 NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('chair', 'secretary', 'member', 'observer'))
);
--> statement-breakpoint
CREATE TABLE "scope_organisations" (
	"scope_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "scope_organisations_scope_id_organisation_id_pk" PRIMARY KEY("scope_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "scopes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" integer GENERATED BY DEFAULT AS IDENTITY (sequence name "scopes_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 100 CACHE 1),
	"kind" text NOT NULL,
	"space_id" uuid,
	"holder_id" uuid,
	"organisations_key" text,
	CONSTRAINT "scopes_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"state" text NOT NULL,
	"default_label" text NOT NULL,
	"scope_key" integer DEFAULT 0 NOT NULL,
	"members_key" integer DEFAULT 0 NOT NULL,
	"keepers_key" integer DEFAULT 0 NOT NULL,
	"people_count" integer DEFAULT 0 NOT NULL,
	"countries" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"organisations_count" integer DEFAULT 0 NOT NULL,
	"next_number" integer DEFAULT 1 NOT NULL,
	"quota_bytes" bigint,
	"used_bytes" bigint DEFAULT 0 NOT NULL,
	"reserved_bytes" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "spaces_kind" CHECK ("spaces"."kind" in ('working_group')),
	CONSTRAINT "spaces_visibility" CHECK ("spaces"."visibility" in ('public', 'partners', 'members')),
	CONSTRAINT "spaces_state" CHECK ("spaces"."state" in ('proposed', 'active', 'declined', 'closed')),
	CONSTRAINT "spaces_default_label" CHECK ("spaces"."default_label" in ('public', 'partners', 'group', 'named', 'view_only'))
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"names" jsonb NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "themes_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "user_scopes" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"scopes" integer[] NOT NULL,
	"in_good_standing" integer NOT NULL,
	"is_staff" integer NOT NULL,
	"sees_all_spaces" integer NOT NULL,
	"organisation_id" uuid
);
--> statement-breakpoint
CREATE TABLE "working_groups" (
	"space_id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"ends_on" date NOT NULL,
	"proposed_by" uuid NOT NULL,
	"decline_reason" text
);
--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_follows" ADD CONSTRAINT "thread_follows_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_opens" ADD CONSTRAINT "document_opens_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_blob_id_blobs_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."blobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_named_scope_id_scopes_id_fk" FOREIGN KEY ("named_scope_id") REFERENCES "public"."scopes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_sender_organisation_id_organisations_id_fk" FOREIGN KEY ("sender_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_competitors" ADD CONSTRAINT "organisation_competitors_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_competitors" ADD CONSTRAINT "organisation_competitors_competitor_id_organisations_id_fk" FOREIGN KEY ("competitor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scope_organisations" ADD CONSTRAINT "scope_organisations_scope_id_scopes_id_fk" FOREIGN KEY ("scope_id") REFERENCES "public"."scopes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scope_organisations" ADD CONSTRAINT "scope_organisations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_sessions_person" ON "auth_sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "people_organisation" ON "people" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "activities_space" ON "activities" USING btree ("space_id","occurred_at" DESC NULLS FIRST,"event_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("position") WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX "posts_thread" ON "posts" USING btree ("thread_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_document" ON "threads" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_space" ON "threads" USING btree ("space_id") WHERE document_id is null;--> statement-breakpoint
CREATE INDEX "document_opens_document" ON "document_opens" USING btree ("document_id","person_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_number" ON "documents" USING btree ("space_id","number");--> statement-breakpoint
CREATE INDEX "documents_space_newest" ON "documents" USING btree ("space_id","versioned_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) INCLUDE ("scope_key","fallback_key");--> statement-breakpoint
CREATE INDEX "documents_space_title" ON "documents" USING btree ("space_id","title_key","id");--> statement-breakpoint
CREATE INDEX "documents_fallback_newest" ON "documents" USING btree ("fallback_key","versioned_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) INCLUDE ("scope_key");--> statement-breakpoint
CREATE INDEX "documents_scope_newest" ON "documents" USING btree ("scope_key","versioned_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) INCLUDE ("fallback_key");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_once" ON "mails" USING btree ("event_id","template","recipient");--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "invitations" USING btree ("space_id","email") WHERE state = 'invited';--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_open" ON "join_requests" USING btree ("space_id","person_id") WHERE state = 'requested';--> statement-breakpoint
CREATE INDEX "join_requests_space" ON "join_requests" USING btree ("space_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_current" ON "memberships" USING btree ("space_id","person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id","space_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "scopes_space" ON "scopes" USING btree ("space_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "scopes_named" ON "scopes" USING btree ("space_id","organisations_key") WHERE kind = 'named';--> statement-breakpoint
CREATE UNIQUE INDEX "scopes_own" ON "scopes" USING btree ("space_id","holder_id") WHERE kind = 'own';--> statement-breakpoint
CREATE UNIQUE INDEX "scopes_one" ON "scopes" USING btree ("space_id","kind") WHERE kind in ('members', 'keepers');--> statement-breakpoint
CREATE INDEX "spaces_name" ON "spaces" USING btree ("name_key","id");