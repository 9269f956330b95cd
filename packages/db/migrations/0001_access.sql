-- Who may read and write what: the second line behind the application's own policy.
-- Hand-written, since it holds what the schema files cannot say: functions, triggers, policies, grants.
-- The group roles portal_runtime, portal_keeper and portal_sealer are made by `migrate` beforehand.

create schema app;
--> statement-breakpoint
grant usage on schema app, public to portal_runtime, portal_keeper, portal_sealer;
--> statement-breakpoint
grant create on schema app to portal_keeper;
--> statement-breakpoint

-- The person on whose behalf this transaction runs; null when nobody said, and then nothing is visible.
create function app.uid() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.uid', true), '')::uuid $$;
--> statement-breakpoint
create function app.stranger() returns uuid language sql immutable parallel safe
  as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;
--> statement-breakpoint

insert into scopes (key, kind) values (1, 'everyone'), (2, 'partners'), (3, 'forum');
--> statement-breakpoint
insert into user_scopes (person_id, scopes, in_good_standing, is_staff, sees_all_spaces)
  values ('00000000-0000-0000-0000-000000000000', array[1], 0, 0, 0);
--> statement-breakpoint
insert into themes (id, key, names, position) values
  ('01990000-0000-7000-8000-000000000001', 'hybrid-technology',
   '{"en":"Hybrid technology","zh":"混合动力技术","ar":"التقنية الهجينة"}', 1),
  ('01990000-0000-7000-8000-000000000002', 'safety-for-family',
   '{"en":"Safety, for Family","zh":"安全，为家人","ar":"السلامة من أجل العائلة"}', 2),
  ('01990000-0000-7000-8000-000000000003', 'intelligent-systems',
   '{"en":"Intelligent systems","zh":"智能系统","ar":"الأنظمة الذكية"}', 3),
  ('01990000-0000-7000-8000-000000000004', 'in-europe-for-europe',
   '{"en":"In Europe, For Europe","zh":"在欧洲，为欧洲","ar":"في أوروبا، من أجل أوروبا"}', 4);
--> statement-breakpoint

-- Works out anew what these people may see. Their rows are locked first, and the roster is read by a
-- later statement, so that of two changes at the same time the second sees the first.
create function app.refresh_user_scopes(p_people uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from user_scopes where person_id = any(p_people) order by person_id for update;
  insert into user_scopes (person_id, scopes, in_good_standing, is_staff, sees_all_spaces, organisation_id)
  select p.id,
    case when not (p.state = 'active' and o.state = 'active') then array[1]
    else array[1]
      || case when o.kind <> 'host' then array[2, 3]
         when p.duties && array['partnership_manager', 'reviewer', 'follow_up_officer'] then array[3]
         else '{}'::int[] end
      || coalesce((
        select array_agg(s.key order by s.key)
        from memberships m join scopes s on s.space_id = m.space_id
        where m.person_id = p.id and m.ended_at is null and (
          s.kind = 'members'
          or (s.kind = 'keepers' and m.role in ('chair', 'secretary'))
          or (s.kind = 'own' and (s.holder_id = p.id or m.role in ('chair', 'secretary')))
          or (s.kind = 'named' and exists (
            select from scope_organisations so
            where so.scope_id = s.id and so.organisation_id = p.organisation_id)))), '{}'::int[])
    end,
    (p.state = 'active' and o.state = 'active')::int,
    (p.state = 'active' and o.state = 'active' and o.kind = 'host')::int,
    (p.state = 'active' and o.state = 'active' and o.kind = 'host' and 'partnership_manager' = any(p.duties))::int,
    p.organisation_id
  from people p join organisations o on o.id = p.organisation_id
  where p.id = any(p_people)
  order by p.id
  on conflict (person_id) do update set
    scopes = excluded.scopes, in_good_standing = excluded.in_good_standing, is_staff = excluded.is_staff,
    sees_all_spaces = excluded.sees_all_spaces, organisation_id = excluded.organisation_id;
end $$;
--> statement-breakpoint

create function app.people_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.refresh_user_scopes(array[new.id]);
  return null;
end $$;
--> statement-breakpoint
create trigger people_scopes after insert or update of state, organisation_id, duties on people
  for each row execute function app.people_changed();
--> statement-breakpoint

create function app.organisation_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.refresh_user_scopes(array(select id from people where organisation_id = new.id));
  return null;
end $$;
--> statement-breakpoint
create trigger organisations_scopes after update of state, kind on organisations
  for each row execute function app.organisation_changed();
--> statement-breakpoint

-- Counts on the overview: what strangers to the roster may read of it.
create function app.refresh_space_counts(p_space uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from spaces where id = p_space for update;
  update spaces set (people_count, organisations_count, countries) = (
    select count(*), count(distinct p.organisation_id),
      coalesce((select jsonb_object_agg(country, n) from (
        select o.country, count(distinct o.id) as n
        from memberships m2 join people p2 on p2.id = m2.person_id join organisations o on o.id = p2.organisation_id
        where m2.space_id = p_space and m2.ended_at is null group by o.country) by_country), '{}')
    from memberships m join people p on p.id = m.person_id
    where m.space_id = p_space and m.ended_at is null)
  where id = p_space;
end $$;
--> statement-breakpoint

create function app.memberships_before() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select members_key into strict new.members_key from spaces where id = new.space_id;
  return new;
end $$;
--> statement-breakpoint
create trigger memberships_keys before insert on memberships
  for each row execute function app.memberships_before();
--> statement-breakpoint
create function app.memberships_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.refresh_user_scopes(array[new.person_id]);
  perform app.refresh_space_counts(new.space_id);
  return null;
end $$;
--> statement-breakpoint
create trigger memberships_scopes after insert or update of role, ended_at on memberships
  for each row execute function app.memberships_changed();
--> statement-breakpoint

create function app.named_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.refresh_user_scopes(array(
    select p.id from scopes s
      join memberships m on m.space_id = s.space_id and m.ended_at is null
      join people p on p.id = m.person_id
    where s.id = new.scope_id and p.organisation_id = new.organisation_id));
  return null;
end $$;
--> statement-breakpoint
create trigger scope_organisations_scopes after insert on scope_organisations
  for each row execute function app.named_changed();
--> statement-breakpoint

-- The scope of a space's members, or of its keepers.
create function app.space_key(p_space uuid, p_kind text) returns int
language sql stable security definer set search_path = public, pg_temp
  as $$ select key from scopes where space_id = p_space and kind = p_kind $$;
--> statement-breakpoint

create function app.spaces_before() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into scopes (kind, space_id) values ('members', new.id), ('keepers', new.id);
    new.members_key := app.space_key(new.id, 'members');
    new.keepers_key := app.space_key(new.id, 'keepers');
  end if;
  new.scope_key := case
    when new.state not in ('active', 'closed') or new.visibility = 'members' then new.members_key
    when new.visibility = 'partners' then 3
    else 1 end;
  return new;
end $$;
--> statement-breakpoint
create trigger spaces_keys before insert or update of state, visibility on spaces
  for each row execute function app.spaces_before();
--> statement-breakpoint
create function app.spaces_after() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.visibility is distinct from old.visibility or new.state is distinct from old.state then
    update documents set label = label where space_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger spaces_documents after update of state, visibility on spaces
  for each row execute function app.spaces_after();
--> statement-breakpoint

-- What is one's own in a space: its author's and the keepers'.
create function app.own_scope(p_space uuid, p_holder uuid) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_key int;
begin
  select key into found_key from scopes where space_id = p_space and kind = 'own' and holder_id = p_holder;
  if found_key is null then
    insert into scopes (kind, space_id, holder_id) values ('own', p_space, p_holder)
      on conflict do nothing returning key into found_key;
    if found_key is null then
      select key into strict found_key from scopes
        where space_id = p_space and kind = 'own' and holder_id = p_holder;
    end if;
    perform app.refresh_user_scopes(array(
      select person_id from memberships
      where space_id = p_space and ended_at is null
        and (person_id = p_holder or role in ('chair', 'secretary'))));
  end if;
  return found_key;
end $$;
--> statement-breakpoint

-- The scope of the members of some named organisations; the same set is the same scope.
create function app.named_scope(p_space uuid, p_organisations uuid[]) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  set_key text := (select string_agg(o::text, ',' order by o) from (select distinct unnest(p_organisations) as o) s);
  found_id uuid;
begin
  select id into found_id from scopes where space_id = p_space and kind = 'named' and organisations_key = set_key;
  if found_id is null then
    insert into scopes (kind, space_id, organisations_key) values ('named', p_space, set_key)
      on conflict do nothing returning id into found_id;
    if found_id is null then
      select id into strict found_id from scopes
        where space_id = p_space and kind = 'named' and organisations_key = set_key;
    else
      insert into scope_organisations (scope_id, organisation_id)
        select found_id, o from (select distinct unnest(p_organisations) as o) s;
    end if;
  end if;
  return found_id;
end $$;
--> statement-breakpoint

create function app.documents_before() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  space spaces%rowtype;
  visible text;
begin
  select * into strict space from spaces where id = new.space_id;
  visible := case when space.state in ('active', 'closed') then space.visibility else 'members' end;
  if tg_op = 'INSERT' then new.own_key := app.own_scope(new.space_id, new.author_id); end if;
  new.scope_key := case
    when new.state = 'recalled' or new.label = 'view_only' then new.own_key
    when new.label = 'named' then (select key from scopes where id = new.named_scope_id and space_id = new.space_id)
    when new.label = 'group' or visible = 'members' then space.members_key
    when new.label = 'partners' or visible = 'partners' then 2
    else 1 end;
  new.fallback_key := case when new.scope_key in (1, 2) then space.members_key else new.scope_key end;
  return new;
end $$;
--> statement-breakpoint
create trigger documents_keys before insert or update of label, state, named_scope_id on documents
  for each row execute function app.documents_before();
--> statement-breakpoint
create function app.documents_after() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.scope_key is distinct from old.scope_key or new.fallback_key is distinct from old.fallback_key then
    update document_versions set scope_key = new.scope_key, fallback_key = new.fallback_key
      where document_id = new.id;
    update threads set scope_key = case when new.scope_key = 1 then 2 else new.scope_key end,
      fallback_key = new.fallback_key where document_id = new.id;
    update posts set scope_key = t.scope_key, fallback_key = t.fallback_key
      from threads t where t.document_id = new.id and posts.thread_id = t.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger documents_scopes after update of label, state, named_scope_id on documents
  for each row execute function app.documents_after();
--> statement-breakpoint

-- Things that hang on others take their keys from them, whatever the writer says.
create function app.inherit_keys() returns trigger
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
      select case when scope_key = 1 then 2 else scope_key end, fallback_key, space_id
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
create trigger document_versions_keys before insert on document_versions for each row execute function app.inherit_keys();
--> statement-breakpoint
create trigger document_opens_keys before insert on document_opens for each row execute function app.inherit_keys();
--> statement-breakpoint
create trigger threads_keys before insert on threads for each row execute function app.inherit_keys();
--> statement-breakpoint
create trigger posts_keys before insert on posts for each row execute function app.inherit_keys();
--> statement-breakpoint
create trigger join_requests_keys before insert on join_requests for each row execute function app.inherit_keys();
--> statement-breakpoint
create trigger invitations_keys before insert on invitations for each row execute function app.inherit_keys();
--> statement-breakpoint
create trigger activities_keys before insert on activities for each row execute function app.inherit_keys();
--> statement-breakpoint

-- The record is never changed: not by the application, not by a slip of the owner's hand.
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is insert-only' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_events_fixed before update or delete on audit_events for each row execute function app.refuse_change();
--> statement-breakpoint
create trigger audit_events_whole before truncate on audit_events for each statement execute function app.refuse_change();
--> statement-breakpoint
create trigger audit_payloads_fixed before update on audit_payloads for each row execute function app.refuse_change();
--> statement-breakpoint
create trigger audit_payloads_whole before truncate on audit_payloads for each statement execute function app.refuse_change();
--> statement-breakpoint
alter table audit_events enable always trigger audit_events_fixed, enable always trigger audit_events_whole;
--> statement-breakpoint
alter table audit_payloads enable always trigger audit_payloads_fixed, enable always trigger audit_payloads_whole;
--> statement-breakpoint

-- Session lookup and context in one: no session, no context, no rows (decision record 27).
create function app.open_session(p_hash text, p_now timestamptz)
returns table (person_id uuid, name text, email text, state text, duties text[], is_delegate boolean,
  locale text, time_zone text, organisation_id uuid, organisation_name text, organisation_country text, organisation_kind text,
  organisation_state text, last_seen_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    select p.id, p.name, p.email, p.state, p.duties, p.is_delegate, p.locale, p.time_zone,
      o.id, o.name, o.country, o.kind, o.state, s.last_seen_at
    from auth_sessions s join people p on p.id = s.person_id join organisations o on o.id = p.organisation_id
    where s.id = p_hash and s.expires_at > p_now and s.absolute_expires_at > p_now
      and p.state in ('active', 'pending') and o.state in ('active', 'applied')
      and set_config('app.uid', p.id::text, true) is not null;
end $$;
--> statement-breakpoint
-- The same for work done on somebody's behalf without a session: jobs, the story, tests.
create function app.open_actor(p_person uuid)
returns table (person_id uuid, name text, email text, state text, duties text[], is_delegate boolean,
  locale text, time_zone text, organisation_id uuid, organisation_name text, organisation_country text, organisation_kind text,
  organisation_state text, last_seen_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    select p.id, p.name, p.email, p.state, p.duties, p.is_delegate, p.locale, p.time_zone,
      o.id, o.name, o.country, o.kind, o.state, null::timestamptz
    from people p join organisations o on o.id = p.organisation_id
    where p.id = p_person and p.state in ('active', 'pending') and o.state in ('active', 'applied')
      and set_config('app.uid', p.id::text, true) is not null;
end $$;
--> statement-breakpoint
-- Asked by sign-in only, which has no person yet.
create function app.person_for_sign_in(p_email text)
returns table (person_id uuid, state text, organisation_state text, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.state, o.state, c.password_hash
  from people p join organisations o on o.id = p.organisation_id left join credentials c on c.person_id = p.id
  where p.email = p_email
$$;
--> statement-breakpoint
-- What the holder of an invitation's secret may know of it before signing in.
create function app.invitation_by_token(p_hash text)
returns table (id uuid, email text, role text, state text, expires_at timestamptz, space_id uuid,
  space_name text, space_kind text, space_code text, space_state text, organisation_id uuid,
  organisation_name text, invited_by_name text, has_account boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.email, i.role, i.state, i.expires_at, s.id, s.name, s.kind, s.code, s.state, o.id, o.name,
    inviter.name, exists (select from people where email = i.email)
  from invitations i join spaces s on s.id = i.space_id join organisations o on o.id = i.organisation_id
    join people inviter on inviter.id = i.invited_by
  where i.token_hash = p_hash
$$;
--> statement-breakpoint
-- Which organisation answers for an address: its person's, or the approved one with that mail domain.
create function app.organisation_of_email(p_email text)
returns table (organisation_id uuid, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.organisation_id, p.id from people p where p.email = p_email
  union all
  select o.id, null::uuid from organisations o
    where o.state = 'active' and split_part(p_email, '@', 2) = any(o.domains)
      and not exists (select from people where email = p_email)
  limit 1
$$;
--> statement-breakpoint
-- Every person who can see a document, with the way in; the audience page and the proofs read this.
create function app.readers_of_scope(p_scope int, p_fallback int)
returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select us.person_id from user_scopes us
  where us.person_id <> app.stranger() and (p_scope = any(us.scopes) or p_fallback = any(us.scopes))
$$;
--> statement-breakpoint
-- Counts of people by organisation for an audience: numbers, never names.
create function app.count_readers(p_scope int, p_fallback int)
returns table (organisation_id uuid, people bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select us.organisation_id, count(*) from user_scopes us
  where us.person_id <> app.stranger() and us.in_good_standing = 1
    and (p_scope = any(us.scopes) or p_fallback = any(us.scopes))
  group by us.organisation_id
$$;
--> statement-breakpoint
-- Whether any of these organisations competes with mine; who declared it is not told.
create function app.competitor_among(p_organisations uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from organisation_competitors c join user_scopes us on us.person_id = app.uid()
    where c.organisation_id = us.organisation_id and c.competitor_id = any(p_organisations))
$$;
--> statement-breakpoint
-- Keeps the roster of a space locked while a change to it is judged (the last chair cannot vanish).
create function app.lock_roster(p_space uuid, p_role text, p_except uuid) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare remaining bigint;
begin
  perform 1 from spaces where id = p_space for update;
  select count(*) into remaining from memberships m
    join people p on p.id = m.person_id
    where m.space_id = p_space and m.role = p_role and m.ended_at is null and m.id <> p_except
      and p.state = 'active';
  return remaining;
end $$;
--> statement-breakpoint
-- Room for a file: one statement, so that parallel uploads can never exceed the quota together.
create function app.reserve_bytes(p_space uuid, p_bytes bigint, p_default_quota bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update spaces set reserved_bytes = reserved_bytes + p_bytes
    where id = p_space and used_bytes + reserved_bytes + p_bytes <= coalesce(quota_bytes, p_default_quota);
  return found;
end $$;
--> statement-breakpoint
create function app.settle_bytes(p_space uuid, p_reserved bigint, p_used bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  update spaces set reserved_bytes = greatest(0, reserved_bytes - p_reserved), used_bytes = used_bytes + p_used
    where id = p_space
$$;
--> statement-breakpoint
-- The next number of a document in its space.
create function app.next_number(p_space uuid) returns int
language sql security definer set search_path = public, pg_temp as $$
  update spaces set next_number = next_number + 1 where id = p_space returning next_number - 1
$$;
--> statement-breakpoint

-- Whom to write to. Read by the worker only, which then asks again, as each of them, whether they may know.
create function app.mail_recipients(p_people uuid[])
returns table (person_id uuid, name text, email text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, email, locale from people where id = any(p_people) and state in ('active', 'pending')
$$;
--> statement-breakpoint
create function app.keepers_of(p_space uuid) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select person_id from memberships where space_id = p_space and ended_at is null and role in ('chair', 'secretary')
$$;
--> statement-breakpoint
create function app.partnership_managers() returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select person_id from user_scopes where sees_all_spaces = 1
$$;
--> statement-breakpoint
create function app.followers_of(p_thread uuid) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.person_id from thread_follows f where f.thread_id = p_thread and f.following
$$;
--> statement-breakpoint
-- What a mail may name of the space and, by number, of the document; never a title (trust.md B9).
create function app.mail_subject(p_space uuid, p_document uuid)
returns table (space_name text, code text, number int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.name, s.code, d.number from spaces s left join documents d on d.id = p_document where s.id = p_space
$$;
--> statement-breakpoint
create function app.name_of(p_person uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select name from people where id = p_person
$$;
--> statement-breakpoint
-- Gives back room of uploads that a crash left behind, and names the sweeper's work.
create function app.sweep_uploads(p_before timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held record;
  swept int := 0;
begin
  for held in delete from uploads where created_at < p_before returning space_id, reserved loop
    perform app.settle_bytes(held.space_id, held.reserved, 0);
    swept := swept + 1;
  end loop;
  return swept;
end $$;
--> statement-breakpoint

-- Row-level security. One shape: `key in (select unnest(…))` over the one row of the person who asks,
-- a hashed sub-plan that is built once; never a function per row (decision record 28).
do $$
declare t text;
begin
  foreach t in array array['organisations', 'people', 'spaces', 'working_groups', 'memberships', 'join_requests',
    'invitations', 'documents', 'document_versions', 'document_opens', 'threads', 'posts', 'thread_follows',
    'activities', 'uploads']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I to portal_keeper using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint

create policy read_spaces on spaces for select to portal_runtime using (
  scope_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or (select us.sees_all_spaces from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
create policy propose_spaces on spaces for insert to portal_runtime with check (
  state = 'proposed' and (select us.in_good_standing from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
create policy change_spaces on spaces for update to portal_runtime using (
  members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or (select us.sees_all_spaces from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint

-- A working group is read through its space, whose policy answers in the sub-select.
create policy read_working_groups on working_groups for select to portal_runtime using (
  space_id in (select s.id from spaces s));
--> statement-breakpoint
create policy propose_working_groups on working_groups for insert to portal_runtime with check (
  proposed_by = app.uid());
--> statement-breakpoint
create policy change_working_groups on working_groups for update to portal_runtime using (
  (select us.sees_all_spaces from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint

create policy read_organisations on organisations for select to portal_runtime using (
  (state = 'active' and (select us.in_good_standing from user_scopes us where us.person_id = app.uid()) = 1)
  or id = (select us.organisation_id from user_scopes us where us.person_id = app.uid())
  or (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint

create policy read_people on people for select to portal_runtime using (
  id = app.uid()
  or ((select us.in_good_standing from user_scopes us where us.person_id = app.uid()) = 1
    and organisation_id = (select us.organisation_id from user_scopes us where us.person_id = app.uid()))
  or (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  or id in (select m.person_id from memberships m)
  or id in (select j.person_id from join_requests j));
--> statement-breakpoint
create policy insert_people on people for insert to portal_runtime with check (id = app.uid());
--> statement-breakpoint
create policy change_people on people for update to portal_runtime using (
  id = app.uid() or (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint

create policy read_memberships on memberships for select to portal_runtime using (
  members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or person_id = app.uid()
  or (select us.sees_all_spaces from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
create policy insert_memberships on memberships for insert to portal_runtime with check (
  person_id = app.uid()
  or members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy change_memberships on memberships for update to portal_runtime using (
  person_id = app.uid()
  or members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint

create policy read_join_requests on join_requests for select to portal_runtime using (
  keepers_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or person_id = app.uid()
  or (select us.sees_all_spaces from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
create policy insert_join_requests on join_requests for insert to portal_runtime with check (person_id = app.uid());
--> statement-breakpoint
create policy change_join_requests on join_requests for update to portal_runtime using (
  keepers_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or person_id = app.uid());
--> statement-breakpoint

create policy read_invitations on invitations for select to portal_runtime using (
  keepers_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or email = (select p.email from people p where p.id = app.uid())
  or (select us.sees_all_spaces from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
create policy insert_invitations on invitations for insert to portal_runtime with check (
  invited_by = app.uid()
  and keepers_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy change_invitations on invitations for update to portal_runtime using (
  keepers_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or email = (select p.email from people p where p.id = app.uid()));
--> statement-breakpoint

create policy read_documents on documents for select to portal_runtime using (
  scope_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy post_documents on documents for insert to portal_runtime with check (
  author_id = app.uid()
  and fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy change_documents on documents for update to portal_runtime using (
  own_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint

create policy read_document_versions on document_versions for select to portal_runtime using (
  scope_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy post_document_versions on document_versions for insert to portal_runtime with check (
  author_id = app.uid()
  and fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint

create policy read_document_opens on document_opens for select to portal_runtime using (
  own_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or person_id = app.uid());
--> statement-breakpoint
create policy insert_document_opens on document_opens for insert to portal_runtime with check (person_id = app.uid());
--> statement-breakpoint

create policy read_threads on threads for select to portal_runtime using (
  scope_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy insert_threads on threads for insert to portal_runtime with check (
  fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy read_posts on posts for select to portal_runtime using (
  scope_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy insert_posts on posts for insert to portal_runtime with check (
  author_id = app.uid()
  and fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy own_thread_follows on thread_follows to portal_runtime
  using (person_id = app.uid()) with check (person_id = app.uid());
--> statement-breakpoint

create policy read_activities on activities for select to portal_runtime using (
  members_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy insert_activities on activities for insert to portal_runtime with check (true);
--> statement-breakpoint
create policy own_uploads on uploads to portal_runtime
  using (person_id = app.uid()) with check (person_id = app.uid());
--> statement-breakpoint

-- Grants: the runtime role owns nothing, has no DDL, deletes nothing of the record.
grant select, insert, update on spaces, working_groups, people, memberships, join_requests, invitations, documents
  to portal_runtime;
--> statement-breakpoint
grant select on organisations, themes, scopes, scope_organisations, user_scopes to portal_runtime;
--> statement-breakpoint
grant select, insert on document_versions, document_opens, threads, posts, activities, blobs to portal_runtime;
--> statement-breakpoint
grant select, insert, update, delete on thread_follows, uploads, auth_sessions, rate_limits, idempotency_keys
  to portal_runtime;
--> statement-breakpoint
grant select, insert, update on credentials, mails, worker_heartbeats, setup_tokens, outbox to portal_runtime;
--> statement-breakpoint
grant usage on sequence outbox_position_seq to portal_runtime;
--> statement-breakpoint
grant insert on audit_events, audit_payloads to portal_runtime;
--> statement-breakpoint
grant select on audit_events to portal_sealer;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to portal_keeper;
--> statement-breakpoint
revoke select, update, delete on audit_events, audit_payloads from portal_keeper;
--> statement-breakpoint
grant usage on all sequences in schema public to portal_keeper;
--> statement-breakpoint

-- The functions above run as the keeper, a role nobody can sign in as; only those listed may be called.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
  loop
    execute format('alter function %s owner to portal_keeper', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function app.open_session, app.open_actor, app.person_for_sign_in, app.invitation_by_token,
  app.organisation_of_email, app.readers_of_scope, app.count_readers, app.competitor_among, app.lock_roster,
  app.reserve_bytes, app.settle_bytes, app.next_number, app.named_scope, app.own_scope, app.space_key,
  app.mail_recipients, app.keepers_of, app.partnership_managers, app.followers_of, app.mail_subject, app.name_of,
  app.sweep_uploads
  to portal_runtime;
