// What other modules may use of `documents`.

export { documentSubject, documentSubjectOf } from './document.subject.ts';
export { readNewestOfMyGroups } from './documents.repository.ts';
export { documentListItemOf, mayKnowPeople } from './documents.view.ts';
