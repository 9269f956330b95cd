import { isInGoodStanding } from '../kernel/actor.ts';
import { type Clause, clause, type Policy } from '../kernel/policy.ts';
import { mayBy, type SpaceSubject, spaceIsOpen, viewerOf } from './space-subject.ts';
import { admits, type ThreadAudience, threadTable } from './truth-table.ts';

/** A thread before an actor: it has the audience of what it hangs on, but never strangers. */
export type ThreadSubject = SpaceSubject & {
  readonly thread: {
    readonly audience: ThreadAudience;
    readonly organisationNamed: boolean;
    readonly holder: boolean;
    readonly isOfRecalled: boolean;
  };
};

const seesThread: Clause<ThreadSubject> = clause(
  'seesThread',
  'common.not_found',
  ({ actor, role, thread }) =>
    isInGoodStanding(actor) && admits(threadTable[thread.audience], viewerOf(actor, { role, ...thread })),
);
const isNotOfRecalled: Clause<ThreadSubject> = clause(
  'isNotOfRecalled',
  'document.is_recalled',
  ({ thread }) => !thread.isOfRecalled,
);

export const threadPolicies = {
  'spaces.postToThread': {
    sees: [seesThread],
    who: [mayBy('discuss')],
    when: [spaceIsOpen, isNotOfRecalled],
  },
  'spaces.followThread': { sees: [seesThread], who: [], when: [] },
} as const satisfies Record<string, Policy<ThreadSubject>>;
