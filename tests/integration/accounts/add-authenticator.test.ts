import {
  addAuthenticator,
  beginAuthenticator,
  createCaller,
  signIn,
  signInWithCode,
  whoIs,
} from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { browserWith, signedIn, strangerAt } from '@portal/test-support/sign-in';
import { aWorld, password, type World } from '@portal/test-support/world';
import { generate } from 'otplib';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
beforeEach(() => portal.owner.query('delete from rate_limits'));
const email = 'member@enterprise.example';
let secret: string;
let codes: string[];
const codeNow = () => generate({ secret, epoch: Math.floor(portal.clock.now().getTime() / 1000) });
const firstStep = async () => (await signIn(strangerAt(portal), { email, password })).challenge;
const second = (challenge: string | null, code: string) =>
  signInWithCode(strangerAt(portal), challenge, { code });

test('asks for a fresh proof; the first code sets it up, gives the session a new secret and ten codes', async () => {
  const old = await signedIn(portal, email);
  portal.clock.pass({ minutes: 6 });
  expect(await refusalIn(beginAuthenticator(old.context()))).toBe('forbidden accounts.confirm_first');
  const here = await signedIn(portal, email);
  const begun = await beginAuthenticator(here.context());
  secret = begun.secret;
  expect(begun.uri).toContain(encodeURIComponent(email));
  expect((await beginAuthenticator(here.context())).secret).toBe(secret);
  expect(await refusalIn(addAuthenticator(here.context(), { code: '000000' }))).toBe(
    'invalid_input common.invalid_input',
  );
  const { token, recoveryCodes } = await addAuthenticator(here.context(), { code: await codeNow() });
  codes = recoveryCodes ?? [];
  expect(codes).toHaveLength(10);
  expect(await whoIs(here.context())).toBeNull();
  expect(await whoIs(browserWith(portal, token).context())).toMatchObject({ hasSecondFactor: true });
  expect(await recorded(portal, 'accounts.addAuthenticator', 'person', world.people.member)).toEqual([
    'allowed',
  ]);
  const rows = await portal.owner.query('select a.*, r.* from authenticators a, recovery_codes r');
  const stored = JSON.stringify(rows.rows);
  for (const open of [secret, ...codes]) expect(stored).not.toContain(open);
});

test('signing in asks for a code, and no code counts twice (trust.md A11)', async () => {
  portal.clock.pass({ minutes: 1 });
  const challenge = await firstStep();
  expect(challenge).toBeTruthy();
  const code = await codeNow();
  const { token } = await second(challenge, code);
  expect(await whoIs(browserWith(portal, token).context())).toMatchObject({
    personId: world.people.member,
    hasSecondFactor: true,
  });
  expect(await refusalIn(second(challenge, code))).toBe('forbidden accounts.step_expired');
  expect(await refusalIn(second(await firstStep(), code))).toBe('invalid_input common.invalid_input');
  portal.clock.pass({ minutes: 2 });
  expect(await refusalIn(second(await firstStep(), code))).toBe('invalid_input common.invalid_input');
  expect(await refusalIn(second('A'.repeat(43), code))).toBe('forbidden accounts.step_expired');
});

test('a first step lasts ten minutes; the sixth wrong code waits', async () => {
  const challenge = await firstStep();
  portal.clock.pass({ minutes: 11 });
  expect(await refusalIn(second(challenge, await codeNow()))).toBe('forbidden accounts.step_expired');
  const fresh = await firstStep();
  for (let i = 0; i < 5; i++) await second(fresh, '000000').catch(() => {});
  expect(await refusalIn(second(fresh, await codeNow()))).toBe('limit_exceeded common.too_many_attempts');
});

test('a recovery code works once, however it is typed (trust.md A13)', async () => {
  const code = codes[0]?.toUpperCase().replaceAll('-', ' ') ?? '';
  expect(await refusalIn(second(await firstStep(), code))).toBe('allowed');
  expect(await refusalIn(second(await firstStep(), code))).toBe('invalid_input common.invalid_input');
  expect(await recorded(portal, 'accounts.useRecoveryCode', 'person', world.people.member)).toEqual([
    'allowed',
  ]);
  const api = createCaller(() => portal.contextOf(world.people.member));
  expect((await api.accounts.listFactors({})).recoveryCodesLeft).toBe(9);
});
