-- People of a suspended organisation get no mails either, whatever waits for them.
create or replace function app.mail_recipients(p_people uuid[])
returns table (person_id uuid, name text, email text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.email, p.locale
  from people p join organisations o on o.id = p.organisation_id
  where p.id = any(p_people) and p.state in ('active', 'pending') and o.state in ('active', 'applied')
$$;
--> statement-breakpoint
create function app.delegates_of(p_organisation uuid) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select id from people where organisation_id = p_organisation and is_delegate and state in ('active', 'pending')
$$;
--> statement-breakpoint
alter function app.delegates_of(uuid) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.delegates_of(uuid) from public;
--> statement-breakpoint
grant execute on function app.delegates_of(uuid) to portal_runtime;
