import type { Id } from '@portal/domain/kernel/ids';
import { indexed } from '@portal/test-support/indexed';
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

test('what is taken out of the trash is where it was, for those whom its label says, and is found again', async () => {
  const { member, observer, secretary, outsider } = world.people;
  const documentId = await aDocument(portal, member, group, {
    title: 'zanthomere',
    label: 'named',
    organisations: [world.organisations.body],
  });
  const { documents } = portal.as(member);
  const restore = (person: Id<'person'>, id = documentId) =>
    refusalIn(portal.as(person).documents.restoreDocuments({ documentIds: [id] }));
  expect(await restore(member)).toBe('forbidden document.is_posted');
  await documents.trashDocuments({ documentIds: [documentId] });
  expect(await restore(observer)).toBe(await restore(observer, neverExisted.document));
  expect(await restore(outsider)).toBe(await restore(outsider, neverExisted.document));
  expect(await restore(member)).toBe('allowed');
  await indexed(portal);
  const finds = async (person: Id<'person'>) =>
    (await portal.as(person).search.search({ q: 'zanthomere' })).items.length;
  expect([await finds(secretary), await finds(observer)]).toEqual([1, 0]);
  const { items } = await documents.listTrash({ spaceId: group });
  expect(items).toEqual([]);
  expect(await recorded(portal, 'documents.restoreDocuments', 'document', documentId)).toContain('allowed');
});
