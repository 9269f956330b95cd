import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let themeId: string;
beforeAll(async () => {
  world = await aWorld(portal);
  themeId = (await portal.asStranger().workingGroups.listThemes({})).items[0]?.id as string;
});
const fields = { name: 'Charging logs', purpose: 'One format.', endsOn: '2027-06-30' };

test('a delegate proposes in four fields; the manager finds it, partners do not', async () => {
  const { id } = await portal
    .as(world.people.delegate)
    .workingGroups.proposeWorkingGroup({ ...fields, themeId });
  const group = await portal.as(world.people.manager).workingGroups.getWorkingGroup({ spaceId: id });
  expect([group.state, group.visibility, group.defaultLabel, group.code]).toEqual([
    'proposed',
    'partners',
    'group',
    'CHA',
  ]);
  expect(
    (await portal.as(world.people.manager).accounts.getHome({})).proposedGroups.map((each) => each.id),
  ).toEqual([id]);
  const seen = (spaceId: Id<'space'>) =>
    refusalIn(portal.as(world.people.outsider).workingGroups.getWorkingGroup({ spaceId }));
  expect(await seen(id)).toBe(await seen(neverExisted.space));
  expect((await portal.as(world.people.outsider).workingGroups.listWorkingGroups({})).items).toEqual([]);
  expect(await recorded(portal, 'workingGroups.proposeWorkingGroup', 'space', id)).toEqual(['allowed']);
});

test('only delegates and the manager propose', async () => {
  const propose = (person: Id<'person'>) =>
    refusalIn(portal.as(person).workingGroups.proposeWorkingGroup({ ...fields, themeId }));
  expect(await propose(world.people.member)).toBe('forbidden working_groups.delegates_propose');
  expect(await propose(world.people.pending)).toBe('forbidden common.account_not_active');
  expect(await propose(world.people.manager)).toBe('allowed');
});

test('an end in the past, a theme that is not there and too wide a label are said by field', async () => {
  const propose = (change: object) =>
    refusalIn(
      portal
        .as(world.people.delegate)
        .workingGroups.proposeWorkingGroup({ ...fields, themeId, ...change } as never),
    );
  expect(await propose({ endsOn: '2020-01-01' })).toBe('invalid_input common.invalid_input');
  expect(await propose({ visibility: 'members', defaultLabel: 'public' })).toBe(
    'invalid_input common.invalid_input',
  );
  expect(await propose({ ownerId: 'x' })).toBe('invalid_input common.invalid_input');
});
