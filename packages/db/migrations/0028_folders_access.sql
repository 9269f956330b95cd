-- Folders are known to the members of their space (decision 126). What one may do to them, the policies say.
create function app.folder_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select members_key, keepers_key into strict new.members_key, new.keepers_key from spaces where id = new.space_id;
  return new;
end $$;
--> statement-breakpoint
create trigger folders_keys before insert on folders for each row execute function app.folder_keys();
--> statement-breakpoint
alter table folders enable row level security, force row level security;
--> statement-breakpoint
create policy keeper on folders to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy read_folders on folders for select to portal_runtime using (
  members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy create_folders on folders for insert to portal_runtime with check (
  members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy change_folders on folders for update to portal_runtime using (
  keepers_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
grant select, insert, update, delete on folders to portal_keeper;
--> statement-breakpoint
grant select, insert, update on folders to portal_runtime;
--> statement-breakpoint
-- Documents that the keeper of the record does not see are moved up like the others: whether there are any is not told.
create function app.dissolve_folder(p_folder uuid, p_revision int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare folder folders%rowtype;
begin
  select * into folder from folders where id = p_folder and revision = p_revision for update;
  if not found or not exists (select from memberships m where m.space_id = folder.space_id
      and m.person_id = app.uid() and m.ended_at is null and m.role in ('chair', 'secretary')) then
    return false;
  end if;
  update documents set folder_id = folder.parent_id where folder_id = folder.id;
  delete from folders where id = folder.id;
  return true;
end $$;
--> statement-breakpoint
alter function app.folder_keys() owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.folder_keys() from public;
--> statement-breakpoint
alter function app.dissolve_folder(uuid, int) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.dissolve_folder(uuid, int) from public;
--> statement-breakpoint
grant execute on function app.dissolve_folder(uuid, int) to portal_runtime;
