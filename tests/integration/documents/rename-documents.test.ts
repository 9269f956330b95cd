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

const titleOf = async (documentId: Id<'document'>) =>
  (await portal.as(world.people.chair).documents.getDocument({ documentId })).title;

test('several documents get new titles together, each on the revision that was seen, or none does', async () => {
  const { member, observer } = world.people;
  const plan = await aDocument(portal, member, group, { title: 'Plan' });
  const notes = await aDocument(portal, member, group, { title: 'Notes' });
  const rename = (person: Id<'person'>, titles: string[], revisions?: number[]) =>
    portal.as(person).documents.renameDocuments({ documentIds: [plan, notes], titles, revisions });
  expect(await refusalIn(rename(observer, ['A', 'B']))).toBe('forbidden documents.only_author_or_keeper');
  expect(await refusalIn(rename(member, ['A', 'B'], [1, 7]))).toBe('conflict common.changed_meanwhile');
  expect(await titleOf(plan)).toBe('Plan');
  expect(await refusalIn(rename(member, ['Plan', 'Notes']))).toBe('rule_violation documents.nothing_changed');
  expect((await rename(member, ['Plan', 'Notes of March'], [1, 1])).documents.map(({ id }) => id)).toEqual([
    notes,
  ]);
  expect(await titleOf(notes)).toBe('Notes of March');
  expect(await recorded(portal, 'documents.renameDocuments', 'document', notes)).toContain('allowed');
  const { items } = await portal.as(observer).documents.listDocuments({ spaceId: group, sort: 'title' });
  expect(items.map(({ title }) => title)).toEqual(['Notes of March', 'Plan']);
});

test('one that is hidden among several hides them all', async () => {
  const { member, outsider, chair } = world.people;
  const own = await aDocument(portal, member, group, { title: 'Mine' });
  const hidden = await aDocument(portal, chair, group, {
    title: 'Theirs',
    label: 'named',
    organisations: [world.organisations.body],
  });
  const rename = (documentId: Id<'document'>, person = member) =>
    refusalIn(
      portal.as(person).documents.renameDocuments({ documentIds: [own, documentId], titles: ['X', 'Y'] }),
    );
  expect(await rename(hidden)).toBe(await rename(neverExisted.document));
  expect(await rename(hidden, outsider)).toBe(await rename(neverExisted.document, outsider));
  expect(await titleOf(own)).toBe('Mine');
});
