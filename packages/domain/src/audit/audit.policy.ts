import { type Actor, hasDuty } from '../kernel/actor.ts';
import { type Clause, clause, type Policy } from '../kernel/policy.ts';

type ActorOnly = { readonly actor: Actor };

/** For everybody else there is no such page: that there is a record is no secret, where it is read is. */
const readsTheRecord: Clause<ActorOnly> = clause(
  'readsTheRecord',
  'common.not_found',
  ({ actor }) => hasDuty(actor, 'auditor') || hasDuty(actor, 'administrator'),
);

export const auditActorPolicies = {
  'audit.listEvents': { sees: [readsTheRecord], who: [], when: [] },
  'audit.exportEvents': { sees: [readsTheRecord], who: [], when: [] },
} as const satisfies Record<string, Policy<ActorOnly>>;
