import type { Id } from '@portal/domain/kernel/ids';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
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

test('staff say to whom it belongs, in what it works and with whom it competes; partners read all but the last', async () => {
  const { enterprise, institute, ministry, rival } = world.organisations;
  const manager = portal.as(world.people.manager).organisations;
  const change = async (organisationId: Id<'organisation'>, fields: object) => {
    const { revision, name, country } = await manager.getOrganisation({ organisationId });
    return refusalIn(manager.changeOrganisation({ organisationId, revision, name, country, ...fields }));
  };
  const related = { sector: 'energy', parents: [ministry], competitors: ['', institute, institute] };
  expect(await change(enterprise, related)).toBe('allowed');
  const read = (person: keyof World['people'], organisationId = enterprise) =>
    portal.as(world.people[person]).organisations.getOrganisation({ organisationId });
  expect(await read('manager')).toMatchObject({
    sector: 'energy',
    parents: [{ id: ministry }],
    competitors: [{ id: institute }],
  });
  // Both ways, and in place of whom it competed with before.
  expect(await read('admin', institute)).toMatchObject({ competitors: [{ id: enterprise }] });
  expect(await read('admin', rival)).toMatchObject({ competitors: [] });
  for (const person of ['member', 'outsider', 'delegate', 'reviewer', 'auditor'] as const) {
    const seen = await read(person);
    expect(seen).toMatchObject({ sector: 'energy', parents: [{ id: ministry }], competitors: null });
    expect(JSON.stringify(seen)).not.toContain(institute);
  }

  // What is left out stays; an empty list ends it, and the dates of what was stay.
  expect(await change(enterprise, {})).toBe('allowed');
  expect(await read('admin')).toMatchObject({ sector: 'energy', parents: [{ id: ministry }] });
  expect(await change(enterprise, { sector: '', parents: '', competitors: '' })).toBe('allowed');
  expect(await read('admin')).toMatchObject({ sector: null, parents: [], competitors: [] });
  const { rows } = await portal.owner.query('select ended_at is not null as ended from organisation_parents');
  expect(rows).toEqual([{ ended: true }]);
  expect(await change(enterprise, { parents: [ministry] })).toBe('allowed');
});

test('nobody stands above themselves, not even when two managers are at it at once', async () => {
  const { body, institute, ministry, rival } = world.organisations;
  const manager = portal.as(world.people.manager).organisations;
  const below = async (organisationId: Id<'organisation'>, parents: string[]) => {
    const { revision, name, country } = await manager.getOrganisation({ organisationId });
    return refusalIn(
      manager.changeOrganisation({ organisationId, revision, name, country, parents: parents as never }),
    );
  };
  const circle = 'rule_violation organisations.parents_make_circle';
  expect(await below(body, [body])).toBe(circle);
  expect(await below(body, [ministry])).toBe('allowed');
  expect(await below(institute, [body])).toBe('allowed');
  expect(await below(ministry, [institute])).toBe(circle);
  expect(await below(institute, [])).toBe('allowed');
  const both = await Promise.all([below(institute, [rival]), below(rival, [institute])]);
  expect(both.sort()).toEqual(['allowed', circle]);
  expect(await below(body, [neverExisted.organisation])).toBe('not_found common.not_found');
});

test('an organisation that one may not see is named to nobody as the parent of another', async () => {
  const { ministry, applicant } = world.organisations;
  const manager = portal.as(world.people.manager).organisations;
  const { revision, name, country } = await manager.getOrganisation({ organisationId: ministry });
  await manager.changeOrganisation({
    organisationId: ministry,
    revision,
    name,
    country,
    parents: [applicant],
  });
  const parentsFor = async (person: keyof World['people']) =>
    (await portal.as(world.people[person]).organisations.getOrganisation({ organisationId: ministry }))
      .parents;
  expect(await parentsFor('member')).toEqual([]);
  expect(await parentsFor('admin')).toMatchObject([{ id: applicant }]);
});
