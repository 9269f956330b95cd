// What other modules may use of `spaces`.
export {
  endFollow,
  insertFollow,
  readDocumentFollow,
  readFolderFollow,
  readSpaceFollow,
} from './follows.repository.ts';
export { insertMembership, saveInvitationState } from './roster.repository.ts';
export { spaceSubject, spaceSubjectOf } from './space.subject.ts';
export { isMySeat, me, mySeat, readRequestsForMe, spaceColumns } from './spaces.repository.ts';
export { joinRequestViewOf } from './spaces.view.ts';
export { threadSubjectOf } from './thread.subject.ts';
export { threadViewOf } from './thread.view.ts';
export {
  insertThread,
  readDocumentPosts,
  readDocumentThread,
  readDocumentThreadAudience,
  saveThreadFollow,
} from './threads.repository.ts';
