import type { Actor } from '../kernel/actor.ts';
import type { Policy } from '../kernel/policy.ts';
import { inGoodStanding } from '../spaces/space-subject.ts';

/** Who may look for something. What they find is cut by what they may see, before anything is counted or ranked. */
export const searchActorPolicies = {
  'search.search': { sees: [], who: [inGoodStanding], when: [] },
} as const satisfies Record<string, Policy<{ readonly actor: Actor }>>;
