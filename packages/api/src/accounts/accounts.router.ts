import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { changeProfile } from './change-profile.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { getHome } from './get-home.ts';
import { getMe } from './get-me.ts';
import { listSessions } from './list-sessions.ts';
import { suspendPerson } from './suspend-person.ts';

export const accountOperations = {
  getMe,
  changeProfile,
  getHome,
  listSessions,
  endSession,
  endOtherSessions,
  suspendPerson,
};

export const accountsRouter = router({
  getMe: exposeQuery(getMe),
  changeProfile: exposeCommand(changeProfile),
  getHome: exposeQuery(getHome),
  listSessions: exposeQuery(listSessions),
  endSession: exposeCommand(endSession),
  endOtherSessions: exposeCommand(endOtherSessions),
  suspendPerson: exposeCommand(suspendPerson),
});
