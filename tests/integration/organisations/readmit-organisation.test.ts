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

test('its people come in again and find the seats that they had; old sessions and tokens stay ended', async () => {
  const { manager, member } = world.people;
  const organisationId = world.organisations.enterprise;
  const spaceId = await anActiveGroup(portal, world, { seats: { member: 'member' } });
  const browser = await signedIn(portal, 'member@enterprise.example');
  await portal.as(manager).organisations.suspendOrganisation({ organisationId, reason: 'A check.' });
  const readmit = () => refusalIn(portal.as(manager).organisations.readmitOrganisation({ organisationId }));
  expect(await readmit()).toBe('allowed');
  expect(await readmit()).toBe('forbidden organisations.not_suspended');
  expect((await portal.as(member).workingGroups.getWorkingGroup({ spaceId })).myRole).toBe('member');
  const { rows } = await portal.owner.query(
    'select from auth_sessions where person_id = (select id from people where email = $1)',
    ['member@enterprise.example'],
  );
  expect(rows).toEqual([]);
  expect(browser.token).not.toBe((await signedIn(portal, 'member@enterprise.example')).token);
  expect(
    await recorded(portal, 'organisations.readmitOrganisation', 'organisation', organisationId),
  ).toContain('allowed');
});
