import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { listSearches } from './list-searches.ts';
import { removeSearch } from './remove-search.ts';
import { saveSearch } from './save-search.ts';
import { search } from './search.ts';
import { suggestEntries } from './suggest-entries.ts';

export const searchOperations = { search, suggestEntries, listSearches, saveSearch, removeSearch };

export const searchRouter = router({
  search: exposeQuery(search),
  suggestEntries: exposeQuery(suggestEntries),
  listSearches: exposeQuery(listSearches),
  saveSearch: exposeCommand(saveSearch),
  removeSearch: exposeCommand(removeSearch),
});
