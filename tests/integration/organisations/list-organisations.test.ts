import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('organisations.listOrganisations gives active partners to active people, page by page', async () => {
  const api = portal.as(world.people.member);
  const first = await api.organisations.listOrganisations({ limit: 4 });
  const second = await api.organisations.listOrganisations({
    limit: 4,
    cursor: first.nextCursor ?? undefined,
  });
  const names = [...first.items, ...second.items].map((each) => each.name);
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
  expect(names).not.toContain('Newcomer Energy');
  expect(await refusalIn(portal.asStranger().organisations.listOrganisations({}))).toBe(
    'unauthenticated common.sign_in_first',
  );
});

test('organisations.getOrganisation: one in vetting exists for its own people and for the host only', async () => {
  const get = (person: Id<'person'>) =>
    refusalIn(
      portal.as(person).organisations.getOrganisation({ organisationId: world.organisations.applicant }),
    );
  expect(await get(world.people.pending)).toBe('allowed');
  expect(await get(world.people.manager)).toBe('allowed');
  expect(await get(world.people.member)).toBe('not_found common.not_found');
});
