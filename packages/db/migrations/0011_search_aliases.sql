-- Aliases of organisations are found too; names of documents by whichever plan is the cheaper: to read all that bear a common
-- name first was slow.
create or replace function app.search_organisations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare renamed boolean;
begin
  if tg_op = 'INSERT' then
    insert into search_entries (kind, object_id, organisation_id, scope_key, moment)
    values ('organisation', new.id, new.id, (new.state = 'active')::int, new.created_at);
    return null;
  end if;
  renamed := (new.name, new.name_native, new.aliases) is distinct from (old.name, old.name_native, old.aliases);
  update search_entries set scope_key = (new.state = 'active')::int, stale = stale or renamed, edition = edition + renamed::int
  where kind = 'organisation' and object_id = new.id;
  if renamed then
    update search_entries set stale = true, edition = edition + 1 where kind = 'person' and organisation_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger organisations_search_changed on organisations;
--> statement-breakpoint
create trigger organisations_search_changed after update on organisations for each row
  when ((old.name, old.name_native, old.aliases, old.state) is distinct from (new.name, new.name_native, new.aliases, new.state))
  execute function app.search_organisations();
--> statement-breakpoint
create or replace function app.stale_entries(p_limit int)
returns table (kind text, object_id uuid, edition int, names text[], others text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select e.kind, e.object_id, e.edition,
    array_remove(array[d.title, case when d.id is null then s.name end, p.name, o.name, o.name_native], null),
    array_remove(array[d.file_name, s.code || '-' || lpad(d.number::text, 3, '0'), d.sender_organisation,
      case when d.id is null then s.code end, w.purpose, po.body, employer.name], null) || coalesce(o.aliases, '{}')
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
create or replace function app.find_entries(p_kinds text[], p_query text, p_space uuid, p_label text, p_from timestamptz,
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
          select e.object_id from search_entries e
          where e.kind = 'document' and e.name_words @@ asked and (p_space is null or e.space_id = p_space)
            and (p_label is null or e.label = p_label)
            and (p_from is null or e.moment >= p_from) and (p_until is null or e.moment < p_until)
            and (e.scope_key in (select unnest(me.scopes)) or e.fallback_key in (select unnest(me.scopes)))
          order by e.moment desc, e.object_id desc limit most);
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
-- As the keeper: the owner sees no row of a table under forced row-level security.
set local role portal_keeper;
--> statement-breakpoint
update search_entries set stale = true, edition = edition + 1 where kind = 'organisation';
--> statement-breakpoint
reset role;
