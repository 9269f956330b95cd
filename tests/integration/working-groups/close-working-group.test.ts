import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

async function aGroup(): Promise<Id<'space'>> {
  return anActiveGroup(portal, world, { visibility: 'partners' });
}

test('close: the state changes once, on record, and a stale form is refused', async () => {
  const spaceId = await aGroup();
  const act = (person: Id<'person'>, id: Id<'space'> = spaceId, revision?: number) =>
    portal.as(person).workingGroups.closeWorkingGroup({ spaceId: id, revision });
  expect(await refusalIn(act(world.people.manager, spaceId, 9))).toBe('conflict common.changed_meanwhile');
  expect((await act(world.people.manager)).state).toBe('closed');
  expect((await portal.as(world.people.delegate).workingGroups.getWorkingGroup({ spaceId })).state).toBe(
    'closed',
  );
  expect(await refusalIn(act(world.people.manager))).not.toBe('allowed');
  expect(await recorded(portal, 'workingGroups.closeWorkingGroup', 'space', spaceId)).toContain('allowed');
  expect(await refusalIn(act(world.people.manager, neverExisted.space))).toBe('not_found common.not_found');
});

test('close: nobody else decides', async () => {
  const spaceId = await aGroup();
  const act = (person: Id<'person'>) =>
    refusalIn(portal.as(person).workingGroups.closeWorkingGroup({ spaceId }));
  expect(await act(world.people.outsider)).not.toBe('allowed');
  expect(await act(world.people.reviewer)).not.toBe('allowed');
  expect(await act(world.people.admin)).toBe('not_found common.not_found');
  expect(await act(world.people.pending)).toBe('not_found common.not_found');
});
