import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aWorld, type World } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peakWhile, residentMiB } from './support/memory.ts';
import { type Session, signIn, stranger } from './support/session.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let world: World;
let web: WebProcess;
let auditor: Session;
const many = 60_000;

beforeAll(async () => {
  world = await aWorld(portal);
  await portal.owner.query(`update people set name = '=HYPERLINK("http://evil.example")' where id = $1`, [
    uuidFromId('person', world.people.outsider),
  ]);
  await portal.owner.query(
    `insert into audit_events (id, name, version, occurred_at, actor_id, object_kind, object_id, decision,
       payload_commit)
     select gen_random_uuid(), 'search.saveSearch', 1, now() - n * interval '1 second', $1, 'savedSearch',
       gen_random_uuid(), 'allowed', '' from generate_series(1, $2::int) n`,
    [uuidFromId('person', world.people.outsider), many],
  );
  web = await startWeb(portal);
  auditor = await signIn(web.origin, 'auditor@host.example');
}, 120_000);
afterAll(() => web.stop());

test('a file of what the filter leaves, with names that no spreadsheet takes for a formula', async () => {
  const answer = await auditor.get('/admin/audit.csv?act=accounts.signIn&decision=&from=2000-01-01');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const [header, ...rows] = (await answer.text()).replace('\ufeff', '').trim().split('\n');
  expect(header).toBe(
    'occurred_at,recorded_at,event_id,act,actor_id,actor_name,organisation_id,organisation_name,' +
      'object_kind,object_id,space_id,decision,reason,request_id',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(`,accounts.signIn,${world.people.auditor},Auditor Person,`);
  const named = await auditor.get(`/admin/audit.csv?actorId=${world.people.outsider}`);
  const first = (await named.text()).split('\n')[1] ?? '';
  expect(first).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
});

test('a bad id leaves an empty file, a bad day is the asker’s fault, and nobody else finds a file', async () => {
  const empty = await auditor.get('/admin/audit.csv?spaceId=nowhere');
  expect([empty.status, (await empty.text()).trim().split('\n').length]).toEqual([200, 1]);
  expect((await auditor.get('/admin/audit.csv?from=yesterday')).status).toBe(400);
  const manager = await signIn(web.origin, 'manager@host.example');
  expect((await manager.get('/admin/audit.csv')).status).toBe(404);
  expect((await stranger(web.origin).get('/admin/audit.csv')).status).toBe(401);
  expect((await manager.get('/api/v1/audit')).status).toBe(404);
  expect((await auditor.get('/api/v1/audit?limit=1')).status).toBe(200);
});

test('a long record costs no memory, and whoever loses the duty on the way loses the rest', async () => {
  await (await auditor.get('/admin/audit.csv')).text();
  const before = residentMiB(web.pid);
  let lines = 0;
  const peak = await peakWhile(web.pid, async () => {
    const text = await (await auditor.get('/admin/audit.csv')).text();
    lines = text.trim().split('\n').length;
  });
  expect(lines).toBeGreaterThan(many);
  expect(peak - before).toBeLessThan(64);

  const reader = (await auditor.get('/admin/audit.csv')).body?.getReader();
  await reader?.read();
  await portal.owner.query(`update people set duties = '{}' where id = $1`, [
    uuidFromId('person', world.people.auditor),
  ]);
  const readToTheEnd = async () => {
    while (!(await reader?.read())?.done);
  };
  await expect(readToTheEnd()).rejects.toThrow();
}, 120_000);
