-- Everybody who was let in before there were terms to accept has done so on paper.
update people set terms_version = 1;
--> statement-breakpoint
grant select, insert, update on password_reset_requests, password_resets, email_changes, authenticators, passkeys,
  recovery_codes, sign_in_challenges, known_devices, access_tokens to portal_runtime;
--> statement-breakpoint
grant delete on authenticators, passkeys, recovery_codes, sign_in_challenges, known_devices to portal_runtime;
--> statement-breakpoint
grant usage on sequence password_reset_requests_position_seq to portal_runtime, portal_keeper;
--> statement-breakpoint
grant select, insert, update, delete on password_reset_requests, password_resets, email_changes, authenticators, passkeys,
  recovery_codes, sign_in_challenges, known_devices, access_tokens to portal_keeper;
--> statement-breakpoint

-- Session lookup and context in one, with what the page's frame needs of the person (decision record 27).
drop function app.open_session(text, timestamptz);
--> statement-breakpoint
drop function app.open_actor(uuid);
--> statement-breakpoint
create function app.open_session(p_hash text, p_now timestamptz)
returns table (person_id uuid, name text, email text, state text, duties text[], is_delegate boolean,
  locale text, time_zone text, organisation_id uuid, organisation_name text, organisation_country text, organisation_kind text,
  organisation_state text, last_seen_at timestamptz, theme text, density text, terms_version int,
  confirmed_at timestamptz, session_ref uuid, second_factor boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    select p.id, p.name, p.email, p.state, p.duties, p.is_delegate, p.locale, p.time_zone,
      o.id, o.name, o.country, o.kind, o.state, s.last_seen_at, p.theme, p.density, p.terms_version,
      s.confirmed_at, s.ref, s.second_factor
    from auth_sessions s join people p on p.id = s.person_id join organisations o on o.id = p.organisation_id
    where s.id = p_hash and s.expires_at > p_now and s.absolute_expires_at > p_now
      and p.state in ('active', 'pending') and o.state in ('active', 'applied')
      and set_config('app.uid', p.id::text, true) is not null;
end $$;
--> statement-breakpoint
-- The same for work done on somebody's behalf without a session: jobs, the story, tests.
create function app.open_actor(p_person uuid)
returns table (person_id uuid, name text, email text, state text, duties text[], is_delegate boolean,
  locale text, time_zone text, organisation_id uuid, organisation_name text, organisation_country text, organisation_kind text,
  organisation_state text, last_seen_at timestamptz, theme text, density text, terms_version int,
  confirmed_at timestamptz, session_ref uuid, second_factor boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    select p.id, p.name, p.email, p.state, p.duties, p.is_delegate, p.locale, p.time_zone,
      o.id, o.name, o.country, o.kind, o.state, null::timestamptz, p.theme, p.density, p.terms_version,
      null::timestamptz, null::uuid, true
    from people p join organisations o on o.id = p.organisation_id
    where p.id = p_person and p.state in ('active', 'pending') and o.state in ('active', 'applied')
      and set_config('app.uid', p.id::text, true) is not null;
end $$;
--> statement-breakpoint
-- A program's token: as its owner, who has to be active; pending people have nothing for programs.
create function app.open_token(p_hash text, p_now timestamptz)
returns table (person_id uuid, name text, email text, state text, duties text[], is_delegate boolean,
  locale text, time_zone text, organisation_id uuid, organisation_name text, organisation_country text, organisation_kind text,
  organisation_state text, last_seen_at timestamptz, theme text, density text, terms_version int,
  confirmed_at timestamptz, session_ref uuid, second_factor boolean, token_scope text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    select p.id, p.name, p.email, p.state, p.duties, p.is_delegate, p.locale, p.time_zone,
      o.id, o.name, o.country, o.kind, o.state, t.last_used_at, p.theme, p.density, p.terms_version,
      null::timestamptz, null::uuid, true, t.scope
    from access_tokens t join people p on p.id = t.person_id join organisations o on o.id = p.organisation_id
    where t.token_hash = p_hash and t.expires_at > p_now and t.ended_at is null
      and p.state = 'active' and o.state = 'active'
      and set_config('app.uid', p.id::text, true) is not null;
end $$;
--> statement-breakpoint
-- Whose passkey answers, asked before anybody is signed in.
create function app.person_of_passkey(p_credential text)
returns table (person_id uuid, state text, organisation_state text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.state, o.state, p.email
  from passkeys k join people p on p.id = k.person_id join organisations o on o.id = p.organisation_id
  where k.credential_id = p_credential
$$;
--> statement-breakpoint
-- Whether an address is taken; asked only by the one who confirms it from its mailbox.
create function app.email_is_taken(p_email text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from people where email = p_email)
$$;
--> statement-breakpoint
do $$
declare f text;
begin
  foreach f in array array['app.open_session(text, timestamptz)', 'app.open_actor(uuid)', 'app.open_token(text, timestamptz)',
    'app.person_of_passkey(text)', 'app.email_is_taken(text)']
  loop
    execute format('alter function %s owner to portal_keeper', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to portal_runtime', f);
  end loop;
end $$;
