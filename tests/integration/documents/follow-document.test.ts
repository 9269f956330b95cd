import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('a document is followed apart from its group, and no longer', async () => {
  const spaceId = await anActiveGroup(portal, world);
  const documentId = await aDocument(portal, world.people.member, spaceId);
  const observer = portal.as(world.people.observer);
  const following = async () => [
    (await observer.documents.getDocument({ documentId })).following,
    (await observer.workingGroups.getWorkingGroup({ spaceId })).following,
  ];
  await observer.documents.followDocument({ documentId, follow: true });
  await observer.documents.followDocument({ documentId, follow: true });
  expect(await following()).toEqual([true, false]);
  await observer.spaces.followSpace({ spaceId, follow: true });
  await observer.documents.followDocument({ documentId, follow: false });
  expect(await following()).toEqual([false, true]);
  expect(await recorded(portal, 'documents.followDocument', 'document', documentId)).toHaveLength(3);
});

test('a document that one cannot see cannot be followed, and looks like what never was', async () => {
  const spaceId = await anActiveGroup(portal, world, { name: 'Closed' });
  const hidden = await aDocument(portal, world.people.member, spaceId);
  const follow = (documentId: Id<'document'>) =>
    refusalIn(portal.as(world.people.manager).documents.followDocument({ documentId, follow: true }));
  expect(await follow(hidden)).toBe(await follow(neverExisted.document));
});
