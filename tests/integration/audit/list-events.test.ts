import { openContent, refusalsWritten } from '@portal/api';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
const secret = 'Canary of the closed group';
let world: World;
let spaceId: Id<'space'>;
let documentId: Id<'document'>;

beforeAll(async () => {
  world = await aWorld(portal);
  spaceId = await anActiveGroup(portal, world, { name: secret });
  documentId = await aDocument(portal, world.people.member, spaceId, {
    title: secret,
    fileName: `${secret}.txt`,
    body: secret,
  });
  await openContent(portal.contextOf(world.people.chair), { documentId, version: 1, kind: 'download' });
  await refusalIn(portal.as(world.people.outsider).documents.getDocument({ documentId }));
  await refusalsWritten();
});

const record = (person: keyof World['people'] = 'auditor') => portal.as(world.people[person]).audit;

test('an auditor reads who did what on which thing and when; nothing of what it says', async () => {
  const { items } = await record().listEvents({ act: 'documents', limit: 100 });
  const opened = items.find((each) => each.name === 'documents.readContent');
  expect(opened).toMatchObject({
    actor: { id: world.people.chair, name: 'Chair Person' },
    organisation: { id: world.organisations.ministry, name: 'Ministry of Transport' },
    object: { kind: 'document', id: documentId },
    spaceId,
    decision: 'allowed',
    reason: null,
  });
  expect(items.find((each) => each.decision === 'refused')).toMatchObject({
    name: 'documents.getDocument',
    actor: { id: world.people.outsider },
    object: { kind: 'document', id: documentId },
    reason: 'common.not_found',
  });
  const everything = JSON.stringify(await record().listEvents({ limit: 100 }));
  expect(everything).not.toContain('Canary');
  expect(everything).not.toContain('payload');
});

test('for everybody but auditors and administrators there is no record; the words of it are for nobody', async () => {
  expect((await record('admin').listEvents({})).items.length).toBeGreaterThan(0);
  for (const person of ['manager', 'reviewer', 'delegate', 'chair', 'outsider', 'pending'] as const) {
    expect(await refusalIn(record(person).listEvents({})), person).toBe('not_found common.not_found');
  }
  expect(await refusalIn(portal.asStranger().audit.listEvents({}))).toBe(
    'unauthenticated common.sign_in_first',
  );
});

test('each filter leaves what it says, and all of them hold together', async () => {
  const names = async (filter: Parameters<ReturnType<typeof record>['listEvents']>[0]) =>
    new Set((await record().listEvents({ limit: 100, ...filter })).items.map((each) => each.name));
  expect(await names({ act: 'documents.postDocument' })).toEqual(new Set(['documents.postDocument']));
  expect([...(await names({ act: 'spaces' }))].every((name) => name.startsWith('spaces.'))).toBe(true);
  expect(await names({ actorId: world.people.outsider })).toEqual(new Set(['documents.getDocument']));
  expect(await names({ organisationId: world.organisations.rival })).toEqual(
    new Set(['documents.getDocument']),
  );
  expect(await names({ decision: 'refused', actorId: world.people.outsider })).toEqual(
    new Set(['documents.getDocument']),
  );
  expect((await names({ spaceId })).has('documents.readContent')).toBe(true);
  expect(
    await names({ spaceId, actorId: world.people.chair, act: 'documents', decision: 'allowed' }),
  ).toEqual(new Set(['documents.readContent']));
});

test('an id that never existed, or is none, leaves nothing; neither does an act that nobody knows', async () => {
  for (const filter of [
    { spaceId: neverExisted.space },
    { spaceId: 'no id at all' },
    { actorId: `org_${'0'.repeat(26)}` },
    { organisationId: '%' },
    { act: 'documents.noSuchAct' },
    { act: `' or true --` },
  ]) {
    expect((await record().listEvents(filter)).items, JSON.stringify(filter)).toEqual([]);
  }
});

test('days are those of the reader’s zone, both included', async () => {
  await portal.owner.query('alter table audit_events disable trigger user');
  await portal.owner.query(
    `update audit_events set occurred_at = '2026-03-28 23:30:00Z' where name = 'documents.postDocument' and object_id = $1`,
    [uuidFromId('document', documentId)],
  );
  await portal.owner.query('alter table audit_events enable always trigger audit_events_fixed');
  const on = async (day: string, timeZone: string) =>
    (await record().listEvents({ act: 'documents.postDocument', from: day, to: day, timeZone })).items.length;
  expect(await on('2026-03-28', 'UTC')).toBe(1);
  expect(await on('2026-03-29', 'UTC')).toBe(0);
  // In the night to the 29th clocks in Rome go from UTC+1 to UTC+2.
  expect(await on('2026-03-29', 'Europe/Rome')).toBe(1);
  expect(await on('2026-03-28', 'Europe/Rome')).toBe(0);
  expect(await on('2026-03-28', 'America/New_York')).toBe(1);
});

test('pages follow each other without a gap or a double, newest first', async () => {
  const seen: string[] = [];
  const times: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await record().listEvents({ act: 'spaces', limit: 1, ...(cursor ? { cursor } : {}) });
    for (const each of page.items) {
      seen.push(each.id);
      times.push(each.occurredAt.getTime());
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.length).toBeGreaterThan(3);
  expect(new Set(seen).size).toBe(seen.length);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  const { rows } = await portal.owner.query(`select from audit_events where module = 'spaces'`);
  expect(seen.length).toBe(rows.length);
});

test('reading the record stands in it, with how it was cut; being refused it does not open it', async () => {
  const { auditor } = world.people;
  const before = (await recorded(portal, 'audit.listEvents', 'person', auditor)).length;
  await record().listEvents({ spaceId, decision: 'refused', timeZone: 'Asia/Shanghai' });
  expect((await recorded(portal, 'audit.listEvents', 'person', auditor)).length).toBe(before + 1);
  const { rows } = await portal.owner.query(
    `select p.payload from audit_payloads p join audit_events e on e.id = p.event_id
     where e.name = 'audit.listEvents' order by e.recorded_at desc limit 1`,
  );
  expect(rows[0]?.payload).toEqual({ spaceId, decision: 'refused' });
});
