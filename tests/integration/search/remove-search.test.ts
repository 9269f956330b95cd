import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aWorld } from '@portal/test-support/world';
import { expect, test } from 'vitest';

const portal = usePortal();

test('I remove a search of mine; others’ are not to be found', async () => {
  const world = await aWorld(portal);
  const api = portal.as(world.people.member).search;
  const { id } = await api.saveSearch({ name: 'Batteries', q: 'battery' });
  const other = portal.as(world.people.delegate2).search;
  expect(await refusalIn(other.removeSearch({ savedSearchId: id }))).toBe('not_found common.not_found');
  await api.removeSearch({ savedSearchId: id });
  expect((await api.listSearches({})).items).toEqual([]);
  expect(await refusalIn(api.removeSearch({ savedSearchId: id }))).toBe('not_found common.not_found');
  expect(await recorded(portal, 'search.removeSearch', 'savedSearch', id)).toContain('allowed');
});
