import { acceptInvitation } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('a withdrawn invitation opens nothing any more', async () => {
  const spaceId = await anActiveGroup(portal, world);
  const { id } = await portal
    .as(world.people.chair)
    .spaces.inviteMember({ spaceId, email: 'new@rival.example', role: 'member' });
  const asMember = portal.as(world.people.member).spaces.withdrawInvitation({ invitationId: id });
  expect(await refusalIn(asMember)).toBe('not_found common.not_found');
  await portal.as(world.people.secretary).spaces.withdrawInvitation({ invitationId: id });
  const accept = acceptInvitation(portal.contextOf(world.people.outsider), {
    token: oneTimeTokenFor(portal, id),
    name: 'New',
    password: 'a long enough password',
  });
  expect(await refusalIn(accept)).toBe('not_found common.not_found');
  expect(await recorded(portal, 'spaces.withdrawInvitation', 'invitation', id)).toContain('allowed');
  const never = portal
    .as(world.people.chair)
    .spaces.withdrawInvitation({ invitationId: neverExisted.invitation as Id<'invitation'> });
  expect(await refusalIn(never)).toBe('not_found common.not_found');
});
