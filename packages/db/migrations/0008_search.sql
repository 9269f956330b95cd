CREATE TABLE "document_texts" (
	"document_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"scope_key" integer DEFAULT 0 NOT NULL,
	"fallback_key" integer DEFAULT 0 NOT NULL,
	"page" integer,
	"text" text NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "document_texts_document_id_n_pk" PRIMARY KEY("document_id","n")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"kind" text NOT NULL,
	"object_id" uuid NOT NULL,
	"space_id" uuid,
	"organisation_id" uuid,
	"label" text,
	"scope_key" integer DEFAULT 0 NOT NULL,
	"fallback_key" integer DEFAULT 0 NOT NULL,
	"moment" timestamp (3) with time zone NOT NULL,
	"name_words" "tsvector" DEFAULT '' NOT NULL,
	"text_words" "tsvector" DEFAULT '' NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (name_words || text_words) STORED,
	"stale" boolean DEFAULT true NOT NULL,
	"wants_text" boolean DEFAULT false NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_entries_kind_object_id_pk" PRIMARY KEY("kind","object_id"),
	CONSTRAINT "search_entries_kind" CHECK ("search_entries"."kind" in ('document', 'post', 'working_group', 'person', 'organisation'))
);
--> statement-breakpoint
ALTER TABLE "document_texts" ADD CONSTRAINT "document_texts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_searches_name" ON "saved_searches" USING btree ("person_id","name_key");--> statement-breakpoint
CREATE INDEX "saved_searches_person" ON "saved_searches" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "search_entries_newest" ON "search_entries" USING btree ("kind","moment" DESC NULLS FIRST,"object_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "search_entries_space" ON "search_entries" USING btree ("kind","space_id","moment" DESC NULLS FIRST,"object_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "search_entries_organisation" ON "search_entries" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "search_entries_document_words" ON "search_entries" USING gin ("words") WHERE kind = 'document';--> statement-breakpoint
CREATE INDEX "search_entries_document_names" ON "search_entries" USING gin ("name_words") WHERE kind = 'document';--> statement-breakpoint
CREATE INDEX "search_entries_post_words" ON "search_entries" USING gin ("words") WHERE kind = 'post';--> statement-breakpoint
CREATE INDEX "search_entries_other_words" ON "search_entries" USING gin ("words") WHERE kind not in ('document', 'post');--> statement-breakpoint
CREATE INDEX "search_entries_stale" ON "search_entries" USING btree ("moment") WHERE stale or wants_text;