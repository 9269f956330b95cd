import { usePortal } from '@portal/test-support/portal';
import { expect, test } from 'vitest';

const portal = usePortal();

// Tables whose rows belong to no partner: sessions, limits, queues, reference data, the record.
const withoutPolicies = [
  'access_tokens',
  'audit_events',
  'audit_payloads',
  'auth_sessions',
  'authenticators',
  'blobs',
  'credentials',
  'email_changes',
  'idempotency_keys',
  'known_devices',
  'mails',
  'notices',
  'outbox',
  'passkeys',
  'password_reset_requests',
  'password_resets',
  'rate_limits',
  'recovery_codes',
  'scope_organisations',
  'scopes',
  'setup_tokens',
  'sign_in_challenges',
  'themes',
  'user_scopes',
  'worker_heartbeats',
  'wrong_passwords',
];

test('row-level security is on and forced on every table but those that hold nothing of partners', async () => {
  const { rows } = await portal.owner.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and not (relrowsecurity and relforcerowsecurity) order by relname`,
  );
  expect(rows.map((row) => row.relname)).toEqual(withoutPolicies);
});

test('the runtime role owns nothing, bypasses nothing and makes nothing', async () => {
  const { rows } = await portal.owner.query(
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
       (select count(*)::int from pg_class where relowner = r.oid) as owned,
       has_schema_privilege(r.oid, 'app', 'create') as makes
     from pg_roles r where rolname = 'portal_runtime'`,
  );
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      owned: 0,
      makes: false,
    },
  ]);
});

test('an account is never deleted, so that nobody comes into the past of an address (trust.md A22)', async () => {
  const { rows } = await portal.owner.query(
    `select has_table_privilege('portal_runtime', 'people', 'delete') as deletes,
       has_table_privilege('portal_runtime', 'people', 'truncate') as empties`,
  );
  expect(rows).toEqual([{ deletes: false, empties: false }]);
});

test('functions with other rights are the keeper’s or the search’s, fixed in their search path, and not for everybody', async () => {
  const { rows } = await portal.owner.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
       and not (n.nspname = 'app' and pg_get_userbyid(p.proowner) in ('portal_keeper', 'portal_search')
         and p.proconfig::text like '%search_path=public, pg_temp%'
         and not has_function_privilege('public', p.oid, 'execute'))`,
  );
  expect(rows).toEqual([]);
});

test('without a context the runtime role reads no row of a table under row-level security', async () => {
  const { rows } = await portal.owner.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
     and has_table_privilege('portal_runtime', oid, 'select')`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { relname } of rows) {
    const found = await portal.services.database.pool.query(`select count(*)::int as n from ${relname}`);
    expect([relname, found.rows[0].n]).toEqual([relname, 0]);
  }
});

test('the entries of the search are read by its role alone, which reads nothing else of content', async () => {
  const { rows } = await portal.owner.query<{ role: string; name: string }>(
    `select r.rolname as role, c.relname as name from pg_roles r, pg_class c
     where r.rolname in ('portal_runtime', 'portal_search') and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and (c.relname = 'search_entries' or r.rolname = 'portal_search') and has_any_column_privilege(r.oid, c.oid, 'select')
     order by c.relname`,
  );
  expect(rows.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'portal_search join_requests',
    'portal_search memberships',
    'portal_search search_entries',
    'portal_search user_scopes',
  ]);
});
