import { downloadDocuments } from '@portal/api';
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

const download = (person: Id<'person'>, spaceId: Id<'space'> = group) =>
  downloadDocuments.handle(portal.contextOf(person), { spaceId });

test('what one may read is given, and is on record as taken along by the group and by each document', async () => {
  const { member, observer } = world.people;
  const documentId = await aDocument(portal, member, group, { title: 'Plan' });
  await aDocument(portal, member, group, { label: 'named', organisations: [world.organisations.body] });
  const { files, leftOut } = await download(observer);
  expect(files.map((each) => each.title)).toEqual(['Plan']);
  expect(leftOut).toEqual([]);
  expect(await recorded(portal, 'documents.downloadDocuments', 'space', group)).toEqual(['allowed']);
  expect(await recorded(portal, 'documents.readContent', 'document', documentId)).toEqual(['allowed']);
});

test('a group that one does not know is one that never existed', async () => {
  const { outsider } = world.people;
  expect(await refusalIn(download(outsider))).toBe(await refusalIn(download(outsider, neverExisted.space)));
});
