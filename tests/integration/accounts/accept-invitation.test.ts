import { acceptInvitation, createContext, getInvitation } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});
const stranger = () => createContext(portal.services, { credential: { kind: 'anonymous' } });
async function invite(email: string): Promise<{ id: Id<'invitation'>; token: string }> {
  const { id } = await portal
    .as(world.people.chair)
    .spaces.inviteMember({ spaceId: group, email, role: 'member' });
  return { id, token: oneTimeTokenFor(portal, id) };
}
const newcomer = { name: 'New Comer', password: 'a password of a sentence' };

test('somebody new looks, then accepts once, and is signed in as a member', async () => {
  const { id, token } = await invite('new@rival.example');
  expect((await getInvitation(stranger(), token)).spaceName).toBe('Battery passport');
  expect((await getInvitation(stranger(), token)).state).toBe('invited');
  const both = await Promise.allSettled([
    acceptInvitation(stranger(), { token, ...newcomer }),
    acceptInvitation(stranger(), { token, ...newcomer }),
  ]);
  const done = both.filter((each) => each.status === 'fulfilled');
  expect(done).toHaveLength(1);
  expect(await refusalIn(acceptInvitation(stranger(), { token, ...newcomer }))).toBe(
    'not_found common.not_found',
  );
  expect(await recorded(portal, 'accounts.acceptInvitation', 'invitation', id)).toEqual(['allowed']);
});

test('it is bound to its address, to its time, and to a password that is long enough', async () => {
  const { token } = await invite('outsider@rival.example');
  const accept = (person: Id<'person'>) => refusalIn(acceptInvitation(portal.contextOf(person), { token }));
  expect(await accept(world.people.exMember)).toBe('forbidden accounts.other_address');
  expect(await refusalIn(acceptInvitation(stranger(), { token }))).toBe(
    'unauthenticated accounts.sign_in_to_accept',
  );
  const { token: fresh } = await invite('fresh@rival.example');
  const short = acceptInvitation(stranger(), { token: fresh, name: 'Short', password: 'fourteen chars' });
  expect(await refusalIn(short)).toBe('invalid_input common.invalid_input');
  portal.clock.pass({ days: 8 });
  expect(await accept(world.people.outsider)).toBe('not_found common.not_found');
});
