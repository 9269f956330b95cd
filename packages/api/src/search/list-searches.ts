import { savedSearchView } from '@portal/domain/search/search.inputs';
import { searchActorPolicies } from '@portal/domain/search/search.policy';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readSavedSearches } from './saved-searches.repository.ts';

/** The searches that I keep, the newest first. */
export const listSearches = query({
  name: 'search.listSearches',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(savedSearchView) }),
  access: { who: actorMay(searchActorPolicies, 'search.listSearches') },
  rest: { method: 'GET', path: '/saved-searches', summary: 'The searches that I keep, the newest first.' },
  load: (flight) => ({ rows: flight.add(readSavedSearches, {}) }),
  view: ({ loaded }) => ({ items: loaded.rows }),
});
