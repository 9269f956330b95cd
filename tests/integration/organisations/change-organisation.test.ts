import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('staff correct it on record; a stale form and its own people are refused', async () => {
  const organisationId = world.organisations.institute;
  const manager = portal.as(world.people.manager).organisations;
  const { revision } = await manager.getOrganisation({ organisationId });
  const fields = {
    organisationId,
    name: 'Institute of Energy',
    country: 'AE',
    domains: [],
    aliases: [],
    revision,
  };
  expect(await refusalIn(portal.as(world.people.observer).organisations.changeOrganisation(fields))).toBe(
    'forbidden organisations.for_managers',
  );
  await manager.changeOrganisation(fields);
  expect(await manager.getOrganisation({ organisationId })).toMatchObject({
    name: 'Institute of Energy',
    revision: revision + 1,
  });
  expect(await refusalIn(manager.changeOrganisation(fields))).toBe('conflict common.changed_meanwhile');
  const record = await recorded(portal, 'organisations.changeOrganisation', 'organisation', organisationId);
  expect(record.filter((each) => each === 'allowed')).toHaveLength(1);
});

test('its people are shown to themselves and to staff, by pages', async () => {
  const organisationId = world.organisations.host;
  const first = await portal.as(world.people.auditor).organisations.listPeople({ organisationId, limit: 3 });
  expect(first.items.map(({ name }) => name)).toEqual(['Admin Person', 'Auditor Person', 'Manager Person']);
  const cursor = first.nextCursor ?? '';
  const rest = await portal
    .as(world.people.auditor)
    .organisations.listPeople({ organisationId, limit: 3, cursor });
  expect(rest.items.map(({ name }) => name)).toEqual(['Officer Person', 'Reviewer Person']);
  expect(rest.nextCursor).toBeNull();
  expect(await refusalIn(portal.as(world.people.member).organisations.listPeople({ organisationId }))).toBe(
    'forbidden organisations.own_people_only',
  );
});
