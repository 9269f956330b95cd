import { spaceKindNames } from '../spaces/space-kinds.ts';

/** What can be found. A space is found under its own kind. */
export const entryKinds = ['document', 'post', ...spaceKindNames, 'person', 'organisation'] as const;

/** Letters that one may ask with at most; a name, a title, a sentence. */
export const maxQuery = 200;
/** Hits that can be paged through; whoever needs more narrows the search down. */
export const maxHits = 100;
/** Searches that one person may keep. */
export const maxSavedSearches = 50;
