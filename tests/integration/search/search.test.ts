import type { Id } from '@portal/domain/kernel/ids';
import { indexed } from '@portal/test-support/indexed';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type PersonaKey, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let spaceId: Id<'space'>;

beforeAll(async () => {
  world = await aWorld(portal);
  spaceId = await anActiveGroup(portal, world, { name: 'Battery passport' });
  const by = world.people.member;
  await aDocument(portal, by, spaceId, {
    title: 'Prüfungen der Batterien 2026',
    fileName: 'pruefplan_v2.txt',
  });
  await aDocument(portal, by, spaceId, { title: '新一代混合动力技术的安全要求' });
  await aDocument(portal, by, spaceId, { title: 'مُتطلَّباتُ السَّلامةِ للعائلة' });
  await aDocument(portal, by, spaceId, { title: 'Minutes & <b>decisions</b>' });
  await indexed(portal);
});

const titles = async (who: PersonaKey, q: string, more: object = {}) =>
  (await portal.as(world.people[who]).search.search({ q, ...more })).items.map((hit) => hit.title);

test.each([
  ['Prüfung', 'Prüfungen der Batterien 2026'],
  ['prüft 2026', 'Prüfungen der Batterien 2026'],
  ['pruefplan', 'Prüfungen der Batterien 2026'],
  ['BAT-1', 'Prüfungen der Batterien 2026'],
  ['动力', '新一代混合动力技术的安全要求'],
  ['سلامة', 'مُتطلَّباتُ السَّلامةِ للعائلة'],
  ['decision', 'Minutes & <b>decisions</b>'],
  ['passport', 'Battery passport'],
])('a member finds by %s: %s', async (q, title) => {
  expect(await titles('member', q)).toEqual([title]);
});

test('all words have to occur, and nothing asked is nothing found', async () => {
  expect(await titles('member', 'Prüfung 2026')).toHaveLength(1);
  expect(await titles('member', 'Prüfung 2025')).toEqual([]);
  for (const q of ['', '   ', '???', "'; drop table people; --", '\0', ':* & |']) {
    expect(await titles('member', q)).toEqual([]);
  }
});

test('people and organisations are found by those who may know of them', async () => {
  expect(await titles('chair', 'observer')).toEqual(['Observer Person']);
  expect(await titles('outsider', 'observer')).toEqual([]);
  expect(await titles('outsider', 'Ministry')).toEqual(['Ministry of Transport']);
  expect(await titles('outsider', 'Newcomer')).toEqual([]);
  expect((await titles('manager', 'Newcomer')).sort()).toEqual(['Newcomer Energy', 'Pending Person']);
});
