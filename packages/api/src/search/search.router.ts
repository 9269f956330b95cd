import { exposeQuery, router } from '../core/trpc.ts';
import { search } from './search.ts';

export const searchOperations = { search };

export const searchRouter = router({
  search: exposeQuery(search),
});
