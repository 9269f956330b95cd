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

test('documents.readContent: one line of the record per person, version, kind and half an hour', async () => {
  const { member, chair } = world.people;
  const documentId = await aDocument(portal, member, group);
  const open = () => openContent(portal.contextOf(chair), { documentId, version: 1, kind: 'download' });
  await open();
  await open();
  expect(await recorded(portal, 'documents.readContent', 'document', documentId)).toHaveLength(1);
  portal.clock.pass({ minutes: 31 });
  await open();
  expect(await recorded(portal, 'documents.readContent', 'document', documentId)).toHaveLength(2);
  const found = await portal.as(member).documents.getDocument({ documentId });
  expect(found.readership).toEqual({ opened: 1, audience: 5 });
});

test('a version that is not there, and a document that one may not see, are not found', async () => {
  const documentId = await aDocument(portal, world.people.member, group);
  const open = (person: Id<'person'>, id: Id<'document'>, version: number) =>
    refusalIn(openContent(portal.contextOf(person), { documentId: id, version, kind: 'view' }));
  expect(await open(world.people.chair, documentId, 9)).toBe('not_found common.not_found');
  expect(await open(world.people.outsider, documentId, 1)).toBe(
    await open(world.people.outsider, neverExisted.document, 1),
  );
});
