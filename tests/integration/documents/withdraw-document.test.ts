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

test('a withdrawn document stays readable with its reason and takes no versions', async () => {
  const { member, chair, observer } = world.people;
  const documentId = await aDocument(portal, member, group);
  const withdraw = (person: Id<'person'>, revision?: number) =>
    portal
      .as(person)
      .documents.withdrawDocument({ documentId, reason: 'Replaced by the standard.', revision });
  expect(await refusalIn(withdraw(member, 5))).toBe('conflict common.changed_meanwhile');
  expect(await refusalIn(withdraw(observer))).toBe('forbidden documents.only_author_or_keeper');
  await withdraw(member);
  const found = await portal.as(chair).documents.getDocument({ documentId });
  expect([found.state, found.reason, found.abilities.readContent.allowed]).toEqual([
    'withdrawn',
    'Replaced by the standard.',
    true,
  ]);
  expect(found.abilities.addVersion.allowed).toBe(false);
  expect(await refusalIn(withdraw(member))).toBe('forbidden document.is_withdrawn');
  expect(await recorded(portal, 'documents.withdrawDocument', 'document', documentId)).toContain('allowed');
  const hidden = (id: Id<'document'>) =>
    refusalIn(portal.as(world.people.outsider).documents.withdrawDocument({ documentId: id, reason: 'x' }));
  expect(await hidden(documentId)).toBe(await hidden(neverExisted.document));
});
