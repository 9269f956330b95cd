import { active, type Row } from './decision-row.ts';
import { documentDecisions } from './document-decisions.ts';
import { organisationDecisions } from './organisation-decisions.ts';
import { overview } from './overview-decisions.ts';
import { mailDecisions, ownAccountDecisions } from './own-account-decisions.ts';
import { personDecisions } from './person-decisions.ts';

const roster: readonly Row[] = [
  ['outsider', {}, 'hide'],
  ['outsider', { visibility: 'partners' }, 'refuse:spaces.members_only'],
  ['pendingMember', { visibility: 'public' }, 'refuse:spaces.members_only'],
  ['stranger', { visibility: 'public' }, 'refuse:spaces.members_only'],
  ['reviewer', { visibility: 'partners' }, 'refuse:spaces.members_only'],
  ['manager', {}, 'allow'],
  ['observer', {}, 'allow'],
];
const forKeepersAndManager: readonly Row[] = [
  ['outsider', {}, 'hide'],
  ['pendingChair', {}, 'hide'],
  ['outsider', { visibility: 'partners' }, 'refuse:spaces.role_lacks_manageMembers'],
  ['observer', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['member', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['secretary', {}, 'allow'],
  ['chair', {}, 'allow'],
  ['manager', {}, 'allow'],
];
const forMyKeepers: readonly Row[] = [
  ['outsider', {}, 'hide'],
  ['pendingChair', {}, 'hide'],
  ['outsider', { visibility: 'partners' }, 'refuse:spaces.role_lacks_manageMembers'],
  ['manager', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['managerAndMember', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['observer', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['member', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['secretary', {}, 'allow'],
  ['chair', {}, 'allow'],
  ['chair', { state: 'closed' }, 'refuse:spaces.not_open'],
];
/** About a seat: only who may read the roster knows of it at all. */
const aboutSeat: readonly Row[] = [
  ...forMyKeepers.filter(([who, { visibility }]) => !(who === 'outsider' && visibility)),
  ['outsider', { visibility: 'public' }, 'hide'],
  ['chairOfSuspended', { visibility: 'public' }, 'hide'],
  ['managerAndMember', { state: 'closed' }, 'refuse:spaces.role_lacks_manageMembers'],
  ['chair', { state: 'proposed' }, 'allow'],
  ['chair', { state: 'declined' }, 'refuse:spaces.not_open'],
];
/** About a request: the one who asked, the keepers and the manager know of it. */
const aboutRequest: readonly Row[] = [
  ['outsider', { visibility: 'public' }, 'hide'],
  ['member', {}, 'hide'],
  ['pendingChair', { visibility: 'public' }, 'hide'],
  ['outsider', { own: true }, 'hide'],
];
const decideRequest: readonly Row[] = [
  ...aboutRequest,
  ['outsider', { own: true, visibility: 'partners' }, 'refuse:spaces.own_request'],
  ['chair', { own: true }, 'refuse:spaces.own_request'],
  ['manager', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['managerAndMember', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['secretary', {}, 'allow'],
  ['chair', {}, 'allow'],
  ['chair', { state: 'closed' }, 'refuse:spaces.not_open'],
  ['chair', { state: 'proposed' }, 'refuse:spaces.not_open'],
];
const decideProposal: readonly Row[] = [
  ['outsider', { state: 'proposed', visibility: 'public' }, 'hide'],
  ['falseManager', { state: 'proposed' }, 'hide'],
  ['pendingManager', { state: 'proposed' }, 'hide'],
  ['chair', { state: 'proposed' }, 'refuse:common.for_partnership_manager'],
  ['admin', { visibility: 'public' }, 'refuse:common.for_partnership_manager'],
  ['manager', { state: 'proposed' }, 'allow'],
  ['manager', {}, 'refuse:working_groups.already_decided'],
  ['manager', { state: 'declined' }, 'refuse:working_groups.already_decided'],
];

const thread: readonly Row[] = [
  ['stranger', { audience: 'everyone' }, 'hide'],
  ['pending', { audience: 'everyone' }, 'hide'],
  ['manager', { audience: 'everyone' }, 'hide'],
  ['outsider', { audience: 'members' }, 'hide'],
  ['pendingMember', {}, 'hide'],
  ['member', { audience: 'named' }, 'hide'],
  ['member', { audience: 'own' }, 'hide'],
];
const signedIn: readonly Row[] = [
  ['stranger', {}, 'refuse:common.sign_in_first'],
  ['pending', {}, 'allow'],
  ['outsider', {}, 'allow'],
];

/** Act × persona × situation → answer, written by hand from the decisions on access, not from the policies. */
export const decisionTable: Readonly<Record<string, readonly Row[]>> = {
  'accounts.getMe': signedIn,
  'accounts.signOut': signedIn,
  ...ownAccountDecisions,
  ...mailDecisions,
  'accounts.getHome': signedIn,
  ...personDecisions,
  ...organisationDecisions,
  ...documentDecisions,
  'documents.listNewestDocuments': active,
  'search.search': active,
  'search.suggestEntries': active,
  'search.saveSearch': active,
  'search.listSearches': active,
  'search.removeSearch': [
    ['stranger', { own: true }, 'hide'],
    ['outsider', {}, 'hide'],
    ['manager', {}, 'hide'],
    ['pending', {}, 'hide'],
    ['pending', { own: true }, 'refuse:common.account_not_active'],
    ['outsider', { own: true }, 'allow'],
  ],
  'workingGroups.proposeWorkingGroup': [
    ['stranger', {}, 'refuse:common.account_not_active'],
    ['pendingDelegate', {}, 'refuse:common.account_not_active'],
    ['outsider', {}, 'refuse:working_groups.delegates_propose'],
    ['falseManager', {}, 'refuse:working_groups.delegates_propose'],
    ['admin', {}, 'refuse:working_groups.delegates_propose'],
    ['delegate', {}, 'allow'],
    ['manager', {}, 'allow'],
  ],

  'spaces.listMembers': roster,
  'spaces.listActivity': [
    ...roster.filter(([who]) => who !== 'manager'),
    ['manager', {}, 'refuse:spaces.members_only'],
  ],
  'spaces.listJoinRequests': forKeepersAndManager,
  'spaces.listInvitations': forKeepersAndManager,
  'spaces.requestToJoin': [
    ['outsider', {}, 'hide'],
    ['stranger', { visibility: 'public' }, 'refuse:common.account_not_active'],
    ['pending', { visibility: 'public' }, 'refuse:common.account_not_active'],
    ['manager', {}, 'refuse:spaces.host_people_are_invited'],
    ['reviewer', { visibility: 'partners' }, 'refuse:spaces.host_people_are_invited'],
    ['outsider', { visibility: 'partners' }, 'allow'],
    ['outsider', { visibility: 'partners', state: 'closed' }, 'refuse:spaces.not_open'],
    ['member', {}, 'refuse:spaces.already_member'],
    ['outsider', { visibility: 'partners', asked: true }, 'refuse:spaces.already_asked'],
  ],
  'spaces.inviteMember': [...forMyKeepers, ['chair', { state: 'proposed' }, 'refuse:spaces.not_open']],
  'spaces.leaveSpace': [
    ['outsider', {}, 'hide'],
    ['manager', {}, 'refuse:spaces.members_only'],
    ['outsider', { visibility: 'public' }, 'refuse:spaces.members_only'],
    ['pendingMember', { visibility: 'public' }, 'refuse:spaces.members_only'],
    ['observer', {}, 'allow'],
    ['chair', { state: 'proposed' }, 'allow'],
    ['member', { state: 'closed' }, 'refuse:spaces.not_open'],
    ['member', { state: 'declined' }, 'refuse:spaces.not_open'],
  ],
  'spaces.getSpaceThread': [
    ['outsider', {}, 'hide'],
    ['outsider', { visibility: 'public' }, 'hide'],
    ['manager', {}, 'hide'],
    ['pendingMember', { visibility: 'public' }, 'hide'],
    ['observer', {}, 'allow'],
    ['member', { state: 'closed' }, 'allow'],
  ],
  'workingGroups.getWorkingGroup': overview,
  'workingGroups.approveWorkingGroup': decideProposal,
  'workingGroups.declineWorkingGroup': decideProposal,
  'workingGroups.closeWorkingGroup': [
    ...forKeepersAndManager,
    ['chair', { state: 'closed' }, 'refuse:spaces.not_open'],
    ['manager', { state: 'proposed' }, 'refuse:spaces.not_open'],
  ],
  'spaces.changeRole': [
    ...aboutSeat,
    ['chair', { own: true }, 'allow'],
    ['manager', { withoutChair: true }, 'allow'],
    ['managerAndMember', { withoutChair: true, own: true }, 'refuse:spaces.role_lacks_manageMembers'],
    ['member', { withoutChair: true }, 'refuse:spaces.role_lacks_manageMembers'],
  ],
  'spaces.removeMember': [...aboutSeat, ['chair', { own: true }, 'refuse:spaces.own_seat']],

  'spaces.approveJoinRequest': decideRequest,
  'spaces.declineJoinRequest': decideRequest,
  'spaces.withdrawJoinRequest': [
    ...aboutRequest,
    ['outsider', { own: true, visibility: 'partners' }, 'allow'],
    ['outsider', { own: true, visibility: 'public', state: 'closed' }, 'allow'],
    ['chair', {}, 'refuse:spaces.not_your_request'],
    ['manager', {}, 'refuse:spaces.not_your_request'],
  ],
  'spaces.withdrawInvitation': [
    ['outsider', { visibility: 'public' }, 'hide'],
    ['member', {}, 'hide'],
    ['pendingChair', {}, 'hide'],
    ['manager', {}, 'refuse:spaces.role_lacks_manageMembers'],
    ['secretary', {}, 'allow'],
    ['chair', { state: 'closed' }, 'allow'],
  ],

  'spaces.postToThread': [
    ...thread,
    ['outsider', { audience: 'everyone' }, 'refuse:spaces.role_lacks_discuss'],
    ['observer', {}, 'refuse:spaces.role_lacks_discuss'],
    ['member', {}, 'allow'],
    ['member', { state: 'closed' }, 'refuse:spaces.not_open'],
    ['chair', { audience: 'own', ofRecalled: true }, 'refuse:document.is_recalled'],
  ],
  'spaces.followSpace': [
    ['stranger', { visibility: 'public' }, 'refuse:common.account_not_active'],
    ['pending', { visibility: 'public' }, 'refuse:common.account_not_active'],
    ['outsider', {}, 'hide'],
    ['admin', { visibility: 'partners' }, 'hide'],
    ['outsider', { visibility: 'partners' }, 'allow'],
    ['observer', {}, 'allow'],
    ['manager', {}, 'allow'],
    ['member', { state: 'closed' }, 'allow'],
  ],
  'spaces.followThread': [
    ...thread,
    ['outsider', { audience: 'everyone' }, 'allow'],
    ['outsider', { audience: 'partners' }, 'allow'],
    ['observer', {}, 'allow'],
    ['member', { audience: 'named', named: true }, 'allow'],
    ['member', { audience: 'own', own: true }, 'allow'],
  ],
};
