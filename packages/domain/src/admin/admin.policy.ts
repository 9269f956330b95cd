import { type Actor, hasDuty } from '../kernel/actor.ts';
import { type Clause, clause, type Policy } from '../kernel/policy.ts';
import type { JobState } from './job.ts';

type ActorOnly = { readonly actor: Actor };

// For everybody else these places do not exist: what keeps the portal running is no partner's business.
const administers: Clause<ActorOnly> = clause('administers', 'common.not_found', ({ actor }) =>
  hasDuty(actor, 'administrator'),
);
const looksAfterPartners: Clause<ActorOnly> = clause(
  'looksAfterPartners',
  'common.not_found',
  ({ actor }) => hasDuty(actor, 'administrator') || hasDuty(actor, 'partnership_manager'),
);

export const adminActorPolicies = {
  'admin.listPeople': { sees: [looksAfterPartners], who: [], when: [] },
  'admin.listOrganisations': { sees: [looksAfterPartners], who: [], when: [] },
  'admin.getRoles': { sees: [looksAfterPartners], who: [], when: [] },
  'admin.getJobs': { sees: [administers], who: [], when: [] },
  'admin.getStorage': { sees: [administers], who: [], when: [] },
  'admin.getHealth': { sees: [administers], who: [], when: [] },
} as const satisfies Record<string, Policy<ActorOnly>>;

/** A piece of work of the worker's, before whoever looks after it. */
export type JobSubject = ActorOnly & { readonly job: { readonly state: JobState } };
const hasFailed: Clause<JobSubject> = clause(
  'hasFailed',
  'admin.job_not_failed',
  ({ job }) => job.state === 'failed',
);

export const jobPolicies = {
  'admin.retryJob': { sees: [administers], who: [], when: [hasFailed] },
} as const satisfies Record<string, Policy<JobSubject>>;
