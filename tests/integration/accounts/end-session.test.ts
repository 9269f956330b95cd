import { createCaller, whoIs } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { signedIn } from '@portal/test-support/sign-in';
import { aWorld } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
beforeAll(() => aWorld(portal));

test('I see where I am signed in and end one of them; nobody else’s is to be found', async () => {
  const phone = await signedIn(portal, 'member@enterprise.example', { userAgent: 'Phone' });
  const desk = await signedIn(portal, 'member@enterprise.example', { userAgent: 'Desk' });
  const other = await signedIn(portal, 'chair@ministry.example');
  const api = createCaller(desk.context);
  const { items } = await api.accounts.listSessions({});
  expect(items.map(({ userAgent, isThisOne }) => [userAgent, isThisOne]).sort()).toEqual([
    ['Desk', true],
    ['Phone', false],
  ]);
  const theirs = await createCaller(other.context).accounts.listSessions({});
  const foreign = theirs.items[0]?.id as Id<'session'>;
  expect(await refusalIn(api.accounts.endSession({ sessionId: foreign }))).toBe('not_found common.not_found');
  const sessionId = items.find((each) => each.userAgent === 'Phone')?.id as Id<'session'>;
  await api.accounts.endSession({ sessionId });
  expect(await whoIs(phone.context())).toBeNull();
  expect(await whoIs(desk.context())).not.toBeNull();
  expect(await whoIs(other.context())).not.toBeNull();
  expect(await recorded(portal, 'accounts.endSession', 'session', sessionId)).toEqual(['allowed']);
});
