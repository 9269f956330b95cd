-- Finding things (decisions 29 and 130). The entries are made by triggers, in the transaction of the change itself: what is
-- hidden, relabelled or recalled is so for the search at once, whatever the worker is doing.
-- The group role portal_search is made by `migrate` beforehand.
alter table search_entries enable row level security, force row level security;
--> statement-breakpoint
alter table document_texts enable row level security, force row level security;
--> statement-breakpoint
alter table saved_searches enable row level security, force row level security;
--> statement-breakpoint
create policy keeper on search_entries to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy keeper on document_texts to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy keeper on saved_searches to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy read_document_texts on document_texts for select to portal_runtime using (
  scope_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid())
  or fallback_key in (select unnest(us.scopes) from user_scopes us where us.person_id = app.uid()));
--> statement-breakpoint
create policy read_saved_searches on saved_searches for select to portal_runtime using (person_id = app.uid());
--> statement-breakpoint
create policy save_saved_searches on saved_searches for insert to portal_runtime with check (person_id = app.uid());
--> statement-breakpoint
create policy remove_saved_searches on saved_searches for delete to portal_runtime using (person_id = app.uid());
--> statement-breakpoint
grant select, insert, update, delete on search_entries, document_texts, saved_searches to portal_keeper;
--> statement-breakpoint
grant select on document_texts to portal_runtime;
--> statement-breakpoint
grant select, insert, delete on saved_searches to portal_runtime;
--> statement-breakpoint

-- The search has a role of its own. It reads lexemes and keys, never a title or a text.
grant usage on schema app, public to portal_search;
--> statement-breakpoint
grant create on schema app to portal_search;
--> statement-breakpoint
grant select on search_entries, user_scopes to portal_search;
--> statement-breakpoint
grant select (person_id, members_key) on memberships to portal_search;
--> statement-breakpoint
grant select (person_id, keepers_key) on join_requests to portal_search;
--> statement-breakpoint
create policy search on search_entries for select to portal_search using (true);
--> statement-breakpoint
create policy search on memberships for select to portal_search using (true);
--> statement-breakpoint
create policy search on join_requests for select to portal_search using (true);
--> statement-breakpoint

create function app.search_documents() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  renamed boolean;
  renewed boolean;
begin
  if tg_op = 'INSERT' then
    insert into search_entries (kind, object_id, space_id, organisation_id, label, scope_key, fallback_key, moment, wants_text)
    values ('document', new.id, new.space_id, new.sender_organisation_id, new.label, new.scope_key, new.fallback_key,
      new.versioned_at, true);
    return null;
  end if;
  renamed := (new.title, new.file_name) is distinct from (old.title, old.file_name);
  renewed := new.version <> old.version;
  update search_entries set label = new.label, scope_key = new.scope_key, fallback_key = new.fallback_key,
    moment = new.versioned_at, stale = stale or renamed, edition = edition + renamed::int,
    wants_text = wants_text or renewed, text_words = case when renewed then '' else text_words end
  where kind = 'document' and object_id = new.id;
  if renewed then
    delete from document_texts where document_id = new.id;
  else
    update document_texts set scope_key = new.scope_key, fallback_key = new.fallback_key where document_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger documents_search_made after insert on documents for each row execute function app.search_documents();
--> statement-breakpoint
create trigger documents_search_changed after update on documents for each row
  when ((old.title, old.file_name, old.version, old.versioned_at, old.label, old.scope_key, old.fallback_key)
    is distinct from (new.title, new.file_name, new.version, new.versioned_at, new.label, new.scope_key, new.fallback_key))
  execute function app.search_documents();
--> statement-breakpoint

create function app.search_posts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into search_entries (kind, object_id, space_id, scope_key, fallback_key, moment)
    select 'post', new.id, t.space_id, new.scope_key, new.fallback_key, new.created_at from threads t where t.id = new.thread_id;
  else
    update search_entries set scope_key = new.scope_key, fallback_key = new.fallback_key,
      stale = stale or new.body <> old.body, edition = edition + (new.body <> old.body)::int
    where kind = 'post' and object_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger posts_search_made after insert on posts for each row execute function app.search_posts();
--> statement-breakpoint
create trigger posts_search_changed after update of body, scope_key, fallback_key on posts
  for each row execute function app.search_posts();
--> statement-breakpoint

create function app.search_spaces() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare renamed boolean;
begin
  if tg_op = 'INSERT' then
    insert into search_entries (kind, object_id, space_id, scope_key, fallback_key, moment)
    values (new.kind, new.id, new.id, new.scope_key, new.members_key, new.created_at);
    return null;
  end if;
  renamed := (new.name, new.code) is distinct from (old.name, old.code);
  update search_entries set scope_key = new.scope_key, fallback_key = new.members_key,
    stale = stale or renamed, edition = edition + renamed::int
  where kind = new.kind and object_id = new.id;
  if new.code <> old.code then
    update search_entries set stale = true, edition = edition + 1 where kind = 'document' and space_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger spaces_search_made after insert on spaces for each row execute function app.search_spaces();
--> statement-breakpoint
create trigger spaces_search_changed after update on spaces for each row
  when ((old.name, old.code, old.scope_key, old.members_key) is distinct from (new.name, new.code, new.scope_key, new.members_key))
  execute function app.search_spaces();
--> statement-breakpoint
create function app.search_purposes() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update search_entries set stale = true, edition = edition + 1 where kind = 'working_group' and object_id = new.space_id;
  return null;
end $$;
--> statement-breakpoint
create trigger working_groups_search after insert or update of purpose on working_groups
  for each row execute function app.search_purposes();
--> statement-breakpoint

create function app.search_people() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into search_entries (kind, object_id, organisation_id, moment)
    values ('person', new.id, new.organisation_id, new.created_at);
  else
    update search_entries set organisation_id = new.organisation_id, stale = true, edition = edition + 1
    where kind = 'person' and object_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger people_search_made after insert on people for each row execute function app.search_people();
--> statement-breakpoint
create trigger people_search_changed after update on people for each row
  when ((old.name, old.organisation_id) is distinct from (new.name, new.organisation_id))
  execute function app.search_people();
--> statement-breakpoint

create function app.search_organisations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare renamed boolean;
begin
  if tg_op = 'INSERT' then
    insert into search_entries (kind, object_id, organisation_id, scope_key, moment)
    values ('organisation', new.id, new.id, (new.state = 'active')::int, new.created_at);
    return null;
  end if;
  renamed := (new.name, new.name_native) is distinct from (old.name, old.name_native);
  update search_entries set scope_key = (new.state = 'active')::int, stale = stale or renamed, edition = edition + renamed::int
  where kind = 'organisation' and object_id = new.id;
  if renamed then
    update search_entries set stale = true, edition = edition + 1 where kind = 'person' and organisation_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger organisations_search_made after insert on organisations
  for each row execute function app.search_organisations();
--> statement-breakpoint
create trigger organisations_search_changed after update on organisations for each row
  when ((old.name, old.name_native, old.state) is distinct from (new.name, new.name_native, new.state))
  execute function app.search_organisations();
--> statement-breakpoint

-- What the worker asks: the names of what has changed since the last second, and nothing older.
create function app.stale_entries(p_limit int)
returns table (kind text, object_id uuid, edition int, names text[], others text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select e.kind, e.object_id, e.edition,
    array_remove(array[d.title, case when d.id is null then s.name end, p.name, o.name, o.name_native], null),
    array_remove(array[d.file_name, s.code || '-' || lpad(d.number::text, 3, '0'), d.sender_organisation,
      case when d.id is null then s.code end, w.purpose, po.body, employer.name], null)
  from (select * from search_entries where stale order by moment desc limit p_limit) e
    left join documents d on e.kind = 'document' and d.id = e.object_id
    left join posts po on e.kind = 'post' and po.id = e.object_id
    left join spaces s on e.kind <> 'post' and s.id = e.space_id
    left join working_groups w on e.kind = 'working_group' and w.space_id = e.object_id
    left join people p on e.kind = 'person' and p.id = e.object_id
    left join organisations employer on e.kind = 'person' and employer.id = e.organisation_id
    left join organisations o on e.kind = 'organisation' and o.id = e.object_id
$$;
--> statement-breakpoint
create function app.save_name_words(p_kind text, p_id uuid, p_edition int, p_words text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update search_entries set name_words = p_words::tsvector, stale = false
  where kind = p_kind and object_id = p_id and edition = p_edition and stale
$$;
--> statement-breakpoint
-- Files that nobody reads yet, each given out once: in the transaction that makes a job of it.
create function app.take_unread_files(p_limit int)
returns table (document_id uuid, version int)
language sql security definer set search_path = public, pg_temp as $$
  update search_entries e set wants_text = false from documents d
  where d.id = e.object_id and e.kind = 'document' and e.object_id in (
    select object_id from search_entries where kind = 'document' and wants_text
    order by moment desc limit p_limit for update skip locked)
  returning d.id, d.version
$$;
--> statement-breakpoint
-- Where the bytes are, as long as they are those of the newest version and are served to anybody at all.
create function app.file_to_read(p_document uuid, p_version int)
returns table (storage_key text, media_type text, size bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.storage_key, v.media_type, v.size
  from documents d join document_versions v on v.document_id = d.id and v.n = d.version join blobs b on b.id = v.blob_id
  where d.id = p_document and d.version = p_version and v.scan in ('clean', 'unscanned')
$$;
--> statement-breakpoint
-- The document is locked, so that its audience cannot change between reading its keys and writing them.
create function app.save_text(p_document uuid, p_version int, p_pieces jsonb, p_words text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare document documents%rowtype;
begin
  select * into document from documents where id = p_document and version = p_version for share;
  if not found then return false; end if;
  delete from document_texts where document_id = p_document;
  insert into document_texts (document_id, n, scope_key, fallback_key, page, text, words)
    select p_document, piece.n, document.scope_key, document.fallback_key, piece.page, piece.text, piece.words::tsvector
    from jsonb_to_recordset(p_pieces) as piece(n int, page int, text text, words text);
  update search_entries set text_words = p_words::tsvector where kind = 'document' and object_id = p_document;
  return true;
end $$;
--> statement-breakpoint

-- Makes all entries anew; the worker then fills them. For the operator and for this migration.
create function app.refill_search() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from search_entries;
  delete from document_texts;
  insert into search_entries (kind, object_id, space_id, organisation_id, label, scope_key, fallback_key, moment, wants_text)
    select 'document', id, space_id, sender_organisation_id, label, scope_key, fallback_key, versioned_at, true from documents;
  insert into search_entries (kind, object_id, space_id, scope_key, fallback_key, moment)
    select 'post', p.id, t.space_id, p.scope_key, p.fallback_key, p.created_at from posts p join threads t on t.id = p.thread_id
    union all select kind, id, id, scope_key, members_key, created_at from spaces;
  insert into search_entries (kind, object_id, organisation_id, scope_key, moment)
    select 'person', id, organisation_id, 0, created_at from people
    union all select 'organisation', id, id, (state = 'active')::int, created_at from organisations;
$$;
--> statement-breakpoint

-- Ids of what matches and what the person of the context may see: judged before it is ranked and cut off. Ranked are, per kind,
-- the newest 100 that match (of documents also the newest 100 whose name does), so that things which the person may not see
-- never change what they get, however many they are. First the newest 5,000 are walked through, and only when these do not
-- hold enough the index of words: common words are found in the walk, rare ones in the index (performance.md).
create function app.find_entries(p_kinds text[], p_query text, p_space uuid, p_label text, p_from timestamptz,
  p_until timestamptz, p_enough int)
returns table (kind text, object_id uuid, rank real, moment timestamptz)
language plpgsql stable security definer rows 30
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off as $$
declare
  most constant int := 100;
  asked tsquery := p_query::tsquery;
  me user_scopes%rowtype;
  k text;
  found_ids uuid[];
begin
  select * into me from user_scopes us where us.person_id = app.uid();
  if me.person_id is null or numnode(asked) = 0 then return; end if;
  foreach k in array p_kinds loop
    if k in ('document', 'post') then
      found_ids := array(
        select mine.object_id from (
          select newest.object_id, newest.words from (
            select e.object_id, e.words, e.scope_key, e.fallback_key from search_entries e
            where e.kind = k and (p_space is null or e.space_id = p_space) and (p_label is null or e.label = p_label)
              and (p_from is null or e.moment >= p_from) and (p_until is null or e.moment < p_until)
            order by e.moment desc, e.object_id desc limit 5000) newest
          where newest.scope_key in (select unnest(me.scopes)) or newest.fallback_key in (select unnest(me.scopes))
          offset 0) mine
        where mine.words @@ asked limit most);
      if cardinality(found_ids) < most then
        found_ids := array(
          with matching as materialized (
            select e.object_id, e.moment, e.scope_key, e.fallback_key from search_entries e
            where e.kind = k and e.words @@ asked and (p_space is null or e.space_id = p_space)
              and (p_label is null or e.label = p_label)
              and (p_from is null or e.moment >= p_from) and (p_until is null or e.moment < p_until))
          select m.object_id from matching m
          where m.scope_key in (select unnest(me.scopes)) or m.fallback_key in (select unnest(me.scopes))
          order by m.moment desc, m.object_id desc limit most);
      end if;
      if k = 'document' and cardinality(found_ids) = most then
        found_ids := found_ids || array(
          with named as materialized (
            select e.object_id, e.moment, e.scope_key, e.fallback_key from search_entries e
            where e.kind = 'document' and e.name_words @@ asked and (p_space is null or e.space_id = p_space)
              and (p_label is null or e.label = p_label)
              and (p_from is null or e.moment >= p_from) and (p_until is null or e.moment < p_until))
          select m.object_id from named m
          where m.scope_key in (select unnest(me.scopes)) or m.fallback_key in (select unnest(me.scopes))
          order by m.moment desc, m.object_id desc limit most);
      end if;
    else
      found_ids := array(
        with matching as materialized (
          select e.* from search_entries e
          where e.kind = k and e.words @@ asked and (p_space is null or e.space_id = p_space) and p_label is null
            and (p_from is null or e.moment >= p_from) and (p_until is null or e.moment < p_until))
        select m.object_id from matching m
        where case k
          when 'person' then m.object_id = me.person_id or me.is_staff = 1
            or (me.in_good_standing = 1 and m.organisation_id = me.organisation_id)
            or exists (select from memberships s where s.person_id = m.object_id
              and s.members_key in (select unnest(me.scopes)) offset 0)
            or exists (select from join_requests j where j.person_id = m.object_id
              and j.keepers_key in (select unnest(me.scopes)) offset 0)
          when 'organisation' then me.is_staff = 1 or m.organisation_id = me.organisation_id
            or (me.in_good_standing = 1 and m.scope_key = 1)
          else me.sees_all_spaces = 1 or m.scope_key in (select unnest(me.scopes))
            or m.fallback_key in (select unnest(me.scopes)) end
        order by m.moment desc, m.object_id desc limit most);
    end if;
    return query
      select e.kind, e.object_id, ts_rank('{0.1, 0.3, 0.6, 1}'::real[], e.words, asked, 1), e.moment::timestamptz
      from search_entries e where e.kind = k and e.object_id = any(found_ids)
      order by 3 desc, 4 desc, 2 limit p_enough;
  end loop;
end $$;
--> statement-breakpoint

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p
    where p.pronamespace = 'app'::regnamespace and p.proname in ('search_documents', 'search_posts', 'search_spaces',
      'search_purposes', 'search_people', 'search_organisations', 'stale_entries', 'save_name_words', 'take_unread_files',
      'file_to_read', 'save_text', 'refill_search', 'find_entries')
  loop
    execute format('alter function %s owner to %s', f.name,
      case f.proname when 'find_entries' then 'portal_search' else 'portal_keeper' end);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema app from portal_search;
--> statement-breakpoint
grant execute on function app.find_entries, app.stale_entries, app.save_name_words, app.take_unread_files, app.file_to_read,
  app.save_text to portal_runtime;
--> statement-breakpoint
grant execute on function app.refill_search to current_user;
--> statement-breakpoint
select app.refill_search();
