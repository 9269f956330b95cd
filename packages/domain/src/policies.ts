import {
  accessTokenPolicies,
  accountActorPolicies,
  accountInvitationPolicies,
  passkeyPolicies,
  sessionPolicies,
} from './accounts/accounts.policy.ts';
import { personPolicies } from './accounts/person.policy.ts';
import { adminActorPolicies, jobPolicies } from './admin/admin.policy.ts';
import { auditActorPolicies } from './audit/audit.policy.ts';
import {
  documentActorPolicies,
  documentPolicies,
  folderPolicies,
  libraryPolicies,
} from './documents/documents.policy.ts';
import { mailPolicies, notificationActorPolicies } from './notifications/notifications.policy.ts';
import { applicationActorPolicies, applicationPolicies } from './organisations/application.policy.ts';
import { organisationActorPolicies, organisationPolicies } from './organisations/organisations.policy.ts';
import { savedSearchPolicies, searchActorPolicies } from './search/search.policy.ts';
import {
  invitationPolicies,
  joinRequestPolicies,
  membershipPolicies,
  spacePolicies,
} from './spaces/spaces.policy.ts';
import { threadPolicies } from './spaces/thread-subject.ts';
import { workingGroupActorPolicies, workingGroupPolicies } from './working-groups/working-groups.policy.ts';

/**
 * Every act that is about a thing, by the kind of thing. The guard's types come from here: a
 * procedure whose act is not listed does not compile.
 */
export const policiesBySubject = {
  actor: {
    ...accountActorPolicies,
    ...adminActorPolicies,
    ...auditActorPolicies,
    ...documentActorPolicies,
    ...notificationActorPolicies,
    ...applicationActorPolicies,
    ...organisationActorPolicies,
    ...searchActorPolicies,
    ...workingGroupActorPolicies,
  },
  person: personPolicies,
  session: sessionPolicies,
  passkey: passkeyPolicies,
  accessToken: accessTokenPolicies,
  accountInvitation: accountInvitationPolicies,
  organisation: organisationPolicies,
  organisationApplication: applicationPolicies,
  space: { ...spacePolicies, ...workingGroupPolicies, ...libraryPolicies },
  membership: membershipPolicies,
  joinRequest: joinRequestPolicies,
  invitation: invitationPolicies,
  thread: threadPolicies,
  document: documentPolicies,
  folder: folderPolicies,
  savedSearch: savedSearchPolicies,
  mail: mailPolicies,
  job: jobPolicies,
} as const;
