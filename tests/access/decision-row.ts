import type { PersonaName, Situation } from './decisions.ts';

export type Verdict = 'allow' | 'hide' | `refuse:${string}`;
export type Row = readonly [who: PersonaName, situation: Situation, verdict: Verdict];
