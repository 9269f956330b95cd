import { createCaller, createContext, openContent } from '@portal/api';
import { newAccessToken, tokenCredential } from '@portal/auth';
import { uuidFromId } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

const refused = 'forbidden accounts.terms_not_accepted';
const member = () => uuidFromId('person', world.people.member);

/** As after a release with other terms. */
async function forget(): Promise<void> {
  await portal.owner.query('update people set terms_version = 0 where id = $1', [member()]);
}

async function aProgram() {
  const { secret, tokenHash } = newAccessToken(portal.services.random);
  await portal.owner.query(
    `insert into access_tokens (id, person_id, name, token_hash, scope, created_at, expires_at)
     values (gen_random_uuid(), $1, 'Report', $2, 'write', now(), now() + interval '9 days')`,
    [member(), tokenHash],
  );
  const credential = tokenCredential(`Bearer ${secret}`, portal.clock.now());
  if (!credential) throw new Error('no token');
  return createCaller(() => createContext(portal.services, { credential }));
}

test('whoever has not accepted the terms that hold now does nothing else, program or browser; then all of it', async () => {
  const spaceId = await anActiveGroup(portal, world, { seats: { member: 'member' } });
  const documentId = await aDocument(portal, world.people.member, spaceId);
  const { context } = await signedIn(portal, 'member@enterprise.example');
  const [browser, program] = [createCaller(context), await aProgram()];
  await forget();
  for (const api of [browser, program]) {
    expect(await refusalIn(api.accounts.getMe({}))).toBe(refused);
    expect(await refusalIn(api.workingGroups.listWorkingGroups({}))).toBe(refused);
    expect(await refusalIn(api.spaces.leaveSpace({ spaceId }))).toBe(refused);
  }
  const content = () => refusalIn(openContent(context(), { documentId, version: 1, kind: 'download' }));
  expect(await content()).toBe(refused);
  expect(await refusalIn(program.accounts.acceptTerms({ version: 1 }))).toBe(
    'forbidden accounts.not_for_tokens',
  );
  for (const version of [2, 7])
    expect(await refusalIn(browser.accounts.acceptTerms({ version }))).toBe(
      'conflict accounts.terms_changed',
    );
  expect(await recorded(portal, 'accounts.acceptTerms', 'person', world.people.member)).toEqual([]);

  expect(await browser.accounts.acceptTerms({ version: 1 })).toEqual({ version: 1 });
  expect(await recorded(portal, 'accounts.acceptTerms', 'person', world.people.member)).toEqual(['allowed']);
  const { rows } = await portal.owner.query('select terms_version from people where id = $1', [member()]);
  expect(rows).toEqual([{ terms_version: 1 }]);
  for (const api of [browser, program]) expect(await refusalIn(api.accounts.getMe({}))).toBe('allowed');
  expect(await content()).toBe('allowed');
});

test('accepting is one’s own: nobody else’s terms are touched, and strangers are asked to sign in', async () => {
  await forget();
  await portal.as(world.people.chair).accounts.acceptTerms({ version: 1 });
  const { rows } = await portal.owner.query('select terms_version from people where id = $1', [member()]);
  expect(rows).toEqual([{ terms_version: 0 }]);
  expect(await refusalIn(portal.asStranger().accounts.acceptTerms({ version: 1 }))).toBe(
    'unauthenticated common.sign_in_first',
  );
});
