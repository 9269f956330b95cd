import type { Row } from './decision-row.ts';

// Rows that several acts have in common, by what these acts ask for.

export const overview: readonly Row[] = [
  ['stranger', { visibility: 'public' }, 'allow'],
  ['stranger', { visibility: 'public', state: 'closed' }, 'allow'],
  ['stranger', { visibility: 'public', state: 'proposed' }, 'hide'],
  ['stranger', { visibility: 'partners' }, 'hide'],
  ['pending', { visibility: 'partners' }, 'hide'],
  ['outsider', { visibility: 'partners' }, 'allow'],
  ['reviewer', { visibility: 'partners' }, 'allow'],
  ['admin', { visibility: 'partners' }, 'hide'],
  ['auditor', { visibility: 'partners' }, 'hide'],
  ['outsider', {}, 'hide'],
  ['reviewer', {}, 'hide'],
  ['pendingMember', {}, 'hide'],
  ['falseManager', {}, 'hide'],
  ['observer', {}, 'allow'],
  ['manager', {}, 'allow'],
  ['manager', { state: 'proposed' }, 'allow'],
  ['outsider', { visibility: 'public', state: 'declined' }, 'hide'],
];
export const roster: readonly Row[] = [
  ['outsider', {}, 'hide'],
  ['outsider', { visibility: 'partners' }, 'refuse:spaces.members_only'],
  ['pendingMember', { visibility: 'public' }, 'refuse:spaces.members_only'],
  ['stranger', { visibility: 'public' }, 'refuse:spaces.members_only'],
  ['reviewer', { visibility: 'partners' }, 'refuse:spaces.members_only'],
  ['manager', {}, 'allow'],
  ['observer', {}, 'allow'],
];
export const forKeepersAndManager: readonly Row[] = [
  ['outsider', {}, 'hide'],
  ['pendingChair', {}, 'hide'],
  ['outsider', { visibility: 'partners' }, 'refuse:spaces.role_lacks_manageMembers'],
  ['observer', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['member', {}, 'refuse:spaces.role_lacks_manageMembers'],
  ['secretary', {}, 'allow'],
  ['chair', {}, 'allow'],
  ['manager', {}, 'allow'],
];
export const forMyKeepers: readonly Row[] = [
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
export const aboutSeat: readonly Row[] = [
  ...forMyKeepers.filter(([who, { visibility }]) => !(who === 'outsider' && visibility)),
  ['outsider', { visibility: 'public' }, 'hide'],
  ['chairOfSuspended', { visibility: 'public' }, 'hide'],
  ['managerAndMember', { state: 'closed' }, 'refuse:spaces.role_lacks_manageMembers'],
  ['chair', { state: 'proposed' }, 'allow'],
  ['chair', { state: 'declined' }, 'refuse:spaces.not_open'],
];
/** About a request: the one who asked, the keepers and the manager know of it. */
export const aboutRequest: readonly Row[] = [
  ['outsider', { visibility: 'public' }, 'hide'],
  ['member', {}, 'hide'],
  ['pendingChair', { visibility: 'public' }, 'hide'],
  ['outsider', { own: true }, 'hide'],
];
export const decideRequest: readonly Row[] = [
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
export const decideProposal: readonly Row[] = [
  ['outsider', { state: 'proposed', visibility: 'public' }, 'hide'],
  ['falseManager', { state: 'proposed' }, 'hide'],
  ['pendingManager', { state: 'proposed' }, 'hide'],
  ['chair', { state: 'proposed' }, 'refuse:common.for_partnership_manager'],
  ['admin', { visibility: 'public' }, 'refuse:common.for_partnership_manager'],
  ['manager', { state: 'proposed' }, 'allow'],
  ['manager', {}, 'refuse:working_groups.already_decided'],
  ['manager', { state: 'declined' }, 'refuse:working_groups.already_decided'],
];

export const document: readonly Row[] = [
  ['stranger', { visibility: 'public', label: 'public' }, 'allow'],
  ['stranger', { visibility: 'public', label: 'partners' }, 'hide'],
  ['stranger', { visibility: 'partners', label: 'public' }, 'hide'],
  ['outsider', { visibility: 'partners', label: 'public' }, 'allow'],
  ['outsider', { visibility: 'public', label: 'partners' }, 'allow'],
  ['pending', { visibility: 'public', label: 'partners' }, 'hide'],
  ['manager', { visibility: 'public', label: 'partners' }, 'hide'],
  ['hostMember', { visibility: 'public', label: 'partners' }, 'allow'],
  ['outsider', { label: 'partners' }, 'hide'],
  ['outsider', { visibility: 'public', label: 'public', state: 'proposed' }, 'hide'],
  ['outsider', { visibility: 'public' }, 'hide'],
  ['observer', {}, 'allow'],
  ['pendingMember', {}, 'hide'],
  ['manager', {}, 'hide'],
  ['admin', {}, 'hide'],
  ['auditor', {}, 'hide'],
  ['member', { label: 'named', named: true }, 'allow'],
  ['member', { label: 'named' }, 'hide'],
  ['chair', { label: 'named' }, 'hide'],
  ['outsider', { label: 'named', named: true }, 'hide'],
  ['chair', { label: 'view_only' }, 'allow'],
  ['member', { label: 'view_only', named: true }, 'hide'],
];
/** Rows of `document` that hide hold for every act about a document. */
export const hidden = document.filter(([, , verdict]) => verdict === 'hide');
export const recalled: readonly Row[] = [
  ['member', { document: 'recalled' }, 'hide'],
  ['outsider', { document: 'recalled', own: true }, 'hide'],
  ['stranger', { document: 'recalled', visibility: 'public', label: 'public' }, 'hide'],
];
/** Bytes of a version, and whatever is made of them. */
export const content: readonly Row[] = [
  ...document,
  ...recalled,
  ['member', { document: 'recalled', own: true }, 'refuse:document.is_recalled'],
  ['chair', { document: 'recalled' }, 'refuse:document.is_recalled'],
  ['member', { document: 'withdrawn' }, 'allow'],
];
export const change: readonly Row[] = [
  ...hidden,
  ...recalled,
  ['outsider', { visibility: 'public', label: 'public' }, 'refuse:documents.only_author_or_keeper'],
  [
    'outsider',
    { visibility: 'public', label: 'public', own: true },
    'refuse:documents.only_author_or_keeper',
  ],
  ['stranger', { visibility: 'public', label: 'public' }, 'refuse:documents.only_author_or_keeper'],
  ['pendingChair', { visibility: 'public', label: 'public' }, 'refuse:documents.only_author_or_keeper'],
  ['member', {}, 'refuse:documents.only_author_or_keeper'],
  ['observer', { own: true }, 'refuse:documents.only_author_or_keeper'],
  ['member', { own: true }, 'allow'],
  ['secretary', {}, 'allow'],
  ['chair', {}, 'allow'],
  ['chair', { document: 'recalled' }, 'refuse:document.is_recalled'],
  ['member', { own: true, document: 'recalled' }, 'refuse:document.is_recalled'],
];
export const post: readonly Row[] = [
  ['outsider', {}, 'hide'],
  ['pendingMember', {}, 'hide'],
  ['outsider', { visibility: 'partners' }, 'refuse:spaces.role_lacks_post'],
  ['pendingMember', { visibility: 'public' }, 'refuse:spaces.role_lacks_post'],
  ['manager', {}, 'refuse:spaces.role_lacks_post'],
  ['observer', {}, 'refuse:spaces.role_lacks_post'],
  ['member', {}, 'allow'],
  ['chair', {}, 'allow'],
  ['member', { state: 'closed' }, 'refuse:spaces.not_open'],
  ['chair', { state: 'proposed' }, 'refuse:spaces.not_open'],
];
export const thread: readonly Row[] = [
  ['stranger', { audience: 'everyone' }, 'hide'],
  ['pending', { audience: 'everyone' }, 'hide'],
  ['manager', { audience: 'everyone' }, 'hide'],
  ['outsider', { audience: 'members' }, 'hide'],
  ['pendingMember', {}, 'hide'],
  ['member', { audience: 'named' }, 'hide'],
  ['member', { audience: 'own' }, 'hide'],
  ['member', { audience: 'nobody', own: true }, 'hide'],
  ['chair', { audience: 'nobody' }, 'hide'],
];
export const signedIn: readonly Row[] = [
  ['stranger', {}, 'refuse:common.sign_in_first'],
  ['pending', {}, 'allow'],
  ['outsider', {}, 'allow'],
];
