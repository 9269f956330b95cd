-- Who stands in for whoever of these people is away, by their own calendars; an account that is closed, or that
-- moved to another organisation, stands in for nobody.
create function app.deputies_of(p_people uuid[], p_at timestamptz) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct d.id from people p join people d on d.id = p.deputy_id
  where p.id = any(p_people) and d.state = 'active' and d.organisation_id = p.organisation_id
    and (p_at at time zone p.time_zone)::date between p.away_from and p.away_until
$$;
--> statement-breakpoint
alter function app.deputies_of(uuid[], timestamptz) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.deputies_of(uuid[], timestamptz) from public;
--> statement-breakpoint
grant execute on function app.deputies_of(uuid[], timestamptz) to portal_runtime;
