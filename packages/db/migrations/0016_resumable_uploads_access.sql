-- Files that arrive in pieces are their sender's alone: another person's id is an id that does not exist.
alter table resumable_uploads enable row level security;
--> statement-breakpoint
alter table resumable_uploads force row level security;
--> statement-breakpoint
create policy keeper on resumable_uploads to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy own_resumable_uploads on resumable_uploads to portal_runtime
  using (person_id = app.uid()) with check (person_id = app.uid());
--> statement-breakpoint
grant select, insert, update, delete on resumable_uploads to portal_runtime, portal_keeper;
--> statement-breakpoint
-- As before, and a file whose pieces still come keeps its room: each piece moves its end by a day. A row stays for one
-- more day after its end, so that a sender who is late learns that it expired (410), not that it never was (404).
create or replace function app.sweep_uploads(p_before timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held record;
  swept int := 0;
begin
  for held in delete from uploads u where u.created_at < p_before and not exists (
      select from resumable_uploads r where r.id = u.id and r.expires_at > p_before + interval '1 day')
      returning u.space_id, u.reserved loop
    perform app.settle_bytes(held.space_id, held.reserved, 0);
    swept := swept + 1;
  end loop;
  delete from resumable_uploads where expires_at < p_before;
  return swept;
end $$;
--> statement-breakpoint
-- As in 0012, and what the person was still sending gives its room back at once.
create or replace function app.close_account(p_person uuid, p_revision int, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare held record;
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
  delete from resumable_uploads where person_id = p_person;
  for held in delete from uploads where person_id = p_person returning space_id, reserved loop
    perform app.settle_bytes(held.space_id, held.reserved, 0);
  end loop;
  return true;
end $$;
