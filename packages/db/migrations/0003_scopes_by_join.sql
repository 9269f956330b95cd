-- An `exists` on an outer row, inside an `or` over two tables, took named scopes from some of many people worked out at
-- once: PostgreSQL hashes it for a filter and for the join's own condition, and renews only one (decision 113).
create or replace function app.refresh_user_scopes(p_people uuid[]) returns void
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
        from memberships m
          join scopes s on s.space_id = m.space_id
          left join scope_organisations so on so.scope_id = s.id and so.organisation_id = p.organisation_id
        where m.person_id = p.id and m.ended_at is null and (
          s.kind = 'members'
          or (s.kind = 'keepers' and m.role in ('chair', 'secretary'))
          or (s.kind = 'own' and (s.holder_id = p.id or m.role in ('chair', 'secretary')))
          or (s.kind = 'named' and so.scope_id is not null))), '{}'::int[])
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

-- What the old one worked out for several people at once may be wrong.
select app.refresh_user_scopes(array(select id from people));
