import type { PersonaName, Situation } from './decisions.ts';

export type Verdict = 'allow' | 'hide' | `refuse:${string}`;
export type Row = readonly [who: PersonaName, situation: Situation, verdict: Verdict];

/** For everybody who is active, of an approved organisation. */
export const active: readonly Row[] = [
  ['stranger', {}, 'refuse:common.account_not_active'],
  ['pending', {}, 'refuse:common.account_not_active'],
  ['ofSuspended', {}, 'refuse:common.account_not_active'],
  ['outsider', {}, 'allow'],
  ['auditor', {}, 'allow'],
];
