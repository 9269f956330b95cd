import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

async function aGroup(): Promise<Id<'space'>> {
  const { items } = await portal.asStranger().workingGroups.listThemes({});
  const { id } = await portal.as(world.people.delegate).workingGroups.proposeWorkingGroup({
    name: 'Child seats',
    themeId: items[0]?.id as string,
    purpose: 'Compare.',
    endsOn: '2027-06-30',
  });
  return id;
}

test('decline: the state changes once, on record, and a stale form is refused', async () => {
  const spaceId = await aGroup();
  const act = (person: Id<'person'>, id: Id<'space'> = spaceId, revision?: number) =>
    portal.as(person).workingGroups.declineWorkingGroup({ spaceId: id, revision, reason: 'Too broad.' });
  expect(await refusalIn(act(world.people.manager, spaceId, 9))).toBe('conflict common.changed_meanwhile');
  expect((await act(world.people.manager)).state).toBe('declined');
  expect((await portal.as(world.people.delegate).workingGroups.getWorkingGroup({ spaceId })).state).toBe(
    'declined',
  );
  expect(await refusalIn(act(world.people.manager))).not.toBe('allowed');
  expect(await recorded(portal, 'workingGroups.declineWorkingGroup', 'space', spaceId)).toContain('allowed');
  expect(await refusalIn(act(world.people.manager, neverExisted.space))).toBe('not_found common.not_found');
});

test('decline: nobody else decides', async () => {
  const spaceId = await aGroup();
  const act = (person: Id<'person'>) =>
    refusalIn(portal.as(person).workingGroups.declineWorkingGroup({ spaceId, reason: 'Too broad.' }));
  expect(await act(world.people.outsider)).not.toBe('allowed');
  expect(await act(world.people.reviewer)).not.toBe('allowed');
  expect(await act(world.people.admin)).toBe('not_found common.not_found');
  expect(await act(world.people.pending)).toBe('not_found common.not_found');
});
