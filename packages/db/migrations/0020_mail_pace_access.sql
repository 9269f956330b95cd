-- Whom to tell of what they follow, how often, and where their day begins. Read by the worker only, which then asks
-- again, as each of them, whether they may know.
create function app.news_recipients(p_people uuid[])
returns table (person_id uuid, name text, email text, locale text, pace text, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, email, locale, mail_pace, time_zone from people
    where id = any(p_people) and state in ('active', 'pending')
$$;
--> statement-breakpoint
-- As in 0018, and whether somebody follows the space as well.
drop function app.followers_of_document(uuid, uuid);
--> statement-breakpoint
create function app.followers_of_document(p_space uuid, p_document uuid)
returns table (person_id uuid, of_document boolean, of_space boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.person_id, bool_or(f.document_id is not null), bool_or(f.document_id is null) from follows f
    where f.document_id = p_document or (f.space_id = p_space and f.document_id is null)
    group by f.person_id
$$;
--> statement-breakpoint
alter function app.followers_of_document(uuid, uuid) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.followers_of_document(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function app.followers_of_document(uuid, uuid) to portal_runtime;
--> statement-breakpoint
alter function app.news_recipients(uuid[]) owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.news_recipients(uuid[]) from public;
--> statement-breakpoint
grant execute on function app.news_recipients(uuid[]) to portal_runtime;
--> statement-breakpoint
grant select, insert, update, delete on notices to portal_runtime, portal_keeper;
