import { savedSearchPolicies } from '@portal/domain/search/search.policy';
import { defineSubject } from '../core/subject.ts';
import { readSavedSearchFacts } from './saved-searches.repository.ts';

export const savedSearchSubject = defineSubject(
  {
    id: 'savedSearch',
    read: readSavedSearchFacts,
    subjectOf: (actor, row) => ({ actor, savedSearch: row }),
    spaceOf: () => null,
  },
  savedSearchPolicies,
);
