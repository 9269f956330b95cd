import { uuidFromId } from '@portal/domain/kernel/ids';
import { entryKinds, maxHits } from '@portal/domain/search/search';
import { hitPage, searchInput } from '@portal/domain/search/search.inputs';
import { searchActorPolicies } from '@portal/domain/search/search.policy';
import { askedWords, tsqueryOf } from '@portal/platform/search-query';
import { decodeCursor, encodeCursor, wholeNumber } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { spaceSubject } from '../spaces/index.ts';
import { limitSearch, readHits } from './search.repository.ts';
import { hitViewOf } from './search.view.ts';

/** What contains all the words, best first, of everything that I may see. */
export const search = query({
  name: 'search.search',
  input: searchInput,
  output: hitPage,
  access: {
    who: actorMay(searchActorPolicies, 'search.search'),
    // Whoever may look into a group's library may look for something in it.
    authorise: { spaceId: spaceSubject.may('documents.listDocuments') },
  },
  rest: {
    method: 'GET',
    path: '/search',
    summary: 'What contains all the words, of everything that I may see.',
  },
  load: (flight, { q, type, spaceId, label, year, cursor, limit }) => {
    const asked = askedWords(q);
    if (asked.length === 0) return { rows: Promise.resolve([]) };
    const skip = skipOf(cursor);
    const inYear = (offset: number) => (year === undefined ? null : new Date(Date.UTC(year + offset, 0, 1)));
    void flight.add(limitSearch, {});
    return {
      rows: flight.add(readHits, {
        // Only documents have labels.
        kinds: label ? ['document'] : type ? [type] : [...entryKinds],
        allOf: tsqueryOf(asked),
        anyOf: tsqueryOf(asked, 'any'),
        spaceId: spaceId ? uuidFromId('space', spaceId) : null,
        label: label ?? null,
        from: inYear(0),
        until: inYear(1),
        enough: Math.min(skip + limit, maxHits) + 1,
        skip,
        limit: limit + 1,
      }),
    };
  },
  view: ({ input, loaded }) => {
    const asked = askedWords(input.q);
    const shown = skipOf(input.cursor) + input.limit;
    return {
      items: loaded.rows.slice(0, input.limit).flatMap((row) => hitViewOf(row, asked) ?? []),
      nextCursor: loaded.rows.length > input.limit && shown < maxHits ? encodeCursor([shown]) : null,
    };
  },
});

function skipOf(cursor: string | undefined): number {
  const after = decodeCursor(cursor, 1);
  return after ? Math.min(wholeNumber(after[0]), maxHits) : 0;
}
