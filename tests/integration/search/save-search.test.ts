import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
beforeAll(async () => {
  world = await aWorld(portal);
});

test('I keep a search with its filters; nobody else sees it, and the record does not say what it was', async () => {
  const spaceId = await anActiveGroup(portal, world);
  const api = portal.as(world.people.member).search;
  const { id } = await api.saveSearch({
    name: 'Batteries',
    q: 'battery',
    type: 'document',
    spaceId,
    year: 2026,
  });
  expect((await api.listSearches({})).items).toMatchObject([
    { id, name: 'Batteries', query: `q=battery&type=document&group=${spaceId}&year=2026` },
  ]);
  expect((await portal.as(world.people.delegate2).search.listSearches({})).items).toEqual([]);
  expect((await portal.as(world.people.admin).search.listSearches({})).items).toEqual([]);
  expect(await recorded(portal, 'search.saveSearch', 'savedSearch', id)).toEqual(['allowed']);
  const { rows } = await portal.owner.query(
    'select payload from audit_payloads where payload::text like $1',
    ['%battery%'],
  );
  expect(rows).toEqual([]);
});

test('a name serves once, in whatever case; a group that I may not know of is not there', async () => {
  const api = portal.as(world.people.outsider).search;
  await api.saveSearch({ name: 'Mine', q: 'one' });
  expect(await refusalIn(api.saveSearch({ name: ' MINE ', q: 'two' }))).toBe(
    'rule_violation search.name_taken',
  );
  await portal.as(world.people.chair).search.saveSearch({ name: 'Mine', q: 'three' });
  const hidden = await anActiveGroup(portal, world, { name: 'Hidden' });
  expect(await refusalIn(api.saveSearch({ name: 'Theirs', q: 'x', spaceId: hidden }))).toBe(
    'not_found common.not_found',
  );
});

test('there is room for fifty', async () => {
  const api = portal.as(world.people.secretary).search;
  for (let n = 1; n <= 50; n += 1) await api.saveSearch({ name: `Search ${n}`, q: 'x' });
  expect(await refusalIn(api.saveSearch({ name: 'One more', q: 'x' }))).toBe(
    'rule_violation search.too_many_saved',
  );
});
