import type { About, Kind, Spec } from './spec.ts';

/** How a use case about such a thing is guarded, and which rows of the access tests then hold. */
export type Guard = {
  readonly policy: string;
  /** Names that the policy takes from spaces/space-subject.ts. */
  readonly clauses: readonly string[];
  /** The type of what the policies judge, and where it is. */
  readonly subject: string;
  /** Rows of tests/access/decision-table.ts, and those that it takes from tests/access/shared-decisions.ts. */
  readonly decisions: string;
  readonly sharedDecisions: readonly string[];
  /** Row of tests/access/matrix.ts. */
  readonly row: string;
  /** Input in tests/access/matrix.test.ts. */
  readonly input: string;
};

const guards: Readonly<Record<About, Readonly<Record<Kind, Guard>>>> = {
  actor: {
    query: {
      policy: '{ sees: [], who: [inGoodStanding], when: [] }',
      clauses: ['inGoodStanding'],
      subject: '{ readonly actor: Actor }',
      decisions: 'active',
      sharedDecisions: [],
      row: "row('ok', { pending: 'forbidden' })",
      input: '({})',
    },
    command: {
      policy: '{ sees: [], who: [inGoodStanding], when: [] }',
      clauses: ['inGoodStanding'],
      subject: '{ readonly actor: Actor }',
      decisions: 'active',
      sharedDecisions: [],
      row: "row('ok', { pending: 'forbidden' })",
      input: '({})',
    },
  },
  space: {
    query: {
      policy: '{ sees: [seesOverview], who: [], when: [] }',
      clauses: ['seesOverview'],
      subject: 'SpaceSubject',
      decisions: 'overview',
      sharedDecisions: ['overview'],
      row: 'forMembersAndManager',
      input: '({ spaceId })',
    },
    command: {
      policy: "{ sees: [seesOverview], who: [mayBy('manageMembers')], when: [spaceIsOpen] }",
      clauses: ['seesOverview', 'mayBy', 'spaceIsOpen'],
      subject: 'SpaceSubject',
      decisions: "[...forMyKeepers, ['chair', { state: 'proposed' }, 'refuse:spaces.not_open']]",
      sharedDecisions: ['forMyKeepers'],
      row: 'forKeepers',
      input: '({ spaceId })',
    },
  },
  document: {
    query: {
      policy: '{ sees: [seesDocument], who: [], when: [] }',
      clauses: [],
      subject: 'DocumentSubject',
      decisions:
        "[...document, ...recalled, ['chair', { document: 'recalled' }, 'allow'], ['member', { document: 'withdrawn' }, 'allow']]",
      sharedDecisions: ['document', 'recalled'],
      row: 'forMembers',
      input: '({ documentId })',
    },
    command: {
      policy: '{ sees: [seesDocument], who: [mayChange], when: [spaceIsOpen, isNotRecalled, isPosted] }',
      clauses: ['spaceIsOpen'],
      subject: 'DocumentSubject',
      decisions: 'changePosted',
      sharedDecisions: ['changePosted'],
      row: 'forAuthorAndKeepers',
      input: '({ documentId })',
    },
  },
};

export function guardOf({ about, kind }: Pick<Spec, 'about' | 'kind'>): Guard {
  return guards[about][kind];
}
