import { createCaller, drainOutbox, exportMyData, ownDataLeftOut, ownDataSections } from '@portal/api';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { type Browser, signedIn } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let here: Browser;
let spaceId: Id<'space'>;

beforeAll(async () => {
  world = await aWorld(portal);
  spaceId = await anActiveGroup(portal, world);
  here = await signedIn(portal, 'member@enterprise.example');
  const own = createCaller(here.context);
  const documentId = await aDocument(portal, world.people.member, spaceId, { title: 'Canary of mine' });
  const { id: threadId } = await own.spaces.getSpaceThread({ spaceId });
  await own.spaces.postToThread({ threadId, body: 'Words of mine' });
  const others = portal.as(world.people.chair);
  await others.spaces.postToThread({ threadId, body: 'Words of the chair' });
  await others.documents.getDocument({ documentId });
  // Its subject names the chair, and so does the mail.
  await others.spaces.postToThread({ threadId, body: 'A question', mentions: [world.people.member] });
  while ((await portal.owner.query('select from outbox where handled_at is null')).rowCount) {
    await drainOutbox(portal.services, { queue: null });
  }
});

async function myData(browser: Browser = here): Promise<Record<string, Record<string, unknown>[]>> {
  const sections: Record<string, Record<string, unknown>[]> = {};
  for await (const { section, rows } of await exportMyData(browser.context())) {
    sections[section] = [...(sections[section] ?? []), ...rows];
  }
  return sections;
}

test('H1: every column that names a person is exported, or left out with the reason', async () => {
  const { rows } = await portal.owner.query<{ named: string }>(
    `select c.relname || '.' || a.attname as named
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
       and (a.attname ~ '(^|_)(person|author|actor|holder|recipient)(_id)?$' or a.attname ~ '(^|_)(email|by)$'
         or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
           and f.confrelid = 'people'::regclass and a.attnum = any (f.conkey)))`,
  );
  const named = [...rows.map((row) => row.named), 'people.id'];
  const told = Object.values(ownDataSections).flatMap(({ tells }) => [...tells]);
  expect([...told, ...Object.keys(ownDataLeftOut)].sort()).toEqual(named.sort());
});

test('H1: all of mine is there, and nothing of anybody else', async () => {
  const data = await myData();
  expect(Object.keys(data)).toEqual(Object.keys(ownDataSections));
  expect(data.account).toMatchObject([{ email: 'member@enterprise.example', name: 'Member Person' }]);
  expect(data.documents).toMatchObject([
    { title: 'Canary of mine', number: expect.stringMatching(/-001$/u) },
  ]);
  expect(data.versions).toMatchObject([{ version: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
  expect(data.posts).toMatchObject([{ text: 'Words of mine' }]);
  expect(data.memberships).toMatchObject([{ role: 'member' }]);
  expect(data.mails).toContainEqual(expect.objectContaining({ kind: 'mentioned' }));
  expect(data.sessions?.length).toBeGreaterThan(0);
  expect(data.record).toContainEqual(expect.objectContaining({ act: 'accounts.exportMyData' }));
  const text = JSON.stringify(data);
  expect(text).not.toContain('Words of the chair');
  const { rows } = await portal.owner.query<{ word: string }>(
    `select email as word from people where email <> 'member@enterprise.example'
     union select name from people where email <> 'member@enterprise.example'
     union select password_hash from credentials`,
  );
  for (const { word } of rows) expect(text).not.toContain(word);
});

test('more rows than a portion holds come once each, in order', async () => {
  await portal.owner.query(
    `insert into audit_events (id, name, version, occurred_at, actor_id, object_kind, object_id, decision,
       payload_commit)
     select gen_random_uuid(), 'search.saveSearch', 1, now() - n / 7 * interval '1 second', $1, 'savedSearch',
       gen_random_uuid(), 'allowed', '' from generate_series(1, 1200) n`,
    [uuidFromId('person', world.people.member)],
  );
  const { record = [] } = await myData();
  const { rows } = await portal.owner.query<{ n: number }>(
    'select count(*)::int as n from audit_events where actor_id = $1',
    [uuidFromId('person', world.people.member)],
  );
  expect(record).toHaveLength(rows[0]?.n ?? 0);
  const times = record.map((each) => Date.parse(String(each.occurredAt)));
  expect(times).toEqual([...times].sort((one, two) => one - two));
});

test('what I wrote where I may not look any more stays there', async () => {
  const leaving = await signedIn(portal, 'secretary@body.example');
  const own = createCaller(leaving.context);
  const { id: threadId } = await own.spaces.getSpaceThread({ spaceId });
  await own.spaces.postToThread({ threadId, body: 'A parting word' });
  expect((await myData(leaving)).posts).toMatchObject([{ text: 'A parting word' }]);
  await own.spaces.leaveSpace({ spaceId });
  const after = await myData(leaving);
  expect(after.posts).toEqual([]);
  expect(after.memberships).toMatchObject([{ group: null, role: 'secretary' }]);
});

test('only after a fresh proof, never for a program, and it stands in the record', async () => {
  expect(await recorded(portal, 'accounts.exportMyData', 'person', world.people.member)).toContain('allowed');
  expect(await refusalIn(exportMyData(portal.contextOf(world.people.member)))).not.toBe('allowed');
  portal.clock.pass({ minutes: 6 });
  expect(await refusalIn(exportMyData(here.context()))).toBe('forbidden accounts.confirm_first');
});
