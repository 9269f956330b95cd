import { createContext, signIn, whoIs } from '@portal/api';
import { sessionCredential } from '@portal/auth';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('suspending ends open sessions at once and closes the way in; nobody else may do it', async () => {
  const { admin, member, chair } = world.people;
  const stranger = () => createContext(portal.services, { credential: { kind: 'anonymous' } });
  const { token } = await signedIn(portal, 'member@enterprise.example');
  const mine = () =>
    createContext(portal.services, { credential: sessionCredential(token, portal.clock.now()) });
  expect((await whoIs(mine()))?.kind).toBe('person');
  const suspend = (by: Id<'person'>, personId = member) =>
    refusalIn(portal.as(by).accounts.suspendPerson({ personId, reason: 'Left.' }));
  expect(await suspend(chair)).toBe('not_found common.not_found');
  expect(await suspend(admin, admin)).toBe('forbidden accounts.not_oneself');
  expect(await suspend(admin)).toBe('allowed');
  expect(await whoIs(mine())).toBeNull();
  const again = signIn(stranger(), { email: 'member@enterprise.example', password });
  expect(await refusalIn(again)).toBe('forbidden accounts.suspended');
  expect(await refusalIn(portal.as(member).accounts.getMe({}))).toBe('unauthenticated common.sign_in_first');
  expect(await recorded(portal, 'accounts.suspendPerson', 'person', member)).toContain('allowed');
});
