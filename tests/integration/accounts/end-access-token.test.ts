import { createAccessToken, createCaller, createContext, refusalsWritten, whoIs } from '@portal/api';
import { tokenCredential } from '@portal/auth';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { type Browser, signedIn } from '@portal/test-support/sign-in';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let here: Browser;
beforeAll(async () => {
  world = await aWorld(portal);
  here = await signedIn(portal, 'member@enterprise.example');
});
const program = (secret: string) => () =>
  createContext(portal.services, {
    credential: tokenCredential(`Bearer ${secret}`, portal.clock.now()) ?? { kind: 'anonymous' },
  });
const aToken = async (fields: object = {}) =>
  (await createAccessToken(here.context(), { name: 'Nightly report', ...fields })).secret;

test('a program reads as its owner; only with that scope it changes things, and never the account', async () => {
  const spaceId = await anActiveGroup(portal, world);
  const [reads, writes] = [await aToken(), await aToken({ scope: 'write' })];
  const reader = createCaller(program(reads));
  const writer = createCaller(program(writes));
  expect((await reader.accounts.getMe({})).id).toBe(world.people.member);
  expect(await refusalIn(reader.spaces.leaveSpace({ spaceId }))).toBe('forbidden accounts.token_reads_only');
  for (const act of [
    () => writer.accounts.listSessions({}),
    () => writer.accounts.endOtherSessions({}),
    () => writer.accounts.listAccessTokens({}),
    () => createAccessToken(program(writes)(), { name: 'Another' }),
  ])
    expect(await refusalIn(act())).toBe('forbidden accounts.not_for_tokens');
  expect(await refusalIn(writer.spaces.leaveSpace({ spaceId }))).toBe('allowed');
  const stored = await portal.owner.query('select * from access_tokens');
  expect(JSON.stringify(stored.rows)).not.toContain(reads.slice(7));
});

test('ended, expired, unknown, or of a suspended owner: it opens nothing', async () => {
  const [ended, old] = [await aToken({ name: 'Ended' }), await aToken({ days: 7 })];
  const own = createCaller(here.context);
  const { items } = await own.accounts.listAccessTokens({});
  const id = items.find(({ name }) => name === 'Ended')?.id as Id<'accessToken'>;
  const others = portal.as(world.people.chair);
  expect(await refusalIn(others.accounts.endAccessToken({ accessTokenId: id }))).toBe(
    'not_found common.not_found',
  );
  expect(await whoIs(program(ended)())).not.toBeNull();
  await own.accounts.endAccessToken({ accessTokenId: id });
  await refusalsWritten();
  expect((await recorded(portal, 'accounts.endAccessToken', 'accessToken', id)).sort()).toEqual([
    'allowed',
    'refused',
  ]);
  expect(await whoIs(program(ended)())).toBeNull();
  expect(await whoIs(program('pforum_none')())).toBeNull();
  expect(await whoIs(program(old)())).not.toBeNull();
  portal.clock.pass({ hours: 24 * 8 });
  expect(await whoIs(program(old)())).toBeNull();
  here = await signedIn(portal, 'member@enterprise.example');
  const last = await aToken();
  await portal
    .as(world.people.admin)
    .accounts.suspendPerson({ personId: world.people.member, reason: 'Left.' });
  expect(await whoIs(program(last)())).toBeNull();
});

test('making one asks for a fresh proof, and for one with a name and an end', async () => {
  const chair = await signedIn(portal, 'chair@ministry.example');
  const make = (fields: object) => refusalIn(createAccessToken(chair.context(), fields));
  expect(await make({ name: 'x', days: 3650 })).toBe('invalid_input common.invalid_input');
  expect(await make({ name: '' })).toBe('invalid_input common.invalid_input');
  for (let i = 0; i < 20; i++) expect(await make({ name: `Token ${i}` })).toBe('allowed');
  expect(await make({ name: 'One more' })).toBe('rule_violation accounts.too_many_tokens');
  portal.clock.pass({ minutes: 6 });
  expect(await make({ name: 'Late' })).toBe('forbidden accounts.confirm_first');
});
