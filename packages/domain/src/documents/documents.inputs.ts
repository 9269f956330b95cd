import { z } from 'zod';
import { ability, idempotencyKey, revision } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { pageInput, pageOf } from '../kernel/paging.ts';
import { lineOf, proseOf } from '../kernel/text.ts';
import { organisationBrief } from '../organisations/organisation.ts';
import { labels, spaceBrief } from '../spaces/space.ts';
import { documentStates, maxChosen, maxTitle, scanStates } from './document.ts';
import { fileClasses, previewKinds } from './media-type.ts';

export const documentSorts = ['newest', 'oldest', 'title', 'number'] as const;
export type DocumentSort = (typeof documentSorts)[number];

export const listDocumentsInput = z.strictObject({
  spaceId: idOf('space'),
  ...pageInput,
  sort: z.enum(documentSorts).default('newest'),
  label: z.enum(labels).optional(),
  file: z.enum(fileClasses).optional(),
  organisationId: idOf('organisation').optional(),
  /** Only what lies in this folder itself. */
  folderId: idOf('folder').optional(),
});
export const listNewestDocumentsInput = z.strictObject({
  ...pageInput,
  /** Only what people of my organisation have posted. */
  byMyOrganisation: z.stringbool().or(z.boolean()).optional(),
});
export const getDocumentInput = z.strictObject({ documentId: idOf('document') });
export const listReadersInput = z.strictObject({ documentId: idOf('document') });
export const getAudienceInput = z.strictObject({ documentId: idOf('document') });

/** The audience that a label would have, asked before posting. */
export const previewAudienceInput = z.strictObject({
  spaceId: idOf('space'),
  label: z.enum(labels),
  organisations: z.array(idOf('organisation')).max(200).default([]),
});

/** One row of fields for all files of an upload; the files themselves travel beside it. */
export const postDocumentInput = z.strictObject({
  spaceId: idOf('space'),
  title: lineOf(maxTitle, 0).optional(),
  label: z.enum(labels).optional(),
  organisations: z.array(idOf('organisation')).max(200).default([]),
  note: proseOf(1000, 0).optional(),
  folderId: idOf('folder').optional(),
  idempotencyKey,
});

export const addVersionInput = z.strictObject({
  documentId: idOf('document'),
  note: proseOf(1000, 0).optional(),
  revision: revision.optional(),
  idempotencyKey,
});

export const readContentInput = z.strictObject({
  documentId: idOf('document'),
  version: z.coerce.number().int().min(1).max(100_000),
  kind: z.enum(['view', 'download']).default('download'),
});

/** The files of a library, or of what a filter leaves of it, together. */
export const downloadDocumentsInput = z.strictObject({
  spaceId: idOf('space'),
  label: z.enum(labels).optional(),
  file: z.enum(fileClasses).optional(),
  /** Only what lies in this folder or below it. */
  folderId: idOf('folder').optional(),
  /** Only these, where some are chosen. */
  documentIds: z.array(idOf('document')).max(maxChosen).optional(),
});

/** Two versions of one document; `from` is the one that the other is held against. */
export const compareVersionsInput = z.strictObject({
  documentId: idOf('document'),
  from: z.coerce.number().int().min(1).max(100_000),
  to: z.coerce.number().int().min(1).max(100_000),
});

export const withdrawDocumentInput = z.strictObject({
  documentId: idOf('document'),
  reason: proseOf(500),
  revision: revision.optional(),
  idempotencyKey,
});
export const recallDocumentInput = z.strictObject({
  documentId: idOf('document'),
  reason: proseOf(500),
  revision: revision.optional(),
  idempotencyKey,
});
export const followDocumentInput = z.strictObject({
  documentId: idOf('document'),
  follow: z.boolean(),
  idempotencyKey,
});

/** Documents that one act changes together, all or none; their revisions, where given, in the same order. */
const chosen = {
  documentIds: z.array(idOf('document')).min(1).max(maxChosen),
  revisions: z.array(revision).max(maxChosen).optional(),
  idempotencyKey,
};

/** The new titles in the order of the documents. */
export const renameDocumentsInput = z
  .strictObject({ ...chosen, titles: z.array(lineOf(maxTitle)).max(maxChosen) })
  .refine(({ documentIds, titles }) => documentIds.length === titles.length, {
    error: 'common.invalid_input',
  });

const newLabel = {
  label: z.enum(labels),
  organisations: z.array(idOf('organisation')).max(200).default([]),
};
export const relabelDocumentsInput = z.strictObject({
  ...chosen,
  ...newLabel,
  /** Why more people may see it now. Nobody asks when fewer may. */
  reason: proseOf(500, 0).default(''),
});
/** Who would gain and who would lose, asked before. */
export const previewRelabelInput = z.strictObject({ documentIds: chosen.documentIds, ...newLabel });
export const trashDocumentsInput = z.strictObject(chosen);
export const restoreDocumentsInput = z.strictObject(chosen);
export const listTrashInput = z.strictObject({ spaceId: idOf('space'), ...pageInput });

/** Without a folder: to the top of the library. */
export const moveDocumentsInput = z.strictObject({ ...chosen, folderId: idOf('folder').optional() });

export const changedDocuments = z.strictObject({
  documents: z.array(z.strictObject({ id: idOut('document'), revision: z.number() })),
});

const documentRow = {
  id: idOut('document'),
  number: z.string(),
  title: z.string(),
  label: z.enum(labels),
  state: z.enum(documentStates),
  version: z.number(),
  fileName: z.string(),
  file: z.enum(fileClasses),
  mediaType: z.string(),
  size: z.number(),
  /** The name of who posted it, for those who may know people of this space; else null. */
  sender: z.string().nullable(),
  senderOrganisation: z.string(),
  senderCountry: z.string(),
  /** The folder that it lies in, for those who may know people of this space; else null. */
  folderId: idOut('folder').nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  revision: z.number(),
};
export const documentListItem = z.strictObject({ ...documentRow, space: spaceBrief });
export type DocumentListItem = z.infer<typeof documentListItem>;

/** A page of a library, with what its page may offer. */
export const documentPage = pageOf(documentListItem);

/** What lies in the trash, with who put it there and when, and the moment from which it is destroyed. */
export const trashPage = pageOf(
  documentListItem.extend({
    trashedAt: z.date().nullable(),
    trashedBy: z.string().nullable(),
    destroyedFrom: z.date().nullable(),
  }),
);

/** The people of an organisation who come to see a document, or no longer do. */
const audienceShift = z.strictObject({ organisation: organisationBrief, people: z.number() });
export const relabelPreview = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: idOut('document'),
      number: z.string(),
      gains: z.array(audienceShift),
      loses: z.array(audienceShift),
      /** Code of the reason why this person may not do it, or null; that a reason is due is none. */
      refusal: z.string().nullable(),
      needsReason: z.boolean(),
    }),
  ),
});
export type RelabelPreview = z.infer<typeof relabelPreview>;

export const versionView = z.strictObject({
  n: z.number(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  note: z.string().nullable(),
  author: z.string().nullable(),
  scan: z.enum(scanStates),
  preview: z.enum(previewKinds),
  createdAt: z.date(),
});
export type VersionView = z.infer<typeof versionView>;

export const documentView = documentListItem.extend({
  isMine: z.boolean(),
  following: z.boolean(),
  /** Organisations named, for the label `named`; else empty. */
  organisations: z.array(organisationBrief),
  versions: z.array(versionView),
  reason: z.string().nullable(),
  /** Opened by this many of that many, for those who may know; else null. */
  readership: z.strictObject({ opened: z.number(), audience: z.number() }).nullable(),
  abilities: z.strictObject({
    readContent: ability,
    addVersion: ability,
    withdrawDocument: ability,
    recallDocument: ability,
    renameDocuments: ability,
    relabelDocuments: ability,
    moveDocuments: ability,
    trashDocuments: ability,
    restoreDocuments: ability,
    listReaders: ability,
    followDocument: ability,
  }),
});
export type DocumentView = z.infer<typeof documentView>;

export const readerView = z.strictObject({
  personId: idOut('person'),
  name: z.string(),
  organisation: z.string(),
  country: z.string(),
  version: z.number(),
  kind: z.enum(['view', 'download']),
  at: z.date(),
});
export type ReaderView = z.infer<typeof readerView>;
export const readersView = z.strictObject({
  readers: z.array(readerView),
  /** People of the audience who have not opened it yet. */
  notYet: z.number(),
});

/** Who can see something, and by which rule. Names only for those who may know people of the space. */
export const audienceView = z.strictObject({
  label: z.enum(labels),
  audience: z.enum(['everyone', 'partners', 'members', 'named', 'own']),
  /** People with an account; with the audience `everyone`, strangers come on top. */
  people: z.number(),
  organisations: z.number(),
  hostStaff: z.number(),
  /** A competitor of the poster's organisation is among them; who declared it is told to nobody. */
  includesCompetitor: z.boolean(),
  byOrganisation: z.array(
    z.strictObject({
      organisation: organisationBrief,
      people: z.number(),
      names: z.array(z.strictObject({ name: z.string(), rule: z.string() })),
    }),
  ),
});
export type AudienceView = z.infer<typeof audienceView>;
