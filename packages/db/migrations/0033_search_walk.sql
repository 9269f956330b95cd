-- Searching stays as fast as an installation grows (decision 145). What the index of words finds is looked up in the table to
-- see whose it is and how new: with the words aside, a page holds many rows instead of five.
alter table search_entries set (toast_tuple_target = 128);
--> statement-breakpoint
-- As before, but for how far it walks: where the newest 5,000 hold some of the hundred, as far again as the others can be
-- expected, and a quarter more. A word of every seventh document would else be looked up in all of them.
create or replace function app.find_entries(p_kinds text[], p_query text, p_space uuid, p_label text, p_from timestamptz,
  p_until timestamptz, p_enough int)
returns table (kind text, object_id uuid, rank real, moment timestamptz)
language plpgsql stable security definer rows 30
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off set jit = off as $$
declare
  most constant int := 100;
  promising constant int := 25;
  walked int;
  step int;
  asked tsquery := p_query::tsquery;
  me user_scopes%rowtype;
  k text;
  found_ids uuid[];
begin
  select * into me from user_scopes us where us.person_id = app.uid();
  if me.person_id is null or numnode(asked) = 0 then return; end if;
  foreach k in array p_kinds loop
    if k in ('document', 'post') then
      walked := 0;
      step := 5000;
      found_ids := '{}';
      loop
        found_ids := found_ids || array(
          select mine.object_id from (
            select newest.object_id, newest.words from (
              select e.object_id, e.words, e.scope_key, e.fallback_key from search_entries e
              where e.kind = k and (p_space is null or e.space_id = p_space) and (p_label is null or e.label = p_label)
                and (p_from is null or e.moment >= p_from) and (p_until is null or e.moment < p_until)
              order by e.moment desc, e.object_id desc offset walked limit step) newest
            where newest.scope_key in (select unnest(me.scopes)) or newest.fallback_key in (select unnest(me.scopes))
            offset 0) mine
          where mine.words @@ asked limit most - cardinality(found_ids));
        exit when walked > 0 or cardinality(found_ids) not between promising and most - 1;
        walked := step;
        step := 5000 * most * 5 / 4 / cardinality(found_ids) - walked;
      end loop;
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
