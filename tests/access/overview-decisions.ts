import type { Row } from './decision-row.ts';

/** Who sees the overview of a space, and whatever is told with it. */
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
