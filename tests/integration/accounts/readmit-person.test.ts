import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const reason = 'Works elsewhere now.';
const rosterOf = async (spaceId: Id<'space'>) => {
  const { items } = await portal.as(world.people.manager).spaces.listMembers({ spaceId });
  return Object.fromEntries(items.map((each) => [each.person.name, each.role]));
};

test('whoever comes back begins anew: no seat, no duty, no old password; a suspension keeps the seats (trust.md A22)', async () => {
  const { member, delegate2, manager, admin } = world.people;
  const led = await anActiveGroup(portal, world, { name: 'Again', seats: { member: 'member' } });
  await portal.as(manager).accounts.suspendPerson({ personId: member, reason });
  expect(await refusalIn(portal.as(delegate2).accounts.readmitPerson({ personId: member }))).toBe(
    'forbidden accounts.suspended_by_host',
  );
  await portal.as(manager).accounts.readmitPerson({ personId: member });
  expect(await rosterOf(led)).toMatchObject({ 'Member Person': 'member' });
  expect((await portal.as(member).accounts.getAccess({ personId: member })).seats).toHaveLength(1);

  await portal.owner.query(`update people set is_delegate = true where email = 'member@enterprise.example'`);
  await portal.as(admin).accounts.endAccess({ personId: member, reason });
  await portal.as(delegate2).accounts.readmitPerson({ personId: member });
  const access = await portal.as(delegate2).accounts.getAccess({ personId: member });
  expect(access).toMatchObject({ state: 'active', isDelegate: false, duties: [], seats: [] });
  expect(await refusalIn(signedIn(portal, 'member@enterprise.example'))).toBe(
    'forbidden accounts.wrong_credentials',
  );
  expect(await refusalIn(portal.as(member).spaces.listActivity({ spaceId: led }))).toBe(
    'not_found common.not_found',
  );
  expect(await recorded(portal, 'accounts.readmitPerson', 'person', member)).toContain('allowed');
});
