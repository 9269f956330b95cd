import { confirmIdentity, refusalsWritten, whoIs } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { browserWith, signedIn } from '@portal/test-support/sign-in';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('a proof lasts five minutes; proving again gives the session a new secret (trust.md A15, A21)', async () => {
  const first = await signedIn(portal, 'chair@ministry.example');
  expect(await whoIs(first.context())).toMatchObject({ isConfirmed: true, via: 'session' });
  portal.clock.pass({ minutes: 6 });
  expect(await whoIs(first.context())).toMatchObject({ isConfirmed: false });
  expect(await refusalIn(confirmIdentity(first.context(), { password: 'wrong' }))).toBe(
    'invalid_input common.invalid_input',
  );
  const { token } = await confirmIdentity(first.context(), { password });
  expect(await whoIs(first.context())).toBeNull();
  expect(await whoIs(browserWith(portal, token).context())).toMatchObject({ isConfirmed: true });
  await refusalsWritten();
  expect((await recorded(portal, 'accounts.confirmIdentity', 'person', world.people.chair)).sort()).toEqual([
    'allowed',
    'refused',
  ]);
});

test('guessing here counts as guessing at the door (trust.md A8)', async () => {
  const open = await signedIn(portal, 'observer@institute.example');
  for (let i = 0; i < 10; i++) await confirmIdentity(open.context(), { password: 'wrong' }).catch(() => {});
  expect(await refusalIn(confirmIdentity(open.context(), { password }))).toBe(
    'limit_exceeded common.too_many_attempts',
  );
  expect(await refusalIn(signedIn(portal, 'observer@institute.example'))).toBe(
    'limit_exceeded common.too_many_attempts',
  );
});
