-- Whom somebody follows is theirs alone; nobody follows what they cannot see.
alter table follows enable row level security, force row level security;
--> statement-breakpoint
create policy keeper on follows to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy read_follows on follows for select to portal_runtime using (person_id = app.uid());
--> statement-breakpoint
create policy add_follows on follows for insert to portal_runtime with check (
  person_id = app.uid() and space_id in (select s.id from spaces s)
  and (document_id is null or document_id in (select d.id from documents d)));
--> statement-breakpoint
create policy end_follows on follows for delete to portal_runtime using (person_id = app.uid());
--> statement-breakpoint
grant select, insert, update, delete on follows to portal_keeper;
--> statement-breakpoint
grant select, insert, delete on follows to portal_runtime;
--> statement-breakpoint
-- Who wants to hear of a document: by following it, or the space that it lies in. The worker asks each of them again.
create function app.followers_of_document(p_space uuid, p_document uuid)
returns table (person_id uuid, of_document boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.person_id, bool_or(f.document_id is not null) from follows f
    where f.document_id = p_document or (f.space_id = p_space and f.document_id is null)
    group by f.person_id
$$;
--> statement-breakpoint
-- As in 0012, and what the person followed.
create or replace function app.end_requests_of(p_person uuid, p_now timestamptz)
returns table (join_requests bigint, invitations bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.answers_for(p_person) or not exists (select from people p where p.id = p_person and p.state = 'left') then
    return;
  end if;
  delete from thread_follows f where f.person_id = p_person;
  delete from follows f where f.person_id = p_person;
  with withdrawn as (
    update join_requests j set state = 'withdrawn', revision = j.revision + 1, updated_at = p_now
    where j.person_id = p_person and j.state = 'requested' returning 1)
  select count(*) into join_requests from withdrawn;
  with withdrawn as (
    update invitations i set state = 'withdrawn', updated_at = p_now
    where i.email = (select p.email from people p where p.id = p_person) and i.state = 'invited' returning 1)
  select count(*) into invitations from withdrawn;
  return next;
end $$;
--> statement-breakpoint
alter function app.followers_of_document(uuid, uuid) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.followers_of_document(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function app.followers_of_document(uuid, uuid) to portal_runtime;
