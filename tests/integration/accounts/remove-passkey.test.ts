import { addPasskey, beginPasskey, createCaller, signIn } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { browserWith, signedIn, strangerAt } from '@portal/test-support/sign-in';
import { SoftPasskey } from '@portal/test-support/soft-passkey';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const email = 'secretary@body.example';

test('its owner takes it away; to others it never existed', async () => {
  const here = await signedIn(portal, email);
  const { challenge, options } = await beginPasskey(here.context());
  const made = { response: new SoftPasskey().made(options), name: 'Key' };
  const { token } = await addPasskey(here.context(), challenge, made);
  const own = createCaller(browserWith(portal, token).context);
  const passkeyId = (await own.accounts.listFactors({})).passkeys[0]?.id as Id<'passkey'>;
  const others = portal.as(world.people.chair);
  expect(await refusalIn(others.accounts.removePasskey({ passkeyId }))).toBe('not_found common.not_found');
  await own.accounts.removePasskey({ passkeyId });
  // The refusal is written down beside the answer, before or after.
  const record = await recorded(portal, 'accounts.removePasskey', 'passkey', passkeyId);
  expect(record.filter((each) => each === 'allowed')).toHaveLength(1);
  expect((await signIn(strangerAt(portal), { email, password })).challenge).toBeNull();
});
