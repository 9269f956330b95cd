import { addPasskey, beginPasskey, beginPasskeySignIn, signIn, signInWithPasskey, whoIs } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { type Browser, browserWith, signedIn, strangerAt } from '@portal/test-support/sign-in';
import { SoftPasskey } from '@portal/test-support/soft-passkey';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
const key = new SoftPasskey();
let here: Browser;
beforeAll(async () => {
  world = await aWorld(portal);
  here = await signedIn(portal, 'member@enterprise.example');
});
beforeEach(() => portal.owner.query('delete from rate_limits'));

/** Asks at the door, as a browser does that holds this challenge's cookie, or none. */
async function sign(lie: Parameters<SoftPasskey['signed']>[1] = {}, waiting: string | null = null) {
  const { challenge, options } = await beginPasskeySignIn(strangerAt(portal), waiting);
  return { challenge, response: key.signed(options, lie) };
}
const enter = (step: { challenge: string; response: unknown }) =>
  signInWithPasskey(strangerAt(portal), step.challenge, { response: step.response });

test('a passkey is made for this portal, by its owner, once', async () => {
  const begin = () => beginPasskey(here.context());
  const add = (challenge: string, response: unknown) =>
    addPasskey(here.context(), challenge, { response, name: 'Office laptop' });
  for (const lie of [{ origin: 'https://evil.example' }, { verified: false }, { challenge: 'AAAA' }]) {
    const { challenge, options } = await begin();
    expect(await refusalIn(add(challenge, new SoftPasskey().made(options, lie)))).toBe(
      'forbidden accounts.passkey_refused',
    );
  }
  const other = await signedIn(portal, 'chair@ministry.example');
  const foreign = await beginPasskey(other.context());
  expect(await refusalIn(add(foreign.challenge, key.made(foreign.options)))).toBe(
    'forbidden accounts.passkey_refused',
  );
  const { challenge, options } = await begin();
  const { token, recoveryCodes } = await add(challenge, key.made(options));
  expect(recoveryCodes).toHaveLength(10);
  here = browserWith(portal, token);
  expect(await whoIs(here.context())).toMatchObject({ hasSecondFactor: true });
  const again = await begin();
  expect(await refusalIn(add(again.challenge, key.made(again.options)))).toBe(
    'forbidden accounts.passkey_refused',
  );
});

test('signs in alone, and as the second step after the password', async () => {
  const { token } = await enter(await sign());
  expect(await whoIs(browserWith(portal, token).context())).toMatchObject({
    personId: world.people.member,
    hasSecondFactor: true,
  });
  const first = await signIn(strangerAt(portal), { email: 'member@enterprise.example', password });
  expect(first.token).toBeNull();
  expect(await refusalIn(enter(await sign({}, first.challenge)))).toBe('allowed');
});

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['nobody verified', { verified: false }],
  ['a counter that goes back', { counter: 1 }],
  ['another challenge', { challenge: 'AAAA' }],
])('refused and recorded: %s (trust.md A12)', async (_what, lie) => {
  expect(await refusalIn(enter(await sign(lie)))).toBe('forbidden accounts.passkey_refused');
});

test('an answer counts once, for its own step, and nothing of a closed account opens', async () => {
  const step = await sign();
  expect(await refusalIn(enter(step))).toBe('allowed');
  expect(await refusalIn(enter(step))).toBe('forbidden accounts.step_expired');
  const late = await sign();
  portal.clock.pass({ minutes: 11 });
  expect(await refusalIn(enter(late))).toBe('forbidden accounts.step_expired');
  const [one, two] = [await sign(), await sign()];
  expect(await refusalIn(enter({ ...two, response: one.response }))).toBe(
    'forbidden accounts.passkey_refused',
  );
  await portal.owner.query("update people set state = 'suspended' where email = 'member@enterprise.example'");
  expect(await refusalIn(enter(await sign()))).toBe('forbidden accounts.suspended');
});
