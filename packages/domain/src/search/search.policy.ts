import type { Actor } from '../kernel/actor.ts';
import { type Clause, clause, type Policy } from '../kernel/policy.ts';
import { inGoodStanding } from '../spaces/space-subject.ts';

type ActorOnly = { readonly actor: Actor };

/** Who may look for something. What they find is cut by what they may see, before anything is counted or ranked. */
export const searchActorPolicies = {
  'search.search': { sees: [], who: [inGoodStanding], when: [] },
  'search.suggestEntries': { sees: [], who: [inGoodStanding], when: [] },
  'search.saveSearch': { sees: [], who: [inGoodStanding], when: [] },
  'search.listSearches': { sees: [], who: [inGoodStanding], when: [] },
} as const satisfies Record<string, Policy<ActorOnly>>;

export type SavedSearchSubject = ActorOnly & { readonly savedSearch: { readonly personId: string } };

const isMySearch: Clause<SavedSearchSubject> = clause(
  'isMySearch',
  'common.not_found',
  ({ actor, savedSearch }) => actor.kind === 'person' && actor.personId === savedSearch.personId,
);

export const savedSearchPolicies = {
  'search.removeSearch': { sees: [isMySearch], who: [inGoodStanding], when: [] },
} as const satisfies Record<string, Policy<SavedSearchSubject>>;
