-- How much lies in which kind of space: sums over spaces that an administrator may not know of, so a function of the
-- keeper's counts them, and asks again who calls. Numbers, no names.
create function app.storage_by_kind()
returns table (kind text, spaces int, versions int, used bigint, reserved bigint, largest bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.kind, count(*)::int,
    (select count(*)::int from document_versions v join spaces o on o.id = v.space_id where o.kind = s.kind),
    sum(s.used_bytes)::bigint, sum(s.reserved_bytes)::bigint, max(s.used_bytes)::bigint
  from spaces s
  where (select us.is_staff from user_scopes us where us.person_id = app.uid()) = 1
    and (select 'administrator' = any(p.duties) from people p where p.id = app.uid())
  group by s.kind order by s.kind
$$;
--> statement-breakpoint
alter function app.storage_by_kind() owner to portal_keeper;
--> statement-breakpoint
revoke all on function app.storage_by_kind() from public;
--> statement-breakpoint
grant execute on function app.storage_by_kind() to portal_runtime;
