import type { Row } from './decision-row.ts';

const unknownPerson: readonly Row[] = [
  ['stranger', {}, 'hide'],
  ['outsider', {}, 'hide'],
  ['pending', { colleague: true }, 'hide'],
  ['auditor', {}, 'hide'],
  ['falseAdmin', {}, 'hide'],
  ['pendingManager', {}, 'hide'],
];
/** Of whose account one knows, and for whom one may answer. */
const byThoseWhoAnswer: readonly Row[] = [
  ...unknownPerson,
  ['delegate', {}, 'hide'],
  ['outsider', { colleague: true }, 'refuse:accounts.for_delegates'],
  ['pendingDelegate', { colleague: true }, 'hide'],
];

/** Who answers for somebody's account. */
export const personDecisions: Readonly<Record<string, readonly Row[]>> = {
  'accounts.getAccess': [
    ...byThoseWhoAnswer,
    ['pending', { own: true }, 'allow'],
    ['outsider', { own: true }, 'allow'],
    ['delegate', { colleague: true }, 'allow'],
    ['manager', {}, 'allow'],
    ['admin', { person: 'left' }, 'allow'],
  ],
  'accounts.suspendPerson': [
    ...unknownPerson,
    ['outsider', { own: true }, 'hide'],
    ['delegate', { colleague: true }, 'hide'],
    ['admin', {}, 'allow'],
    ['manager', { person: 'pending' }, 'allow'],
    ['admin', { own: true }, 'refuse:accounts.not_oneself'],
    ['manager', { administrator: true }, 'refuse:accounts.for_administrators'],
    ['admin', { administrator: true }, 'allow'],
    ['manager', { person: 'suspended' }, 'refuse:accounts.already_suspended'],
    ['admin', { person: 'left' }, 'refuse:accounts.already_suspended'],
  ],
  'accounts.changeDuties': [
    ...unknownPerson,
    ['outsider', { own: true, host: true }, 'hide'],
    ['delegate', { colleague: true }, 'hide'],
    ['manager', { host: true }, 'refuse:accounts.for_administrators'],
    ['adminProgram', { host: true }, 'refuse:accounts.not_for_tokens'],
    ['admin', {}, 'refuse:accounts.duties_for_host'],
    ['admin', { host: true, person: 'left' }, 'refuse:accounts.already_left'],
    ['adminUnconfirmed', { host: true }, 'refuse:accounts.confirm_first'],
    ['admin', { host: true }, 'allow'],
    ['admin', { host: true, own: true, administrator: true }, 'allow'],
    ['admin', { host: true, person: 'suspended' }, 'allow'],
  ],
  'accounts.endAccess': [
    ...byThoseWhoAnswer,
    ['delegate', { colleague: true }, 'allow'],
    ['delegate', { own: true }, 'refuse:accounts.not_oneself'],
    ['manager', { person: 'suspended' }, 'allow'],
    ['admin', {}, 'allow'],
    ['manager', { administrator: true }, 'refuse:accounts.for_administrators'],
    ['delegate', { colleague: true, administrator: true }, 'refuse:accounts.for_administrators'],
    ['admin', { administrator: true }, 'allow'],
    ['delegate', { colleague: true, person: 'left' }, 'refuse:accounts.already_left'],
  ],
  'accounts.readmitPerson': [
    ...byThoseWhoAnswer,
    ['delegate', { colleague: true, person: 'left' }, 'allow'],
    ['delegate', { colleague: true, person: 'suspended' }, 'refuse:accounts.suspended_by_host'],
    ['manager', { person: 'suspended' }, 'allow'],
    ['admin', { person: 'left' }, 'allow'],
    ['manager', {}, 'refuse:accounts.not_out'],
    ['manager', { person: 'pending' }, 'refuse:accounts.not_out'],
    ['admin', { person: 'left', organisation: 'suspended' }, 'refuse:organisations.not_active'],
  ],
};
