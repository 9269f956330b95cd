import { active, type Row } from './decision-row.ts';

/** An organisation that one does not know of. */
const unknownOrganisation: readonly Row[] = [
  ['stranger', {}, 'hide'],
  ['pending', {}, 'hide'],
  ['outsider', { organisation: 'applied' }, 'hide'],
  ['falseManager', { organisation: 'suspended' }, 'hide'],
  ['reviewer', { organisation: 'applied' }, 'hide'],
];
const byDelegates: readonly Row[] = [
  ['outsider', { own: true }, 'refuse:organisations.for_delegates'],
  ['delegate', {}, 'refuse:organisations.for_delegates'],
  ['pendingDelegate', { own: true, organisation: 'applied' }, 'refuse:organisations.for_delegates'],
  ['delegate', { own: true }, 'allow'],
  ['manager', {}, 'allow'],
  ['admin', {}, 'allow'],
];

/** Who brings in organisations and people, and who knows of them. */
const forThoseWhoAdmit: readonly Row[] = [
  ['stranger', {}, 'hide'],
  ['outsider', {}, 'hide'],
  ['delegate', {}, 'hide'],
  ['admin', {}, 'hide'],
  ['falseManager', {}, 'hide'],
  ['pendingManager', {}, 'hide'],
  ['manager', {}, 'allow'],
];

export const organisationDecisions: Readonly<Record<string, readonly Row[]>> = {
  'organisations.askApplicant': forThoseWhoAdmit,
  'organisations.approveApplication': forThoseWhoAdmit,
  'organisations.declineApplication': forThoseWhoAdmit,
  'organisations.listApplications': [
    ['stranger', {}, 'refuse:common.account_not_active'],
    ['pendingManager', {}, 'refuse:common.account_not_active'],
    ['outsider', {}, 'refuse:common.for_partnership_manager'],
    ['admin', {}, 'refuse:common.for_partnership_manager'],
    ['falseManager', {}, 'refuse:common.for_partnership_manager'],
    ['manager', {}, 'allow'],
  ],
  'organisations.listOrganisations': active,
  'organisations.addOrganisation': [
    ...active.filter(([, , verdict]) => verdict !== 'allow'),
    ['outsider', {}, 'refuse:organisations.for_managers'],
    ['delegate', {}, 'refuse:organisations.for_managers'],
    ['falseManager', {}, 'refuse:organisations.for_managers'],
    ['reviewer', {}, 'refuse:organisations.for_managers'],
    ['manager', {}, 'allow'],
    ['admin', {}, 'allow'],
  ],
  'organisations.changeOrganisation': [
    ...unknownOrganisation,
    ['outsider', {}, 'refuse:organisations.for_managers'],
    ['delegate', { own: true }, 'refuse:organisations.for_managers'],
    ['manager', { organisation: 'suspended' }, 'allow'],
    ['admin', {}, 'allow'],
  ],
  'organisations.suspendOrganisation': [
    ...unknownOrganisation,
    ['outsider', {}, 'refuse:organisations.for_managers'],
    ['delegate', { own: true }, 'refuse:organisations.for_managers'],
    ['manager', {}, 'allow'],
    ['admin', {}, 'allow'],
    ['admin', { host: true }, 'refuse:organisations.is_host'],
    ['manager', { organisation: 'suspended' }, 'refuse:organisations.not_active'],
  ],
  'organisations.readmitOrganisation': [
    ...unknownOrganisation,
    ['outsider', {}, 'refuse:organisations.for_managers'],
    ['manager', {}, 'refuse:organisations.not_suspended'],
    ['manager', { organisation: 'suspended' }, 'allow'],
    ['admin', { organisation: 'suspended' }, 'allow'],
    ['admin', { organisation: 'left' }, 'refuse:organisations.not_suspended'],
  ],
  'organisations.listPeople': [
    ...unknownOrganisation,
    ['outsider', {}, 'refuse:organisations.own_people_only'],
    ['outsider', { own: true }, 'allow'],
    ['pending', { own: true, organisation: 'applied' }, 'refuse:organisations.own_people_only'],
    ['manager', {}, 'allow'],
    ['admin', { organisation: 'suspended' }, 'allow'],
  ],
  'accounts.listAccess': [
    ...unknownOrganisation,
    ...byDelegates,
    ['manager', { organisation: 'suspended' }, 'allow'],
  ],
  'accounts.listAccountInvitations': [
    ...unknownOrganisation,
    ...byDelegates,
    ['manager', { organisation: 'suspended' }, 'allow'],
  ],
  'accounts.invitePerson': [
    ...unknownOrganisation,
    ...byDelegates,
    ['manager', { organisation: 'suspended' }, 'refuse:organisations.not_active'],
  ],
  'accounts.withdrawAccountInvitation': [
    ['stranger', {}, 'hide'],
    ['outsider', {}, 'hide'],
    ['outsider', { own: true }, 'hide'],
    ['delegate', {}, 'hide'],
    ['pendingDelegate', { own: true }, 'hide'],
    ['reviewer', {}, 'hide'],
    ['delegate', { own: true }, 'allow'],
    ['manager', {}, 'allow'],
    ['admin', {}, 'allow'],
  ],
  'organisations.getOrganisation': [
    ['stranger', {}, 'hide'],
    ['pending', {}, 'hide'],
    ['pending', { own: true, organisation: 'applied' }, 'allow'],
    ['outsider', {}, 'allow'],
    ['outsider', { organisation: 'applied' }, 'hide'],
    ['falseManager', { organisation: 'suspended' }, 'hide'],
    ['manager', { organisation: 'applied' }, 'allow'],
    ['admin', { organisation: 'suspended' }, 'allow'],
    ['reviewer', { organisation: 'applied' }, 'hide'],
  ],
};
