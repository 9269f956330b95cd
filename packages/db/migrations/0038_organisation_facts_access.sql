-- The worker closes what an applicant was asked and did not answer; with whom it has to speak, for the mail.
create function app.lapse_applications(p_before timestamptz, p_now timestamptz)
returns table (id uuid, email text, locale text, question text)
language sql security definer set search_path = public, pg_temp as $$
  update organisation_applications a set state = 'lapsed', revision = a.revision + 1, updated_at = p_now
    where a.state = 'info_requested' and a.asked_at <= p_before
    returning a.id, a.contact_email, a.locale, coalesce(a.question, '')
$$;
--> statement-breakpoint
alter function app.lapse_applications(timestamptz, timestamptz) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.lapse_applications(timestamptz, timestamptz) from public;
--> statement-breakpoint
grant execute on function app.lapse_applications(timestamptz, timestamptz) to portal_runtime;
--> statement-breakpoint
-- Whose an organisation is, is known to whoever knows of both. Staff who look after organisations say it, and end it.
alter table organisation_parents enable row level security, force row level security;
--> statement-breakpoint
create policy keeper on organisation_parents to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy read_organisation_parents on organisation_parents for select to portal_runtime using (
  organisation_id in (select o.id from organisations o) and parent_id in (select o.id from organisations o));
--> statement-breakpoint
create policy add_organisation_parents on organisation_parents for insert to portal_runtime with check (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  and (select p.duties && array['partnership_manager', 'administrator'] from people p where p.id = app.uid()));
--> statement-breakpoint
create policy end_organisation_parents on organisation_parents for update to portal_runtime using (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  and (select p.duties && array['partnership_manager', 'administrator'] from people p where p.id = app.uid()));
--> statement-breakpoint
grant select, insert, update, delete on organisation_parents to portal_keeper;
--> statement-breakpoint
grant select, insert, update on organisation_parents to portal_runtime;
--> statement-breakpoint
-- Who competes with whom is known to those staff alone: a poster is told by app.competitor_among that somebody does.
alter table organisation_competitors enable row level security, force row level security;
--> statement-breakpoint
create policy keeper on organisation_competitors to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy read_organisation_competitors on organisation_competitors for select to portal_runtime using (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  and (select p.duties && array['partnership_manager', 'administrator'] from people p where p.id = app.uid()));
--> statement-breakpoint
create policy add_organisation_competitors on organisation_competitors for insert to portal_runtime with check (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  and (select p.duties && array['partnership_manager', 'administrator'] from people p where p.id = app.uid()));
--> statement-breakpoint
create policy remove_organisation_competitors on organisation_competitors for delete to portal_runtime using (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
  and (select p.duties && array['partnership_manager', 'administrator'] from people p where p.id = app.uid()));
--> statement-breakpoint
grant select, insert, delete on organisation_competitors to portal_runtime;
