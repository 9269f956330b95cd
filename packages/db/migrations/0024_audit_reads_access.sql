-- The record is read by auditors and administrators of the host, by nobody else, and never changed by anybody.
-- Not forced: its owner, who makes backups and verifies, reads it as before; the runtime role owns nothing.
alter table audit_events enable row level security;
--> statement-breakpoint
create policy keeper on audit_events to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy seal_audit_events on audit_events for select to portal_sealer using (true);
--> statement-breakpoint
create policy record_audit_events on audit_events for insert to portal_runtime with check (true);
--> statement-breakpoint
create policy read_audit_events on audit_events for select to portal_runtime using (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  and (select p.duties && array['administrator', 'auditor'] from people p where p.id = app.uid()));
--> statement-breakpoint
-- Its words stay closed: there is no way from the application to read them.
grant select on audit_events to portal_runtime;
