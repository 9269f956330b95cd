-- Who has applied: the staff who look after organisations know, and nobody else. Strangers only put a draft there, and reach theirs by
-- the secret of a link, through the two functions below.
alter table organisation_applications enable row level security;
--> statement-breakpoint
alter table organisation_applications force row level security;
--> statement-breakpoint
create policy keeper on organisation_applications to portal_keeper using (true) with check (true);
--> statement-breakpoint
create policy insert_organisation_applications on organisation_applications for insert to portal_runtime with check (
  state = 'draft');
--> statement-breakpoint
create policy read_organisation_applications on organisation_applications for select to portal_runtime using (
  (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1);
--> statement-breakpoint
-- Only those who admit organisations decide; the staff who look after accounts may know of them.
create policy change_organisation_applications on organisation_applications for update to portal_runtime using (
  (select 'partnership_manager' = any(p.duties) from people p where p.id = app.uid()));
--> statement-breakpoint
grant select, insert, update on organisation_applications to portal_runtime;
--> statement-breakpoint
grant select, insert, update, delete on organisation_applications to portal_keeper;
--> statement-breakpoint
-- What the holder of a link's secret may know of the application: of the one that confirms, or the one that answers.
create function app.application_by_token(p_hash text, p_purpose text)
returns table (id uuid, name text, state text, question text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.state, a.question, a.created_at from organisation_applications a
  where case p_purpose when 'confirm' then a.confirm_hash = p_hash when 'answer' then a.answer_hash = p_hash
    else false end
$$;
--> statement-breakpoint
-- The two steps of an applicant, each once: the state in the condition makes it so, however many click.
create function app.step_application(p_hash text, p_purpose text, p_answer text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_purpose = 'confirm' then
    update organisation_applications set state = 'submitted', revision = revision + 1, updated_at = p_now
      where confirm_hash = p_hash and state = 'draft';
  elsif p_purpose = 'answer' then
    update organisation_applications set state = 'in_check', answer = p_answer, revision = revision + 1,
        updated_at = p_now
      where answer_hash = p_hash and state = 'info_requested';
  else
    return false;
  end if;
  return found;
end $$;
--> statement-breakpoint
-- Drafts whose address nobody confirmed are forgotten.
create function app.sweep_applications(p_before timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare swept int;
begin
  delete from organisation_applications where state = 'draft' and created_at < p_before;
  get diagnostics swept = row_count;
  return swept;
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['app.application_by_token(text, text)',
    'app.step_application(text, text, text, timestamptz)', 'app.sweep_applications(timestamptz)']
  loop
    execute format('alter function %s owner to portal_keeper', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to portal_runtime', f);
  end loop;
end $$;
