import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const wanted = {
  name: 'Lin Yuxi',
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  theme: 'dark',
  density: 'compact',
} as const;

test('is saved once, on record, and a stale form is refused', async () => {
  const api = portal.as(world.people.member);
  const { revision } = await api.accounts.getMe({});
  await api.accounts.changeProfile({ ...wanted, revision });
  expect(await api.accounts.getMe({})).toMatchObject({ ...wanted, revision: revision + 1 });
  expect(await refusalIn(api.accounts.changeProfile({ ...wanted, revision }))).toBe(
    'conflict common.changed_meanwhile',
  );
  expect(await recorded(portal, 'accounts.changeProfile', 'person', world.people.member)).toEqual([
    'allowed',
  ]);
  const seen = await portal.as(world.people.delegate2).accounts.getMe({});
  expect(seen.name).not.toBe(wanted.name);
});

test('a zone that does not exist and fields that are not mine to set are refused', async () => {
  const api = portal.as(world.people.chair);
  const { revision } = await api.accounts.getMe({});
  const attempt = (change: object) =>
    refusalIn(api.accounts.changeProfile({ ...wanted, revision, ...change } as never));
  expect(await attempt({ timeZone: 'Moon/Tranquility' })).toBe('invalid_input common.invalid_input');
  for (const field of ['duties', 'isDelegate', 'organisationId', 'state', 'email', 'termsVersion'])
    expect(await attempt({ [field]: 'x' })).toBe('invalid_input common.invalid_input');
});
