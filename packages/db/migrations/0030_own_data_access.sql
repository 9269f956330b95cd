-- What somebody did themselves is theirs to know.
create policy read_own_audit_events on audit_events for select to portal_runtime using (actor_id = app.uid());
