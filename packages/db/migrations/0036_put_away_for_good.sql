-- What is said about a document that lies in the trash is read by nobody: no scope has the key 0. As in
-- 0001, with what is new said in the first two functions.
create or replace function app.documents_after() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.scope_key, new.fallback_key, new.state = 'trashed')
    is distinct from (old.scope_key, old.fallback_key, old.state = 'trashed')
  then
    update document_versions set scope_key = new.scope_key, fallback_key = new.fallback_key
      where document_id = new.id;
    update threads set
      scope_key = case when new.state = 'trashed' then 0 when new.scope_key = 1 then 2 else new.scope_key end,
      fallback_key = case when new.state = 'trashed' then 0 else new.fallback_key end
      where document_id = new.id;
    update posts set scope_key = t.scope_key, fallback_key = t.fallback_key
      from threads t where t.document_id = new.id and posts.thread_id = t.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create or replace function app.inherit_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case tg_table_name
  when 'document_versions' then
    select scope_key, fallback_key, space_id into strict new.scope_key, new.fallback_key, new.space_id
      from documents where id = new.document_id;
  when 'document_opens' then
    select own_key into strict new.own_key from documents where id = new.document_id;
  when 'threads' then
    if new.document_id is null then
      select members_key, members_key into strict new.scope_key, new.fallback_key from spaces where id = new.space_id;
    else
      -- A thread names people, so the audience "everyone" is narrowed to partners.
      select case when state = 'trashed' then 0 when scope_key = 1 then 2 else scope_key end,
        case when state = 'trashed' then 0 else fallback_key end, space_id
        into strict new.scope_key, new.fallback_key, new.space_id from documents where id = new.document_id;
    end if;
  when 'posts' then
    select scope_key, fallback_key into strict new.scope_key, new.fallback_key from threads where id = new.thread_id;
  when 'join_requests', 'invitations' then
    select keepers_key into strict new.keepers_key from spaces where id = new.space_id;
  when 'activities' then
    select members_key into strict new.members_key from spaces where id = new.space_id;
  end case;
  return new;
end $$;
--> statement-breakpoint
-- What was put away before.
create function app.hide_put_away_threads() returns void
language sql security definer set search_path = public, pg_temp as $$
  update threads t set scope_key = 0, fallback_key = 0
    from documents d where d.id = t.document_id and d.state = 'trashed';
  update posts p set scope_key = 0, fallback_key = 0
    from threads t join documents d on d.id = t.document_id where t.id = p.thread_id and d.state = 'trashed';
$$;
--> statement-breakpoint
alter function app.hide_put_away_threads() owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.hide_put_away_threads() from public;
--> statement-breakpoint
grant execute on function app.hide_put_away_threads() to current_user;
--> statement-breakpoint
select app.hide_put_away_threads();
--> statement-breakpoint
drop function app.hide_put_away_threads();
--> statement-breakpoint
-- What has lain in the trash for too long is destroyed by the worker (decision 150); the runtime role itself deletes no
-- document.
create function app.overdue_trash(p_before timestamptz, p_limit int) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from documents where state = 'trashed' and trashed_at <= p_before order by trashed_at, id limit p_limit
$$;
--> statement-breakpoint
create function app.purge_document(p_document uuid, p_before timestamptz)
returns table (space_id uuid, code text, number int, versions int, bytes bigint, storage_keys text[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  document documents%rowtype;
  blob_ids uuid[];
begin
  select * into document from documents d
    where d.id = p_document and d.state = 'trashed' and d.trashed_at <= p_before for update skip locked;
  if not found then return; end if;
  space_id := document.space_id;
  number := document.number;
  select s.code into strict code from spaces s where s.id = document.space_id;
  select count(*), coalesce(sum(v.size), 0), coalesce(array_agg(distinct v.blob_id), '{}')
    into versions, bytes, blob_ids from document_versions v where v.document_id = document.id;
  delete from search_entries e where (e.kind = 'document' and e.object_id = document.id)
    or (e.kind = 'post' and e.object_id in (
      select p.id from posts p join threads t on t.id = p.thread_id where t.document_id = document.id));
  delete from document_texts x where x.document_id = document.id;
  delete from thread_follows f using threads t where t.id = f.thread_id and t.document_id = document.id;
  delete from posts p using threads t where t.id = p.thread_id and t.document_id = document.id;
  delete from threads t where t.document_id = document.id;
  delete from follows f where f.document_id = document.id;
  delete from document_opens o where o.document_id = document.id;
  delete from document_versions v where v.document_id = document.id;
  delete from documents d where d.id = document.id;
  with gone as (
    delete from blobs b where b.id = any(blob_ids)
      and not exists (select from document_versions v where v.blob_id = b.id) returning b.storage_key)
  select coalesce(array_agg(storage_key), '{}') into storage_keys from gone;
  perform app.settle_bytes(document.space_id, 0, -bytes);
  return next;
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['app.overdue_trash(timestamptz, int)', 'app.purge_document(uuid, timestamptz)'] loop
    execute format('alter function %s owner to portal_keeper', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to portal_runtime', f);
  end loop;
end $$;
