import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { getHome } from './get-home.ts';
import { getMe } from './get-me.ts';
import { suspendPerson } from './suspend-person.ts';

export const accountOperations = { getMe, getHome, suspendPerson };

export const accountsRouter = router({
  getMe: exposeQuery(getMe),
  getHome: exposeQuery(getHome),
  suspendPerson: exposeCommand(suspendPerson),
});
