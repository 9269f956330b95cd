import { changeEmail, whoIs } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { signedIn, strangerAt } from '@portal/test-support/sign-in';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, type PersonaKey, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const asked = async (who: PersonaKey, email: string) => {
  const { id } = await portal.as(world.people[who]).accounts.requestEmailChange({ email });
  return oneTimeTokenFor(portal, id as Id<'emailChange'>, 'email');
};
const use = (token: string) => refusalIn(changeEmail(strangerAt(portal), { token }));

test('the link works once: sessions end, the new address signs in, the old one does not (trust.md A15, A21)', async () => {
  const browser = await signedIn(portal, 'member@enterprise.example');
  const token = await asked('member', 'moved@enterprise.example');
  expect((await whoIs(browser.context()))?.kind).toBe('person');
  expect(await use(token)).toBe('allowed');
  expect(await whoIs(browser.context())).toBeNull();
  expect(await refusalIn(signedIn(portal, 'member@enterprise.example'))).toBe(
    'forbidden accounts.wrong_credentials',
  );
  expect(await refusalIn(signedIn(portal, 'moved@enterprise.example'))).toBe('allowed');
  expect(await use(token)).toBe('not_found common.not_found');
  expect(await recorded(portal, 'accounts.changeEmail', 'person', world.people.member)).toEqual(['allowed']);
});

test('a newer link ends the older one, a day ends both, and a taken address stays whose it is', async () => {
  const older = await asked('chair', 'first@ministry.example');
  const newer = await asked('chair', 'second@ministry.example');
  expect(await use(older)).toBe('not_found common.not_found');
  portal.clock.pass({ hours: 24 });
  expect(await use(newer)).toBe('not_found common.not_found');
  expect(await use('x'.repeat(43))).toBe('not_found common.not_found');
  expect(await use(await asked('chair', 'delegate@ministry.example'))).toBe(
    'rule_violation accounts.has_account',
  );
  expect((await portal.as(world.people.delegate).accounts.getMe({})).email).toBe('delegate@ministry.example');
});
