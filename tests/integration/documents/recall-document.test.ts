import { openContent } from '@portal/api';
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

test('a recalled document is gone for all but its author and the keepers, who know who opened it', async () => {
  const { member, observer, secretary } = world.people;
  const documentId = await aDocument(portal, member, group);
  const open = (person: Id<'person'>) =>
    openContent(portal.contextOf(person), { documentId, version: 1, kind: 'download' });
  await open(observer);
  await portal.as(member).documents.recallDocument({ documentId, reason: 'Wrong file.' });
  const read = (person: Id<'person'>, id = documentId) =>
    refusalIn(portal.as(person).documents.getDocument({ documentId: id }));
  expect(await read(observer)).toBe(await read(observer, neverExisted.document));
  expect(await read(member)).toBe('allowed');
  expect(await read(secretary)).toBe('allowed');
  expect(await refusalIn(open(member))).toBe('forbidden document.is_recalled');
  const { readers } = await portal.as(member).documents.listReaders({ documentId });
  expect(readers.map((each) => each.personId)).toEqual([observer]);
  const { items } = await portal.as(observer).documents.listDocuments({ spaceId: group });
  expect(items).toEqual([]);
  const { items: lines } = await portal.as(observer).spaces.listActivity({ spaceId: group });
  expect(lines.every((line) => line.document === null)).toBe(true);
  expect(await recorded(portal, 'documents.recallDocument', 'document', documentId)).toEqual(['allowed']);
});
