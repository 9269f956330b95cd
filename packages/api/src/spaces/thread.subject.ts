import type { DocumentState } from '@portal/domain/documents/document';
import type { Actor } from '@portal/domain/kernel/actor';
import type { Id } from '@portal/domain/kernel/ids';
import type { Label } from '@portal/domain/spaces/space';
import { type ThreadSubject, threadPolicies } from '@portal/domain/spaces/thread-subject';
import { threadAudience } from '@portal/domain/spaces/truth-table';
import { defineSubject } from '../core/subject.ts';
import { spaceFacts, spaceSubjectOf } from './space.subject.ts';
import type { SpaceFactsRow } from './spaces.repository.ts';
import { readThreadFacts } from './threads.repository.ts';

export type ThreadRow = SpaceFactsRow & {
  threadId: Id<'thread'>;
  documentId: Id<'document'> | null;
  label: Label | null;
  documentState: DocumentState | null;
  holder: boolean;
  organisationNamed: boolean;
};

export type FoundThread = ThreadSubject & {
  readonly row: { readonly threadId: Id<'thread'>; readonly documentId: Id<'document'> | null };
};

export function threadSubjectOf(actor: Actor, row: ThreadRow): FoundThread {
  const { label, documentState: state } = row;
  return {
    ...spaceSubjectOf(actor, row),
    row,
    thread: {
      audience: label && state ? threadAudience(spaceFacts(row), { label, state }) : 'members',
      organisationNamed: row.organisationNamed,
      holder: row.holder,
      isOfRecalled: state === 'recalled',
    },
  };
}

export const threadSubject = defineSubject(
  {
    id: 'thread',
    read: readThreadFacts,
    subjectOf: (actor, row) => threadSubjectOf(actor, row as ThreadRow),
    spaceOf: (row) => row.spaceId,
  },
  threadPolicies,
);
