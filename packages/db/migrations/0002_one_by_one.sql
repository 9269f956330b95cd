-- People and groups were judged by reading every membership, request or space first (70 ms at 5,000 people): now
-- row by row, through an index (`offset 0` keeps the planner from turning it back). The index on memberships is whole, since ended seats count too.
DROP INDEX "memberships_person";--> statement-breakpoint
CREATE INDEX "join_requests_person" ON "join_requests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id","space_id");--> statement-breakpoint
CREATE INDEX "user_scopes_scopes" ON "user_scopes" USING gin ("scopes");--> statement-breakpoint

alter policy read_working_groups on working_groups using (
  exists (select from spaces s where s.id = working_groups.space_id));
--> statement-breakpoint
alter policy read_people on people using (
  id = app.uid()
  or ((select us.in_good_standing from user_scopes us where us.person_id = app.uid()) = 1
    and organisation_id = (select us.organisation_id from user_scopes us where us.person_id = app.uid()))
  or (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  or exists (select from memberships m where m.person_id = people.id offset 0)
  or exists (select from join_requests j where j.person_id = people.id offset 0));
--> statement-breakpoint

-- The number of rows is told, or the planner reads all people first: an audience is mostly a group.
create or replace function app.readers_of_scope(p_scope int, p_fallback int)
returns table (person_id uuid)
language sql stable security definer rows 30 set search_path = public, pg_temp as $$
  select us.person_id from user_scopes us
  where us.person_id <> app.stranger() and us.scopes && array[p_scope, p_fallback]
$$;
--> statement-breakpoint
create or replace function app.count_readers(p_scope int, p_fallback int)
returns table (organisation_id uuid, people bigint)
language sql stable security definer rows 20 set search_path = public, pg_temp as $$
  select us.organisation_id, count(*) from user_scopes us
  where us.person_id <> app.stranger() and us.in_good_standing = 1
    and us.scopes && array[p_scope, p_fallback]
  group by us.organisation_id
$$;
