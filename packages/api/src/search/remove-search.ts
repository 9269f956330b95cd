import { idOut } from '@portal/domain/kernel/ids';
import { removeSearch as removed } from '@portal/domain/search/search.events';
import { removeSearchInput } from '@portal/domain/search/search.inputs';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { savedSearchSubject } from './saved-search.subject.ts';
import { deleteSavedSearch } from './saved-searches.repository.ts';

/** Forgets a search that I kept. */
export const removeSearch = command({
  name: 'search.removeSearch',
  input: removeSearchInput,
  output: z.strictObject({ id: idOut('savedSearch') }),
  access: { authorise: { savedSearchId: savedSearchSubject.may('search.removeSearch') } },
  rest: {
    method: 'POST',
    path: '/saved-searches/{savedSearchId}/remove',
    summary: 'Forgets a search that I kept.',
  },
  async run({ work, input: { savedSearchId } }) {
    checkSaved(await deleteSavedSearch(work.tx, savedSearchId));
    work.emit(removed({ objectId: savedSearchId }, {}));
    return { id: savedSearchId };
  },
});
