import type { Row } from './decision-row.ts';

/** For auditors and administrators of the host; for everybody else it is not there. */
const forAuditors: readonly Row[] = [
  ['stranger', {}, 'hide'],
  ['outsider', {}, 'hide'],
  ['pending', {}, 'hide'],
  ['manager', {}, 'hide'],
  ['reviewer', {}, 'hide'],
  ['falseAdmin', {}, 'hide'],
  ['admin', {}, 'allow'],
  ['auditor', {}, 'allow'],
];

/** For those who look after partners. */
const forManagers: readonly Row[] = [
  ['stranger', {}, 'hide'],
  ['outsider', {}, 'hide'],
  ['pendingManager', {}, 'hide'],
  ['falseManager', {}, 'hide'],
  ['falseAdmin', {}, 'hide'],
  ['reviewer', {}, 'hide'],
  ['auditor', {}, 'hide'],
  ['manager', {}, 'allow'],
  ['admin', {}, 'allow'],
];

const forAdministrators: readonly Row[] = [
  ['stranger', {}, 'hide'],
  ['outsider', {}, 'hide'],
  ['falseAdmin', {}, 'hide'],
  ['manager', {}, 'hide'],
  ['auditor', {}, 'hide'],
  ['admin', {}, 'allow'],
];

/** What those read and do who look after the portal. */
export const administrationDecisions: Readonly<Record<string, readonly Row[]>> = {
  'admin.listPeople': forManagers,
  'admin.listOrganisations': forManagers,
  'admin.getRoles': forManagers,
  'admin.getJobs': forAdministrators,
  'admin.getStorage': forAdministrators,
  'admin.getHealth': forAdministrators,
  'admin.retryJob': [
    ...forAdministrators,
    ['admin', { job: 'retry' }, 'refuse:admin.job_not_failed'],
    ['admin', { job: 'completed' }, 'refuse:admin.job_not_failed'],
    ['manager', { job: 'completed' }, 'hide'],
  ],
  'audit.listEvents': forAuditors,
  'audit.exportEvents': forAuditors,
};
