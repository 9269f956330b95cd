import { Readable } from 'node:stream';
import { Upload } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;

beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

test('what a member posts, a member of another organisation reads', async () => {
  const documentId = await aDocument(portal, world.people.member, group, { title: 'Attribute list' });
  const found = await portal.as(world.people.chair).documents.getDocument({ documentId });
  expect(found.title).toBe('Attribute list');
  expect(found.number).toBe('BAT-001');
  expect(found.label).toBe('group');
  expect(found.senderOrganisation).toBe('Voltara Mobility');
  const list = await portal.as(world.people.observer).documents.listDocuments({ spaceId: group });
  expect(list.items.map((item) => item.id)).toEqual([documentId]);
});

const bytesHeld = async () => {
  const { rows } = await portal.owner.query<{ reserved: string; uploads: string }>(
    'select (select sum(reserved_bytes) from spaces) as reserved, (select count(*) from uploads) as uploads',
  );
  return [Number(rows[0]?.reserved), Number(rows[0]?.uploads)];
};

test('a label that is wider than the group, view-only, or names nobody is refused and leaves nothing', async () => {
  const post = (options: object) => refusalIn(aDocument(portal, world.people.member, group, options));
  expect(await post({ label: 'partners' })).toBe('rule_violation documents.label_wider_than_space');
  expect(await post({ label: 'view_only' })).toBe('rule_violation documents.view_only_unavailable');
  expect(await post({ label: 'named' })).toBe('rule_violation documents.nobody_named');
  expect(await post({ label: 'named', organisations: [world.organisations.rival] })).toBe(
    'rule_violation documents.named_not_on_roster',
  );
  expect(await bytesHeld()).toEqual([0, 0]);
});

test('what is named is seen by the named organisation and one’s own, and by nobody else of the group', async () => {
  const documentId = await aDocument(portal, world.people.member, group, {
    label: 'named',
    organisations: [world.organisations.body],
  });
  const read = (person: Id<'person'>) => refusalIn(portal.as(person).documents.getDocument({ documentId }));
  expect(await read(world.people.secretary)).toBe('allowed');
  expect(await read(world.people.member)).toBe('allowed');
  expect(await read(world.people.chair)).toBe('not_found common.not_found');
});

test('bytes that are not what the name says, and an empty file, are refused', async () => {
  const post = (fileName: string, body: string) =>
    refusalIn(aDocument(portal, world.people.member, group, { fileName, body }));
  expect(await post('report.pdf', '<html>')).toBe('rule_violation documents.type_mismatch');
  expect(await post('empty.txt', '')).toBe('rule_violation documents.empty_file');
  expect(await bytesHeld()).toEqual([0, 0]);
});

test('a stream that breaks leaves nothing visible and gives the room back', async () => {
  const before = (await portal.as(world.people.member).documents.listDocuments({ spaceId: group })).items
    .length;
  const upload = await Upload.begin(
    portal.contextOf(world.people.member),
    { kind: 'space', spaceId: group },
    1000,
  );
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('cut');
    })(),
  );
  await expect(upload.receive(broken, 'half.txt')).rejects.toThrow('cut');
  await upload.abort();
  expect(
    (await portal.as(world.people.member).documents.listDocuments({ spaceId: group })).items,
  ).toHaveLength(before);
  expect(await bytesHeld()).toEqual([0, 0]);
});

test('observers and strangers cannot post; a full library says so', async () => {
  const post = (person: Id<'person'>, spaceId = group) => refusalIn(aDocument(portal, person, spaceId));
  expect(await post(world.people.observer)).toBe('forbidden spaces.role_lacks_post');
  expect(await post(world.people.outsider)).toBe(await post(world.people.outsider, neverExisted.space));
  await portal.owner.query('update spaces set quota_bytes = 10');
  expect(await post(world.people.member)).toBe('limit_exceeded documents.quota_exceeded');
  await portal.owner.query('update spaces set quota_bytes = null');
  expect(await recorded(portal, 'documents.postDocument', 'space', group)).toContain('refused');
});
