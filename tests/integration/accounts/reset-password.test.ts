import { answerResetRequests, requestPasswordReset, resetPassword, whoIs } from '@portal/api';
import { idFromUuid } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { signedIn, strangerAt } from '@portal/test-support/sign-in';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const better = 'seven geese over the frozen lake';
const set = (token: string, to = better) =>
  refusalIn(resetPassword(strangerAt(portal), { token, password: to }));

/** The secret of the newest link for an address. */
async function aLink(email: string): Promise<string> {
  await requestPasswordReset(strangerAt(portal), { email });
  await answerResetRequests(portal.services);
  const { rows } = await portal.owner.query<{ id: string }>(
    'select id from password_resets where email = $1 order by id desc limit 1',
    [email],
  );
  return oneTimeTokenFor(portal, idFromUuid('passwordReset', rows[0]?.id as string), 'reset');
}

test('sets a password once, ends every session and signs nobody in (trust.md A19)', async () => {
  const email = 'member@enterprise.example';
  const open = await signedIn(portal, email);
  const link = await aLink(email);
  expect(await set(link, 'password password')).toBe('invalid_input common.invalid_input');
  expect(await set(link)).toBe('allowed');
  expect(await whoIs(open.context())).toBeNull();
  expect(await set(link)).toBe('not_found common.not_found');
  expect(await refusalIn(signedIn(portal, email))).toBe('forbidden accounts.wrong_credentials');
  expect(await refusalIn(signedIn(portal, email, { typed: better }))).toBe('allowed');
  expect(await recorded(portal, 'accounts.resetPassword', 'person', world.people.member)).toEqual([
    'allowed',
  ]);
});

test('a newer link, an hour, a changed address and a suspension end a link', async () => {
  const email = 'secretary@body.example';
  const first = await aLink(email);
  portal.clock.pass({ minutes: 1 });
  const second = await aLink(email);
  expect(await set(first)).toBe('not_found common.not_found');
  portal.clock.pass({ minutes: 61 });
  expect(await set(second)).toBe('not_found common.not_found');
  const third = await aLink(email);
  await portal.owner.query("update people set email = 'other@body.example' where email = $1", [email]);
  expect(await set(third)).toBe('not_found common.not_found');
  await portal.owner.query("update people set email = $1 where email = 'other@body.example'", [email]);
  await portal.owner.query("update people set state = 'suspended' where email = $1", [email]);
  expect(await set(third)).toBe('not_found common.not_found');
  await portal.owner.query("update people set state = 'active' where email = $1", [email]);
  expect(await refusalIn(signedIn(portal, email, { typed: password }))).toBe('allowed');
  expect(await set('A'.repeat(43))).toBe('not_found common.not_found');
});
