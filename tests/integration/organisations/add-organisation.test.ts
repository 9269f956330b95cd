import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});
const fields = {
  name: 'Rijkswaterstaat',
  nameNative: '',
  kind: 'government',
  country: 'nl',
  domains: 'rws.example\n@RWS.example, water.example',
  aliases: ['RWS', 'RWS'],
  sector: 'water',
} as const;

test('staff bring one in; partners find it at once, its domains only those who look after it', async () => {
  const manager = portal.as(world.people.manager);
  const { ministry, rival } = world.organisations;
  const { id } = await manager.organisations.addOrganisation({
    ...fields,
    parents: [ministry],
    competitors: [rival],
  } as never);
  expect(await manager.organisations.getOrganisation({ organisationId: id })).toMatchObject({
    name: 'Rijkswaterstaat',
    nameNative: null,
    country: 'NL',
    state: 'active',
    domains: ['rws.example', 'water.example'],
    aliases: ['RWS'],
    sector: 'water',
    parents: [{ id: ministry }],
    competitors: [{ id: rival }],
  });
  const seen = await portal.as(world.people.outsider).organisations.getOrganisation({ organisationId: id });
  expect(seen).toMatchObject({ domains: null, aliases: null, abilities: { listPeople: { allowed: false } } });
  expect(await recorded(portal, 'organisations.addOrganisation', 'organisation', id)).toEqual(['allowed']);
});

test('nobody else does, and never the host', async () => {
  const attempt = (by: keyof World['people'], change: object = {}) =>
    refusalIn(portal.as(world.people[by]).organisations.addOrganisation({ ...fields, ...change } as never));
  for (const by of ['delegate', 'member', 'reviewer', 'auditor'] as const)
    expect(await attempt(by)).toBe('forbidden organisations.for_managers');
  expect(await attempt('pending')).toBe('forbidden common.account_not_active');
  expect(await attempt('admin')).toBe('allowed');
  for (const change of [
    { kind: 'host' },
    { country: 'Netherlands' },
    { domains: 'no domain' },
    { sector: 'cars' },
    { state: 'left' },
  ])
    expect(await attempt('manager', change)).toBe('invalid_input common.invalid_input');
});
