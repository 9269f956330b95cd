// What other modules may use of `spaces`.
export { insertMembership } from './roster.repository.ts';
export { joinRequestViewOf } from './spaces.view.ts';
export { spaceSubject, spaceSubjectOf } from './space.subject.ts';
export {
  isMySeat,
  me,
  mySeat,
  readRequestsForMe,
  readRoster,
  spaceColumns,
} from './spaces.repository.ts';
