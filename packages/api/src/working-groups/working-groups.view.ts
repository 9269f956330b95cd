import { libraryPolicies } from '@portal/domain/documents/documents.policy';
import type { Id } from '@portal/domain/kernel/ids';
import { abilityOf, decide, type Policy } from '@portal/domain/kernel/policy';
import type { SpaceRole } from '@portal/domain/spaces/space';
import type { SpaceSubject } from '@portal/domain/spaces/space-subject';
import { spacePolicies } from '@portal/domain/spaces/spaces.policy';
import type {
  WorkingGroupListItem,
  WorkingGroupView,
} from '@portal/domain/working-groups/working-groups.inputs';
import { workingGroupPolicies } from '@portal/domain/working-groups/working-groups.policy';

type Row = Omit<WorkingGroupListItem, 'theme' | 'countries'> & {
  themeId: Id<'theme'>;
  themeKey: string;
  themeNames: Record<string, string>;
  countries: Record<string, number>;
  myRole: SpaceRole | null;
};

export function workingGroupListItemOf(row: Row): WorkingGroupListItem {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    purpose: row.purpose,
    theme: { id: row.themeId, key: row.themeKey, names: row.themeNames },
    visibility: row.visibility,
    state: row.state,
    endsOn: row.endsOn,
    people: row.people,
    organisations: row.organisations,
    countries: Object.keys(row.countries).length,
    myRole: row.myRole,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
  };
}

/** What I may do in a group, or why not. */
export function workingGroupAbilities(found: SpaceSubject): WorkingGroupView['abilities'] {
  const ability = (policy: Policy<SpaceSubject>) => abilityOf(decide(policy, found));
  return {
    requestToJoin: ability(spacePolicies['spaces.requestToJoin']),
    inviteMember: ability(spacePolicies['spaces.inviteMember']),
    leaveSpace: ability(spacePolicies['spaces.leaveSpace']),
    postDocument: ability(libraryPolicies['documents.postDocument']),
    listMembers: ability(spacePolicies['spaces.listMembers']),
    approveWorkingGroup: ability(workingGroupPolicies['workingGroups.approveWorkingGroup']),
    declineWorkingGroup: ability(workingGroupPolicies['workingGroups.declineWorkingGroup']),
    closeWorkingGroup: ability(workingGroupPolicies['workingGroups.closeWorkingGroup']),
    followSpace: ability(spacePolicies['spaces.followSpace']),
  };
}
