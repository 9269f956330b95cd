import { createCaller, whoIs } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded } from '@portal/test-support/refusals';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('all other browsers of mine are signed out, and nobody else’s (trust.md A16)', async () => {
  const [here, there, third] = await Promise.all(
    [1, 2, 3].map(() => signedIn(portal, 'member@enterprise.example')),
  );
  const other = await signedIn(portal, 'chair@ministry.example');
  if (!here || !there || !third) throw new Error('three browsers');
  await createCaller(here.context).accounts.endOtherSessions({});
  expect(
    await Promise.all(
      [here, there, third, other].map(async (each) => (await whoIs(each.context())) !== null),
    ),
  ).toEqual([true, false, false, true]);
  expect(await recorded(portal, 'accounts.endOtherSessions', 'person', world.people.member)).toEqual([
    'allowed',
  ]);
});
