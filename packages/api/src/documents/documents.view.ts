import { documentNumber } from '@portal/domain/documents/document';
import type { DocumentListItem, DocumentView, VersionView } from '@portal/domain/documents/documents.inputs';
import { documentPolicies } from '@portal/domain/documents/documents.policy';
import { previewKindOf } from '@portal/domain/documents/media-type';
import type { Actor } from '@portal/domain/kernel/actor';
import { abilityOf, decide } from '@portal/domain/kernel/policy';
import type { SpaceBrief, SpaceRole } from '@portal/domain/spaces/space';
import type { FoundDocument } from './document.subject.ts';

type ListRow = Omit<DocumentListItem, 'number' | 'sender' | 'space'> & {
  number: number;
  authorName: string;
  versionedAt: Date;
};

/** Whether this person may read names of people in a space: its members, and staff on duty. */
export function mayKnowPeople(actor: Actor, role: SpaceRole | null): boolean {
  return role !== null || (actor.kind === 'person' && actor.duties.includes('partnership_manager'));
}

/** A row of a list. Strangers to the space read the organisation that sent it, not the person. */
export function documentListItemOf(row: ListRow, space: SpaceBrief, knowsPeople: boolean): DocumentListItem {
  return {
    id: row.id,
    number: documentNumber(space.code, row.number),
    title: row.title,
    label: row.label,
    state: row.state,
    version: row.version,
    fileName: row.fileName,
    file: row.file,
    mediaType: row.mediaType,
    size: row.size,
    sender: knowsPeople ? row.authorName : null,
    senderOrganisation: row.senderOrganisation,
    senderCountry: row.senderCountry,
    folderId: knowsPeople ? row.folderId : null,
    createdAt: row.createdAt,
    updatedAt: row.versionedAt,
    revision: row.revision,
    space,
  };
}

export function spaceBriefOf(found: FoundDocument['space'] & { id: string }): SpaceBrief {
  return { id: found.id as SpaceBrief['id'], kind: found.kind, code: found.code, name: found.name };
}

type VersionRow = Omit<VersionView, 'author' | 'preview'> & { authorName: string };

export function versionViewOf(row: VersionRow, knowsPeople: boolean): VersionView {
  const { authorName, ...version } = row;
  return {
    ...version,
    author: knowsPeople ? authorName : null,
    preview: previewKindOf(row.mediaType, row.size),
  };
}

/** What this person may do with the document, or why not. */
export function documentAbilities(found: FoundDocument): DocumentView['abilities'] {
  const ability = (act: keyof typeof documentPolicies) => abilityOf(decide(documentPolicies[act], found));
  return {
    readContent: ability('documents.readContent'),
    addVersion: ability('documents.addVersion'),
    withdrawDocument: ability('documents.withdrawDocument'),
    recallDocument: ability('documents.recallDocument'),
    renameDocuments: ability('documents.renameDocuments'),
    relabelDocuments: ability('documents.relabelDocuments'),
    moveDocuments: ability('documents.moveDocuments'),
    trashDocuments: ability('documents.trashDocuments'),
    restoreDocuments: ability('documents.restoreDocuments'),
    listReaders: ability('documents.listReaders'),
    followDocument: ability('documents.followDocument'),
  };
}
