grant insert, update on organisations to portal_runtime;
--> statement-breakpoint
create policy add_organisations on organisations for insert to portal_runtime with check (
  kind <> 'host' and (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
create policy change_organisations on organisations for update to portal_runtime using (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
grant select, insert, update on account_invitations to portal_runtime;
--> statement-breakpoint
grant select, insert, update, delete on account_invitations to portal_keeper;
--> statement-breakpoint
alter table account_invitations enable row level security;
--> statement-breakpoint
alter table account_invitations force row level security;
--> statement-breakpoint
create policy keeper on account_invitations to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy read_account_invitations on account_invitations for select to portal_runtime using (
  ((select us.in_good_standing from user_scopes us where us.person_id = app.uid()) = 1
    and organisation_id = (select us.organisation_id from user_scopes us where us.person_id = app.uid()))
  or (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
create policy insert_account_invitations on account_invitations for insert to portal_runtime with check (
  invited_by = app.uid());
--> statement-breakpoint
-- Delegates, staff, and the newcomer who takes it; the policy for reading leaves delegates their own organisation's.
create policy change_account_invitations on account_invitations for update to portal_runtime using (
  email = (select p.email from people p where p.id = app.uid())
  or (select p.is_delegate from people p where p.id = app.uid())
  or (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
-- What the holder of an invitation's secret may know of it.
create function app.account_invitation_by_token(p_hash text)
returns table (id uuid, email text, is_delegate boolean, duties text[], state text, expires_at timestamptz,
  organisation_id uuid, organisation_name text, organisation_state text, invited_by_name text, has_account boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.email, i.is_delegate, i.duties, i.state, i.expires_at, o.id, o.name, o.state, inviter.name,
    exists (select from people where email = i.email)
  from account_invitations i join organisations o on o.id = i.organisation_id
    join people inviter on inviter.id = i.invited_by
  where i.token_hash = p_hash
$$;
--> statement-breakpoint
alter function app.account_invitation_by_token(text) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.account_invitation_by_token(text) from public;
--> statement-breakpoint
grant execute on function app.account_invitation_by_token(text) to portal_runtime;
