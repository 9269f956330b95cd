import type { Actor } from '../kernel/actor.ts';
import { any, type Clause, clause, type Policy } from '../kernel/policy.ts';
import { type Right, roleHas } from '../spaces/rights.ts';
import type { Label } from '../spaces/space.ts';
import {
  inGoodStanding,
  isMember,
  mayBy,
  type SpaceSubject,
  seesOverview,
  signedIn,
  spaceIsOpen,
  viewerOf,
} from '../spaces/space-subject.ts';
import { admits, contentTable, documentAudience } from '../spaces/truth-table.ts';
import type { DocumentState } from './document.ts';

/** What the policies know of a document. */
export type DocumentFacts = {
  readonly id: string;
  readonly label: Label;
  readonly state: DocumentState;
  readonly isOwn: boolean;
  readonly organisationNamed: boolean;
  readonly revision: number;
  readonly version: number;
};

/** An actor before a document of a space. */
export type DocumentSubject = SpaceSubject & { readonly document: DocumentFacts };

const seesDocument: Clause<DocumentSubject> = clause(
  'seesDocument',
  'common.not_found',
  ({ actor, space, role, document }) =>
    admits(
      contentTable[documentAudience(space, document)],
      viewerOf(actor, { role, organisationNamed: document.organisationNamed, holder: document.isOwn }),
    ),
);

const isNotRecalled: Clause<DocumentSubject> = clause(
  'isNotRecalled',
  'document.is_recalled',
  ({ document }) => document.state !== 'recalled',
);
const isNotWithdrawn: Clause<DocumentSubject> = clause(
  'isNotWithdrawn',
  'document.is_withdrawn',
  ({ document }) => document.state !== 'withdrawn',
);
const isNotTrashed: Clause<DocumentSubject> = clause(
  'isNotTrashed',
  'document.is_trashed',
  ({ document }) => document.state !== 'trashed',
);
const isTrashed: Clause<DocumentSubject> = clause(
  'isTrashed',
  'document.is_posted',
  ({ document }) => document.state === 'trashed',
);

/** A right over what is one's own, or the wider right over anything. */
function own(own: Right, whatever: Right): Clause<DocumentSubject> {
  return any<DocumentSubject>(
    mayBy(whatever),
    clause(
      `may ${own}`,
      'documents.only_author_or_keeper',
      ({ role, document }) => document.isOwn && roleHas(role, own),
    ),
  );
}
const mayChange = own('changeOwn', 'changeAny');
const maySeeReaders = own('seeReadersOfOwn', 'seeReadersOfAny');

/** Acts on what a space is working with: not on what was taken back, put away or declared past. */
const whileCurrent = [spaceIsOpen, isNotRecalled, isNotWithdrawn, isNotTrashed];

export const documentPolicies = {
  'documents.getDocument': { sees: [seesDocument], who: [], when: [] },
  'documents.readContent': { sees: [seesDocument], who: [], when: [isNotRecalled] },
  // What differs between two versions tells of the content of both.
  'documents.compareVersions': { sees: [seesDocument], who: [], when: [isNotRecalled] },
  'documents.getAudience': { sees: [seesDocument], who: [signedIn], when: [] },
  'documents.getDocumentThread': { sees: [seesDocument], who: [inGoodStanding], when: [isNotTrashed] },
  'documents.followDocument': { sees: [seesDocument], who: [inGoodStanding], when: [] },
  'documents.listReaders': { sees: [seesDocument], who: [maySeeReaders], when: [] },
  'documents.addVersion': { sees: [seesDocument], who: [mayChange], when: whileCurrent },
  'documents.renameDocuments': { sees: [seesDocument], who: [mayChange], when: whileCurrent },
  'documents.relabelDocuments': { sees: [seesDocument], who: [mayChange], when: whileCurrent },
  'documents.previewRelabel': { sees: [seesDocument], who: [mayChange], when: whileCurrent },
  'documents.moveDocuments': { sees: [seesDocument], who: [mayChange], when: whileCurrent },
  'documents.trashDocuments': { sees: [seesDocument], who: [mayChange], when: whileCurrent },
  'documents.restoreDocuments': { sees: [seesDocument], who: [mayChange], when: [spaceIsOpen, isTrashed] },
  'documents.withdrawDocument': { sees: [seesDocument], who: [mayChange], when: whileCurrent },
  'documents.recallDocument': { sees: [seesDocument], who: [mayChange], when: [isNotRecalled, isNotTrashed] },
} as const satisfies Record<string, Policy<DocumentSubject>>;

/** What one may do about documents in general. */
export const documentActorPolicies = {
  'documents.listNewestDocuments': { sees: [], who: [inGoodStanding], when: [] },
} as const satisfies Record<string, Policy<{ readonly actor: Actor }>>;

/** What one may do in the library of a space. */
export const libraryPolicies = {
  'documents.listDocuments': { sees: [seesOverview], who: [], when: [] },
  'documents.downloadDocuments': { sees: [seesOverview], who: [inGoodStanding], when: [] },
  'documents.listFolders': { sees: [seesOverview], who: [], when: [] },
  'documents.createFolder': { sees: [seesOverview], who: [mayBy('post')], when: [spaceIsOpen] },
  'documents.listTrash': { sees: [seesOverview], who: [mayBy('post')], when: [] },
  'documents.previewAudience': { sees: [seesOverview], who: [mayBy('post')], when: [spaceIsOpen] },
  'documents.postDocument': { sees: [seesOverview], who: [mayBy('post')], when: [spaceIsOpen] },
} as const satisfies Record<string, Policy<SpaceSubject>>;

/** An actor before a folder. Folders are for members: to everybody else a library is one list. */
export type FolderSubject = SpaceSubject & {
  readonly folder: { readonly name: string; readonly parentId: string | null; readonly revision: number };
};

export const folderPolicies = {
  'documents.openFolder': { sees: [isMember], who: [], when: [] },
  'documents.followFolder': { sees: [isMember], who: [], when: [] },
  'documents.renameFolder': { sees: [isMember], who: [mayBy('changeAny')], when: [spaceIsOpen] },
  'documents.moveFolder': { sees: [isMember], who: [mayBy('changeAny')], when: [spaceIsOpen] },
  'documents.dissolveFolder': { sees: [isMember], who: [mayBy('changeAny')], when: [spaceIsOpen] },
} as const satisfies Record<string, Policy<FolderSubject>>;
