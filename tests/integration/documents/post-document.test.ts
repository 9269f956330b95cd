import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
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
