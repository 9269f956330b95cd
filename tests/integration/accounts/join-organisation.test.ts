import { getAccountInvitation, joinOrganisation, whoIs } from '@portal/api';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { browserWith, strangerAt } from '@portal/test-support/sign-in';
import { oneTimeTokenFor } from '@portal/test-support/tokens';
import { aWorld, password, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const better = 'seven geese over the frozen lake';

async function anInvitation(email: string, more: object = {}) {
  const organisationId = world.organisations.enterprise;
  const manager = portal.as(world.people.manager);
  const { id } = await manager.accounts.invitePerson({ organisationId, email, ...more });
  return { id, token: oneTimeTokenFor(portal, id, 'join') };
}
const join = (token: string, more: object = {}) =>
  joinOrganisation(strangerAt(portal), { token, name: 'Newcomer', password: better, ...more });

test('makes the account that was invited, once, however many click; looking uses nothing up (trust.md A20)', async () => {
  const { id, token } = await anInvitation('first@enterprise.example', { isDelegate: true });
  for (let i = 0; i < 3; i++) await getAccountInvitation(strangerAt(portal), token);
  expect(await refusalIn(join(token, { isDelegate: false, duties: ['administrator'] }))).toBe(
    'invalid_input common.invalid_input',
  );
  expect(await refusalIn(join(token, { password: 'Voltara Mobility 2026' }))).toBe(
    'invalid_input common.invalid_input',
  );
  const attempts = await Promise.allSettled([1, 2, 3].map(() => join(token)));
  const [first, ...more] = attempts.filter((each) => each.status === 'fulfilled');
  expect(more).toEqual([]);
  const session = browserWith(portal, first?.value.token ?? '');
  expect(await whoIs(session.context())).toMatchObject({
    email: 'first@enterprise.example',
    organisationId: world.organisations.enterprise,
    isDelegate: true,
    duties: [],
    state: 'active',
  });
  expect(await refusalIn(join(token))).toBe('not_found common.not_found');
  expect(await recorded(portal, 'accounts.joinOrganisation', 'accountInvitation', id)).toEqual(['allowed']);
});

test('late, replaced, of a suspended organisation, or of an address that has an account: not found', async () => {
  const late = await anInvitation('late@enterprise.example');
  portal.clock.pass({ days: 8 });
  expect(await refusalIn(join(late.token))).toBe('not_found common.not_found');
  const older = await anInvitation('twice@enterprise.example');
  const newer = await anInvitation('twice@enterprise.example');
  expect(await refusalIn(join(older.token))).toBe('not_found common.not_found');
  await portal.owner.query("update organisations set state = 'suspended' where name = 'Voltara Mobility'");
  expect(await refusalIn(join(newer.token))).toBe('not_found common.not_found');
  await portal.owner.query("update organisations set state = 'active' where name = 'Voltara Mobility'");
  expect(await refusalIn(join(newer.token))).toBe('allowed');
  expect(await refusalIn(join('A'.repeat(43), { password }))).toBe('not_found common.not_found');
});
