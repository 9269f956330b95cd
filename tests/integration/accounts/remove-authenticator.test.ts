import { addAuthenticator, beginAuthenticator, createCaller, renewRecoveryCodes, signIn } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { browserWith, signedIn, strangerAt } from '@portal/test-support/sign-in';
import { aWorld, password, type World } from '@portal/test-support/world';
import { generate } from 'otplib';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const email = 'chair@ministry.example';

test('only with a fresh proof; afterwards the password is enough again', async () => {
  const here = await signedIn(portal, email);
  const { secret } = await beginAuthenticator(here.context());
  const epoch = Math.floor(portal.clock.now().getTime() / 1000);
  const { token, recoveryCodes } = await addAuthenticator(here.context(), {
    code: await generate({ secret, epoch }),
  });
  const again = browserWith(portal, token);
  const renewed = await renewRecoveryCodes(again.context());
  expect(new Set([...renewed, ...(recoveryCodes ?? [])]).size).toBe(20);
  portal.clock.pass({ minutes: 6 });
  const remove = () => createCaller(again.context).accounts.removeAuthenticator({});
  expect(await refusalIn(remove())).toBe('forbidden accounts.confirm_first');
  expect((await signIn(strangerAt(portal), { email, password })).challenge).not.toBeNull();
  await createCaller(() => portal.contextOf(world.people.chair)).accounts.removeAuthenticator({});
  expect((await signIn(strangerAt(portal), { email, password })).challenge).toBeNull();
  expect(await recorded(portal, 'accounts.removeAuthenticator', 'person', world.people.chair)).toEqual([
    'allowed',
  ]);
});
