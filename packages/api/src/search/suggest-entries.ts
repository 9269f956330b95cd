import { suggestEntriesInput, suggestionsView } from '@portal/domain/search/search.inputs';
import { searchActorPolicies } from '@portal/domain/search/search.policy';
import { askedWords, tsqueryOf } from '@portal/platform/search-query';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { limitSearch, readHits } from './search.repository.ts';
import { hitViewOf } from './search.view.ts';

/** Of each kind the palette shows this many. */
const most = 5;
const kinds = ['working_group', 'document', 'person', 'organisation'];

const unfinished = { unfinished: true };

/** The few best of each kind for what is being typed, of what I may see. */
export const suggestEntries = query({
  name: 'search.suggestEntries',
  input: suggestEntriesInput,
  output: suggestionsView,
  access: { who: actorMay(searchActorPolicies, 'search.suggestEntries') },
  load: (flight, { q }) => {
    const asked = askedWords(q, unfinished);
    if (asked.length === 0) return { rows: Promise.resolve([]) };
    void flight.add(limitSearch, {});
    return {
      rows: flight.add(readHits, {
        kinds,
        allOf: tsqueryOf(asked),
        anyOf: tsqueryOf(asked, 'any'),
        spaceId: null,
        label: null,
        from: null,
        until: null,
        enough: most,
        skip: 0,
        limit: most * kinds.length,
      }),
    };
  },
  view: ({ input, loaded }) => {
    const asked = askedWords(input.q, unfinished);
    return { items: loaded.rows.flatMap((row) => hitViewOf(row, asked) ?? []) };
  },
});
