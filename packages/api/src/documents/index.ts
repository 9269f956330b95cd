// What other modules may use of `documents`.

export { readNewestOfMyGroups } from './documents.repository.ts';
export { documentListItemOf, mayKnowPeople } from './documents.view.ts';
export { readNewestPublic } from './public-documents.repository.ts';
