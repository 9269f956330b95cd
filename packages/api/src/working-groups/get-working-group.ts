import { notFound } from '@portal/domain/kernel/domain-error';
import { getWorkingGroupInput, workingGroupView } from '@portal/domain/working-groups/working-groups.inputs';
import { query } from '../core/operation.ts';
import { organisationBriefOf } from '../organisations/index.ts';
import { readSpaceFollow, spaceSubject } from '../spaces/index.ts';
import { readGroup, readLeads, readMyOpenRequest } from './working-groups.repository.ts';
import { workingGroupAbilities, workingGroupListItemOf } from './working-groups.view.ts';

/** The overview of a group: counts for everybody who sees it, names for those who may know people here. */
export const getWorkingGroup = query({
  name: 'workingGroups.getWorkingGroup',
  input: getWorkingGroupInput,
  output: workingGroupView,
  access: { authorise: { spaceId: spaceSubject.may('workingGroups.getWorkingGroup') } },
  rest: {
    method: 'GET',
    path: '/working-groups/{spaceId}',
    summary: 'The overview of a group: its purpose, its numbers, what I may do there.',
  },
  load: (flight, { spaceId }) => ({
    group: flight.add(readGroup, { spaceId }),
    leads: flight.add(readLeads, { spaceId }),
    follow: flight.add(readSpaceFollow, { spaceId }),
    myRequest: flight.add(readMyOpenRequest, { spaceId }),
  }),
  view: ({ subject: { spaceId: found }, loaded }) => {
    const row = loaded.group[0];
    if (!row) throw notFound();
    const abilities = workingGroupAbilities(found);
    return {
      ...workingGroupListItemOf(row),
      defaultLabel: row.defaultLabel,
      composition: {
        people: row.people,
        organisations: row.organisations,
        countries: Object.entries(row.countries).map(([country, organisations]) => ({
          country,
          organisations,
        })),
      },
      leads: abilities.listMembers.allowed
        ? loaded.leads.map((lead) => ({
            role: lead.role,
            person: { id: lead.personId, name: lead.personName, organisation: organisationBriefOf(lead) },
          }))
        : [],
      declineReason: abilities.listMembers.allowed ? row.declineReason : null,
      myJoinRequestId: loaded.myRequest[0]?.id ?? null,
      following: loaded.follow.length > 0,
      abilities,
    };
  },
});
