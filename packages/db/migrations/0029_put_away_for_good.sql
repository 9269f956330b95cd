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
