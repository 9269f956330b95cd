import { openContent } from '@portal/api';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { countersArrive, sequentialScans } from '@portal/test-support/table-scans';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test, vi } from 'vitest';

const portal = usePortal();
/** More than a planner reads from end to end while a better way is there. */
const many = 20_000;
const manyPeople = 3_000;
const bigTables = [
  'documents',
  'document_versions',
  'document_opens',
  'posts',
  'activities',
  'people',
  'memberships',
  'user_scopes',
  'search_entries',
];

let world: World;
let spaceId: Id<'space'>;
let documentId: Id<'document'>;

beforeAll(async () => {
  world = await aWorld(portal);
  const { member } = world.people;
  spaceId = await anActiveGroup(portal, world);
  documentId = await aDocument(portal, member, spaceId);
  const elsewhere = await anActiveGroup(portal, world, {
    name: 'Quiet group',
    seats: { secretary: 'chair' },
  });
  for (const space of [spaceId, elsewhere]) {
    const model = space === spaceId ? documentId : await aDocument(portal, world.people.delegate, space);
    await openAndAsk(model);
    await multiply(model);
  }
  await crowd(elsewhere);
  // One word in everything, one in a hundredth of it.
  await portal.owner.query(
    `update search_entries set stale = false, name_words = (case when abs(hashtext(object_id::text)) % 100 = 0
       then '''paper'':1A ''rare'':1A' else '''paper'':1A' end)::tsvector`,
  );
  await portal.owner.query('vacuum analyze');
}, 120_000);

/** People of other organisations with seats in a group where the reader has none. */
async function crowd(space: Id<'space'>): Promise<void> {
  await portal.owner.query(
    `insert into people (id, organisation_id, email, name, state, is_delegate, locale, time_zone,
       created_at, updated_at, revision)
     select gen_random_uuid(), p.organisation_id, 'crowd-' || n || '@rival.example', 'Crowd ' || n,
       'active', false, 'en', 'UTC', now(), now(), 1
     from people p, generate_series(1, $1::int) n where p.email = 'outsider@rival.example'`,
    [manyPeople],
  );
  // Each seat alone counts its group anew: not three thousand times for one group.
  await portal.owner.query('alter table memberships disable trigger memberships_scopes');
  await portal.owner.query(
    `insert into memberships (id, space_id, person_id, role, since, created_at, updated_at, revision)
     select gen_random_uuid(), $1, p.id, 'member', now(), now(), now(), 1
     from people p where p.email like 'crowd-%'`,
    [uuidFromId('space', space)],
  );
  await portal.owner.query('alter table memberships enable trigger memberships_scopes');
  await portal.owner.query(
    `select app.refresh_user_scopes(array(select id from people where email like 'crowd-%'))`,
  );
}

/** Somebody opens it and asks something: what all the copies have too. */
async function openAndAsk(model: Id<'document'>): Promise<void> {
  await openContent(portal.contextOf(world.people.delegate), { documentId: model, version: 1, kind: 'view' });
  const api = portal.as(world.people.delegate);
  const thread = await api.documents.getDocumentThread({ documentId: model });
  await api.spaces.postToThread({ threadId: thread.id, body: 'Which edition is this?' });
}

/** As many documents as that, each with a version, an opening, a thread, a post and an activity. */
async function multiply(model: Id<'document'>): Promise<void> {
  const id = uuidFromId('document', model);
  const client = await portal.owner.connect();
  try {
    await client.query(
      'create temp table copies as select gen_random_uuid() as id, n from generate_series(2, $1) n',
      [many / 2],
    );
    const copy = async (table: string, change: Record<string, string>, where: string) => {
      const { rows } = await client.query<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
        [table],
      );
      const names = rows.map((row) => row.name);
      const values = names.map((name) => change[name] ?? `t.${name}`);
      await client.query(
        `insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
         from copies c, lateral (select * from ${table} where ${where} limit 1) t`,
      );
    };
    const at = `t.updated_at - c.n * interval '1 minute'`;
    await copy('documents', { id: 'c.id', number: 't.number + c.n', updated_at: at }, `id = '${id}'`);
    await copy(
      'document_versions',
      { id: 'gen_random_uuid()', document_id: 'c.id' },
      `document_id = '${id}'`,
    );
    await copy('activities', { event_id: 'gen_random_uuid()', document_id: 'c.id' }, `document_id = '${id}'`);
    await copy('document_opens', { id: 'gen_random_uuid()', document_id: 'c.id' }, `document_id = '${id}'`);
    await copy('threads', { id: 'gen_random_uuid()', document_id: 'c.id' }, `document_id = '${id}'`);
    const thread = '(select id from threads where document_id = c.id)';
    const where = `thread_id = (select id from threads where document_id = '${id}')`;
    await copy('posts', { id: 'gen_random_uuid()', thread_id: thread }, where);
    await client.query('drop table copies');
  } finally {
    client.release();
  }
}

type Api = ReturnType<typeof portal.as>;
const reads: Record<string, (api: Api) => Promise<unknown>> = {
  'documents.listNewestDocuments': (api) => api.documents.listNewestDocuments({ limit: 50 }),
  'documents.listDocuments': (api) => api.documents.listDocuments({ spaceId, limit: 50 }),
  'documents.getDocument': (api) => api.documents.getDocument({ documentId }),
  'documents.getAudience': (api) => api.documents.getAudience({ documentId }),
  'documents.getDocumentThread': (api) => api.documents.getDocumentThread({ documentId }),
  'documents.listReaders': (api) => api.documents.listReaders({ documentId }),
  'workingGroups.getWorkingGroup': (api) => api.workingGroups.getWorkingGroup({ spaceId }),
  'workingGroups.listWorkingGroups': (api) => api.workingGroups.listWorkingGroups({}),
  'spaces.listMembers': (api) => api.spaces.listMembers({ spaceId }),
  'spaces.listActivity': (api) => api.spaces.listActivity({ spaceId }),
  'spaces.getSpaceThread': (api) => api.spaces.getSpaceThread({ spaceId }),
  'accounts.getHome': (api) => api.accounts.getHome({}),
  'search.search': (api) => api.search.search({ q: 'paper' }),
  'search.search of a rare word': (api) => api.search.search({ q: 'rare' }),
  'search.search in a group': (api) => api.search.search({ q: 'rare', spaceId, label: 'group' }),
  'search.suggestEntries': (api) => api.search.suggestEntries({ q: 'pap' }),
};

test.each(Object.keys(reads))('%s reads no big table from end to end', async (name) => {
  const api = portal.as(world.people.member);
  // From the sixth time on a prepared statement may have its generic plan.
  for (let round = 0; round < 7; round++) await reads[name]?.(api);
  await countersArrive(portal);
  const before = await sequentialScans(portal, bigTables);
  for (let round = 0; round < 3; round++) await reads[name]?.(api);
  await countersArrive(portal);
  expect(await sequentialScans(portal, bigTables)).toEqual(before);
});

test('the counters do count: a read from end to end shows', async () => {
  const before = await sequentialScans(portal, bigTables);
  await portal.owner.query('select count(distinct title) from documents');
  await portal.owner.query('select pg_stat_force_next_flush()');
  await expect.poll(() => sequentialScans(portal, bigTables), { timeout: 5_000 }).not.toEqual(before);
});

test.each(Object.keys(reads))('%s travels once, however much it reads', async (name) => {
  const api = portal.as(world.people.member);
  await reads[name]?.(api);
  const connect = vi.spyOn(portal.services.database.pool, 'connect');
  await reads[name]?.(api);
  const flights = connect.mock.calls.length;
  connect.mockRestore();
  expect(flights).toBe(1);
});
