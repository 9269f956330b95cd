import { exposeCommand, exposeQuery, router } from '../core/trpc.ts';
import { acceptTerms } from './accept-terms.ts';
import { changeAbsence } from './change-absence.ts';
import { changeDuties } from './change-duties.ts';
import { changeProfile } from './change-profile.ts';
import { endAccess } from './end-access.ts';
import { endAccessToken } from './end-access-token.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { getAbsence } from './get-absence.ts';
import { getAccess } from './get-access.ts';
import { getHome } from './get-home.ts';
import { getMe } from './get-me.ts';
import { invitePerson } from './invite-person.ts';
import { listAccess } from './list-access.ts';
import { listAccessTokens } from './list-access-tokens.ts';
import { listAccountInvitations } from './list-account-invitations.ts';
import { listFactors } from './list-factors.ts';
import { listSessions } from './list-sessions.ts';
import { readmitPerson } from './readmit-person.ts';
import { removeAuthenticator } from './remove-authenticator.ts';
import { removePasskey } from './remove-passkey.ts';
import { requestEmailChange } from './request-email-change.ts';
import { suspendPerson } from './suspend-person.ts';
import { withdrawAccountInvitation } from './withdraw-account-invitation.ts';

export const accountOperations = {
  getMe,
  acceptTerms,
  changeProfile,
  getAbsence,
  changeAbsence,
  getHome,
  listSessions,
  endSession,
  endOtherSessions,
  listFactors,
  listAccessTokens,
  endAccessToken,
  removeAuthenticator,
  removePasskey,
  requestEmailChange,
  getAccess,
  listAccess,
  suspendPerson,
  endAccess,
  readmitPerson,
  changeDuties,
  invitePerson,
  listAccountInvitations,
  withdrawAccountInvitation,
};

export const accountsRouter = router({
  getMe: exposeQuery(getMe),
  acceptTerms: exposeCommand(acceptTerms),
  changeProfile: exposeCommand(changeProfile),
  getAbsence: exposeQuery(getAbsence),
  changeAbsence: exposeCommand(changeAbsence),
  getHome: exposeQuery(getHome),
  listSessions: exposeQuery(listSessions),
  endSession: exposeCommand(endSession),
  endOtherSessions: exposeCommand(endOtherSessions),
  listFactors: exposeQuery(listFactors),
  listAccessTokens: exposeQuery(listAccessTokens),
  endAccessToken: exposeCommand(endAccessToken),
  removeAuthenticator: exposeCommand(removeAuthenticator),
  requestEmailChange: exposeCommand(requestEmailChange),
  removePasskey: exposeCommand(removePasskey),
  getAccess: exposeQuery(getAccess),
  listAccess: exposeQuery(listAccess),
  endAccess: exposeCommand(endAccess),
  readmitPerson: exposeCommand(readmitPerson),
  changeDuties: exposeCommand(changeDuties),
  suspendPerson: exposeCommand(suspendPerson),
  invitePerson: exposeCommand(invitePerson),
  listAccountInvitations: exposeQuery(listAccountInvitations),
  withdrawAccountInvitation: exposeCommand(withdrawAccountInvitation),
});
