-- As in 0018, and nobody follows a folder that they do not know.
alter policy add_follows on follows with check (
  person_id = app.uid() and space_id in (select s.id from spaces s)
  and (document_id is null or document_id in (select d.id from documents d))
  and (folder_id is null or folder_id in (select f.id from folders f)));
--> statement-breakpoint
drop function app.followers_of_document(uuid, uuid);
--> statement-breakpoint
-- As in 0020, and the closest folder above it that somebody follows: members only, since nobody else knows of folders.
create function app.followers_of_document(p_space uuid, p_document uuid)
returns table (person_id uuid, of_document boolean, folder_id uuid, of_space boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive above as (
    select f.id, f.parent_id, 1 as distance from documents d join folders f on f.id = d.folder_id where d.id = p_document
    union all
    select f.id, f.parent_id, a.distance + 1 from above a join folders f on f.id = a.parent_id where a.distance < 20)
  select found.person_id, bool_or(found.thing = 'document'),
    (array_agg(found.folder order by found.distance) filter (where found.thing = 'folder'))[1],
    bool_or(found.thing = 'space')
  from (
    select f.person_id, 'document' as thing, null::uuid as folder, 0 as distance
      from follows f where f.document_id = p_document
    union all
    select f.person_id, 'space', null, 0
      from follows f where f.space_id = p_space and f.document_id is null and f.folder_id is null
    union all
    select f.person_id, 'folder', a.id, a.distance from above a join follows f on f.folder_id = a.id
      where exists (select from memberships m
        where m.space_id = f.space_id and m.person_id = f.person_id and m.ended_at is null)) found
  group by found.person_id
$$;
--> statement-breakpoint
alter function app.followers_of_document(uuid, uuid) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.followers_of_document(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function app.followers_of_document(uuid, uuid) to portal_runtime;
