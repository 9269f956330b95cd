import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

test('a new version stands on top, older ones stay readable, a stale form is refused', async () => {
  const { member, chair } = world.people;
  const documentId = await aDocument(portal, member, group);
  await aVersion(portal, member, documentId, { body: 'two', note: 'Reworked', revision: 1 });
  const found = await portal.as(chair).documents.getDocument({ documentId });
  expect(found.versions.map(({ n, note }) => [n, note])).toEqual([
    [2, 'Reworked'],
    [1, null],
  ]);
  expect(found.version).toBe(2);
  expect(await refusalIn(aVersion(portal, member, documentId, { revision: 1 }))).toBe(
    'conflict common.changed_meanwhile',
  );
  expect(await recorded(portal, 'documents.addVersion', 'document', documentId)).toContain('allowed');
});

test('only the author and the keepers add versions', async () => {
  const documentId = await aDocument(portal, world.people.member, group);
  const add = (person: Id<'person'>, id = documentId) => refusalIn(aVersion(portal, person, id));
  expect(await add(world.people.secretary)).toBe('allowed');
  expect(await add(world.people.observer)).toBe('forbidden documents.only_author_or_keeper');
  expect(await add(world.people.outsider)).toBe(await add(world.people.outsider, neverExisted.document));
});

test('two versions at once become two and three', async () => {
  const { member, chair } = world.people;
  const documentId = await aDocument(portal, member, group);
  await Promise.all([aVersion(portal, member, documentId), aVersion(portal, chair, documentId)]);
  const { versions } = await portal.as(member).documents.getDocument({ documentId });
  expect(versions.map((each) => each.n)).toEqual([3, 2, 1]);
});
