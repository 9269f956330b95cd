-- Ending somebody's access in one step (decision 118). Who may, is asked by the policy; these functions ask once more,
-- since a delegate has no seat in the spaces in which a colleague's seats end.
create function app.answers_for(p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from people me
      join organisations mine on mine.id = me.organisation_id
      join people them on them.id = p_person
    where me.id = app.uid() and me.id <> them.id and me.state = 'active' and mine.state = 'active' and (
      (mine.kind = 'host' and me.duties && array['partnership_manager', 'administrator'])
      or (me.is_delegate and me.organisation_id = them.organisation_id)))
$$;
--> statement-breakpoint
-- With the rights goes everything that opens the door: somebody who is readmitted begins anew (trust.md A22).
create function app.close_account(p_person uuid, p_revision int, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.answers_for(p_person) then return false; end if;
  update people set state = 'left', is_delegate = false, duties = '{}', revision = revision + 1, updated_at = p_now
    where id = p_person and revision = p_revision and state <> 'left';
  if not found then return false; end if;
  delete from credentials where person_id = p_person;
  delete from passkeys where person_id = p_person;
  delete from authenticators where person_id = p_person;
  delete from recovery_codes where person_id = p_person;
  delete from known_devices where person_id = p_person;
  delete from sign_in_challenges where person_id = p_person;
  update password_resets set ended_at = p_now where person_id = p_person and ended_at is null;
  update email_changes set ended_at = p_now where person_id = p_person and ended_at is null;
  return true;
end $$;
--> statement-breakpoint
-- The chair passes to the secretary with the longest seat; a plain member is never made chair unasked.
create function app.end_seats_of(p_person uuid, p_reason text, p_now timestamptz)
returns table (membership_id uuid, space_id uuid, space_name text, role text, successor_id uuid, successor_seat uuid,
  successor_name text, is_without_chair boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seat record;
  heir record;
begin
  if not app.answers_for(p_person) or not exists (select from people p where p.id = p_person and p.state = 'left') then
    return;
  end if;
  perform 1 from spaces s
    where s.id in (select m.space_id from memberships m where m.person_id = p_person and m.ended_at is null)
    order by s.id for update;
  for seat in
    select m.id, m.space_id, m.role, s.name, s.state from memberships m join spaces s on s.id = m.space_id
    where m.person_id = p_person and m.ended_at is null order by m.space_id
  loop
    update memberships m set ended_at = p_now, ended_reason = p_reason, revision = m.revision + 1, updated_at = p_now
      where m.id = seat.id;
    membership_id := seat.id;
    space_id := seat.space_id;
    space_name := case when app.knows_space(seat.space_id, p_person) then seat.name end;
    role := seat.role;
    successor_id := null;
    successor_seat := null;
    successor_name := null;
    is_without_chair := false;
    if seat.role = 'chair' and seat.state in ('active', 'proposed') and not app.has_chair(seat.space_id) then
      select m.id, p.id as person_id, p.name into heir
        from memberships m join people p on p.id = m.person_id join organisations o on o.id = p.organisation_id
        where m.space_id = seat.space_id and m.ended_at is null and m.role = 'secretary'
          and p.state = 'active' and o.state = 'active'
        order by m.since, m.id limit 1;
      if found then
        update memberships m set role = 'chair', revision = m.revision + 1, updated_at = p_now where m.id = heir.id;
        successor_id := heir.person_id;
        successor_seat := heir.id;
        successor_name := heir.name;
      else
        is_without_chair := true;
      end if;
    end if;
    return next;
  end loop;
end $$;
--> statement-breakpoint
create function app.has_chair(p_space uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from memberships m join people p on p.id = m.person_id join organisations o on o.id = p.organisation_id
    where m.space_id = p_space and m.role = 'chair' and m.ended_at is null
      and p.state = 'active' and o.state = 'active')
$$;
--> statement-breakpoint
-- Whether I may know the name of a space in which somebody sits: my own organisation answers for its seats, whoever
-- sees all spaces sees this one, and else it is as with any other space.
create function app.knows_space(p_space uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from user_scopes me join spaces s on s.id = p_space join people them on them.id = p_person
    where me.person_id = app.uid() and (
      me.sees_all_spaces = 1 or them.id = me.person_id
      or (me.in_good_standing = 1 and them.organisation_id = me.organisation_id)
      or s.scope_key in (select unnest(me.scopes)) or s.members_key in (select unnest(me.scopes))))
$$;
--> statement-breakpoint
create function app.end_requests_of(p_person uuid, p_now timestamptz)
returns table (join_requests bigint, invitations bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.answers_for(p_person) or not exists (select from people p where p.id = p_person and p.state = 'left') then
    return;
  end if;
  delete from thread_follows f where f.person_id = p_person;
  with withdrawn as (
    update join_requests j set state = 'withdrawn', revision = j.revision + 1, updated_at = p_now
    where j.person_id = p_person and j.state = 'requested' returning 1)
  select count(*) into join_requests from withdrawn;
  with withdrawn as (
    update invitations i set state = 'withdrawn', updated_at = p_now
    where i.email = (select p.email from people p where p.id = p_person) and i.state = 'invited' returning 1)
  select count(*) into invitations from withdrawn;
  return next;
end $$;
--> statement-breakpoint
create function app.reopen_account(p_person uuid, p_revision int, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.answers_for(p_person) then return false; end if;
  update people set state = 'active', revision = revision + 1, updated_at = p_now
    where id = p_person and revision = p_revision and state in ('suspended', 'left');
  return found;
end $$;
--> statement-breakpoint
-- The seats of an organisation's people, or of one of them, for those who answer for them and for themselves.
create function app.seats_known(p_organisation uuid, p_person uuid)
returns table (membership_id uuid, person_id uuid, person_name text, space_id uuid, space_name text, role text,
  since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, p.id, p.name, case when app.knows_space(s.id, p.id) then s.id end,
    case when app.knows_space(s.id, p.id) then s.name end, m.role, m.since
  from people p join memberships m on m.person_id = p.id join spaces s on s.id = m.space_id
  where m.ended_at is null and (p.organisation_id = p_organisation or p.id = p_person)
    and (p.id = app.uid() or app.answers_for(p.id))
$$;
--> statement-breakpoint
-- Where mails about the end of an account go, which those who left would else never get.
create function app.mail_recipients_anyway(p_people uuid[])
returns table (person_id uuid, name text, email text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, email, locale from people where id = any(p_people)
$$;
--> statement-breakpoint
-- A link that was used or taken back before its mail went out is not sent any more.
create function app.invitation_waits(p_invitation uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from invitations where id = p_invitation and state = 'invited')
    or exists (select from account_invitations where id = p_invitation and state = 'invited')
$$;
--> statement-breakpoint
-- Gives back the room of an upload that came to nothing, also when its sender has lost every right meanwhile.
create function app.release_upload(p_upload uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare held record;
begin
  delete from uploads where id = p_upload returning space_id, reserved into held;
  if not found then return false; end if;
  perform app.settle_bytes(held.space_id, held.reserved, 0);
  return true;
end $$;
--> statement-breakpoint
-- A manager names a chair where nobody is left who could (decision 118): without a seat, so by a way of its own.
create function app.fill_chair(p_membership uuid, p_revision int, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update memberships m set role = 'chair', revision = m.revision + 1, updated_at = p_now
    where m.id = p_membership and m.revision = p_revision and m.ended_at is null and not app.has_chair(m.space_id)
      and (select us.sees_all_spaces from user_scopes us where us.person_id = app.uid()) = 1;
  return found;
end $$;
--> statement-breakpoint
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'app'::regnamespace
    and p.proname in ('answers_for', 'close_account', 'end_seats_of', 'has_chair', 'knows_space', 'end_requests_of',
      'reopen_account', 'seats_known', 'mail_recipients_anyway', 'invitation_waits', 'fill_chair',
      'release_upload')
  loop
    execute format('alter function %s owner to portal_keeper', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function app.close_account, app.end_seats_of, app.has_chair, app.end_requests_of, app.reopen_account,
  app.seats_known, app.mail_recipients_anyway, app.invitation_waits, app.fill_chair, app.release_upload to portal_runtime;
