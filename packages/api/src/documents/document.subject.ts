import {
  type DocumentFacts,
  type DocumentSubject,
  documentPolicies,
} from '@portal/domain/documents/documents.policy';
import type { Actor } from '@portal/domain/kernel/actor';
import type { Id } from '@portal/domain/kernel/ids';
import { defineSubject } from '../core/subject.ts';
import { spaceSubjectOf } from '../spaces/index.ts';
import { type DocumentFactsRow, readDocumentFacts } from './documents.repository.ts';

/** A document before an actor, with what use cases need of its row. */
export type FoundDocument = DocumentSubject & {
  readonly document: DocumentFacts & { readonly id: Id<'document'>; readonly spaceId: Id<'space'> };
  readonly row: DocumentFactsRow;
};

/** What the policies judge, from a row of facts. */
export function documentSubjectOf(actor: Actor, row: DocumentFactsRow): FoundDocument {
  return {
    ...spaceSubjectOf(actor, row as Parameters<typeof spaceSubjectOf>[1]),
    document: {
      id: row.documentId,
      spaceId: row.spaceId as Id<'space'>,
      label: row.label,
      state: row.state,
      isOwn: row.isOwn,
      organisationNamed: row.organisationNamed,
      revision: row.revision,
      version: row.version,
    },
    row,
  };
}

export const documentSubject = defineSubject(
  {
    id: 'document',
    read: readDocumentFacts,
    subjectOf: documentSubjectOf,
    spaceOf: (row) => row.spaceId as Id<'space'>,
  },
  documentPolicies,
);
