import { homeView } from '@portal/domain/accounts/accounts.inputs';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { hasDuty, isInGoodStanding } from '@portal/domain/kernel/actor';
import { z } from 'zod';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { documentListItemOf, mayKnowPeople, readNewestOfMyGroups } from '../documents/index.ts';
import { readWaitingApplications } from '../organisations/index.ts';
import { joinRequestViewOf, readRequestsForMe } from '../spaces/index.ts';
import { readMyGroups, readProposedGroups, workingGroupListItemOf } from '../working-groups/index.ts';
import { readMyInvitations, readMyRequests } from './accounts.repository.ts';

/** What needs me, my groups, the newest documents in them: one round trip for the first page of the day. */
export const getHome = query({
  name: 'accounts.getHome',
  input: z.strictObject({}),
  output: homeView,
  access: { who: actorMay(accountActorPolicies, 'accounts.getHome') },
  load: (flight, _input, now) => ({
    requests: flight.add(readRequestsForMe, {}),
    proposed: flight.add(readProposedGroups, {}),
    applications: flight.add(readWaitingApplications, {}),
    invitations: flight.add(readMyInvitations, { now }),
    mine: flight.add(readMyRequests, {}),
    groups: flight.add(readMyGroups, { theme: null, afterName: null, afterId: null, limit: 50 }),
    documents: flight.add(readNewestOfMyGroups, { limit: 8 }),
  }),
  view: ({ actor, loaded }) => ({
    joinRequests: isInGoodStanding(actor) ? loaded.requests.map((row) => joinRequestViewOf(actor, row)) : [],
    proposedGroups: hasDuty(actor, 'partnership_manager') ? loaded.proposed : [],
    applications: hasDuty(actor, 'partnership_manager') ? (loaded.applications[0]?.count ?? 0) : 0,
    invitations: loaded.invitations.length,
    myRequests: loaded.mine,
    groups: loaded.groups.map(workingGroupListItemOf),
    documents: loaded.documents.map((row) =>
      documentListItemOf(
        row,
        { id: row.spaceId, kind: row.kind, code: row.code, name: row.spaceName },
        mayKnowPeople(actor, row.myRole),
      ),
    ),
  }),
});
