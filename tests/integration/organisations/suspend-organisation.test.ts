import { whoIs } from '@portal/api';
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
const reason = 'Sanctions are being checked.';

test('everybody of it is out at once, and nobody comes in; others keep what they had', async () => {
  const { manager, member, delegate2, outsider } = world.people;
  const organisationId = world.organisations.enterprise;
  const spaceId = await anActiveGroup(portal, world, { seats: { member: 'member', outsider: 'member' } });
  const browser = await signedIn(portal, 'member@enterprise.example');
  const another = await signedIn(portal, 'outsider@rival.example');
  const suspend = (by = manager, id = organisationId) =>
    refusalIn(portal.as(by).organisations.suspendOrganisation({ organisationId: id, reason }));
  expect(await suspend(delegate2)).toBe('forbidden organisations.for_managers');
  expect(await suspend(manager, world.organisations.host)).toBe('forbidden organisations.is_host');
  expect(await suspend()).toBe('allowed');
  expect(await suspend()).toBe('forbidden organisations.not_active');

  expect(await whoIs(browser.context())).toBeNull();
  expect((await whoIs(another.context()))?.kind).toBe('person');
  for (const by of [member, delegate2])
    expect(await refusalIn(portal.as(by).accounts.getMe({}))).toBe('unauthenticated common.sign_in_first');
  expect(await refusalIn(signedIn(portal, 'member@enterprise.example'))).toBe('forbidden accounts.suspended');
  const { items } = await portal.as(outsider).organisations.listOrganisations({ limit: 50 });
  expect(items.map((each) => each.name)).not.toContain('Voltara Mobility');
  const { items: roster } = await portal.as(outsider).spaces.listMembers({ spaceId });
  expect(roster.map((each) => each.person.name)).toContain('Outsider Person');
  expect(
    await recorded(portal, 'organisations.suspendOrganisation', 'organisation', organisationId),
  ).toContain('allowed');
});
