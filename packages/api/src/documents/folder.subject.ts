import { type FolderSubject, folderPolicies } from '@portal/domain/documents/documents.policy';
import { notFound } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { defineSubject } from '../core/subject.ts';
import { spaceSubjectOf } from '../spaces/index.ts';
import { readFolderFacts } from './folders.repository.ts';

export const folderSubject = defineSubject(
  {
    id: 'folder',
    read: readFolderFacts,
    subjectOf: (actor, row) => ({
      ...spaceSubjectOf(actor, row as Parameters<typeof spaceSubjectOf>[1]),
      folder: {
        id: row.folderId,
        spaceId: row.spaceId as Id<'space'>,
        name: row.folderName,
        parentId: row.parentId,
        revision: row.folderRevision,
      },
    }),
    spaceOf: (row) => row.spaceId as Id<'space'>,
  },
  folderPolicies,
);

/** @throws DomainError `not_found`: a folder of another space is none of this one (trust.md I3). */
export function checkFolderIn(
  spaceId: string,
  found: (FolderSubject & { readonly space: { readonly id: string } }) | undefined,
): void {
  if (found && found.space.id !== spaceId) throw notFound();
}
