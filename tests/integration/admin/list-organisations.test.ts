import { usePortal } from '@portal/test-support/portal';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('all organisations are listed in every state, with the people who can sign in', async () => {
  const { items } = await portal.as(world.people.admin).admin.listOrganisations({});
  expect(items).toHaveLength(Object.keys(world.organisations).length);
  expect(items.find((each) => each.id === world.organisations.applicant)).toMatchObject({
    state: 'applied',
    people: 1,
    delegates: 0,
  });
  expect(items.find((each) => each.id === world.organisations.enterprise)).toMatchObject({
    people: 2,
    delegates: 1,
  });
  // One of the two is suspended.
  expect(items.find((each) => each.id === world.organisations.rival)).toMatchObject({ people: 1 });
});

test('a part of the name and the state cut the list', async () => {
  const { listOrganisations } = portal.as(world.people.manager).admin;
  expect((await listOrganisations({ q: 'energy' })).items.map((each) => each.name)).toEqual([
    'Institute of Energy Storage',
    'Newcomer Energy',
  ]);
  expect((await listOrganisations({ q: 'energy', state: 'applied' })).items).toHaveLength(1);
});
