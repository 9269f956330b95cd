import { createCaller, createContext, openContent } from '@portal/api';
import { sessionCredential } from '@portal/auth';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

/** The same portal as it runs outside the demonstration. */
async function asked(email: string) {
  const { token } = await signedIn(portal, email);
  const { settings } = portal.services;
  const services = { ...portal.services, settings: { ...settings, secondFactorRequired: true } };
  return () => createContext(services, { credential: sessionCredential(token, portal.clock.now()) });
}

test('staff and delegates do nothing with a password alone but add a factor (trust.md A10)', async () => {
  const spaceId = await anActiveGroup(portal, world);
  const documentId = await aDocument(portal, world.people.chair, spaceId);
  const refused = 'forbidden accounts.second_factor_required';
  for (const email of ['delegate@ministry.example', 'manager@host.example', 'admin@host.example']) {
    const context = await asked(email);
    const api = createCaller(context);
    expect(await refusalIn(api.workingGroups.listWorkingGroups({}))).toBe(refused);
    expect(await refusalIn(api.spaces.leaveSpace({ spaceId }))).toBe(refused);
    expect(await refusalIn(openContent(context(), { documentId, version: 1, kind: 'download' }))).toBe(
      refused,
    );
    expect((await api.accounts.listFactors({})).isMissing).toBe(true);
  }
  const member = createCaller(await asked('member@enterprise.example'));
  expect(await refusalIn(member.workingGroups.listWorkingGroups({}))).toBe('allowed');
});
