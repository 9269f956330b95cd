import { z } from 'zod';
import { defineEvent } from '../kernel/event.ts';
import { labels } from '../spaces/space.ts';

const file = { version: z.number(), sha256: z.string(), size: z.number(), mediaType: z.string() };

export const postDocument = defineEvent({
  name: 'documents.postDocument',
  version: 1,
  object: 'document',
  payload: z.strictObject({ label: z.enum(labels), organisations: z.array(z.string()), ...file }),
});
export const addVersion = defineEvent({
  name: 'documents.addVersion',
  version: 1,
  object: 'document',
  payload: z.strictObject(file),
});
export const readContent = defineEvent({
  name: 'documents.readContent',
  version: 1,
  object: 'document',
  payload: z.strictObject({ version: z.number(), kind: z.enum(['view', 'download']) }),
});
export const downloadDocuments = defineEvent({
  name: 'documents.downloadDocuments',
  version: 1,
  object: 'space',
  payload: z.strictObject({ documents: z.number(), bytes: z.number() }),
});
export const withdrawDocument = defineEvent({
  name: 'documents.withdrawDocument',
  version: 1,
  object: 'document',
  payload: z.strictObject({ reason: z.string() }),
});
export const followDocument = defineEvent({
  name: 'documents.followDocument',
  version: 1,
  object: 'document',
  payload: z.strictObject({ follow: z.boolean() }),
});
export const recallDocument = defineEvent({
  name: 'documents.recallDocument',
  version: 1,
  object: 'document',
  payload: z.strictObject({ reason: z.string(), openedBy: z.array(z.string()) }),
});
export const renameDocuments = defineEvent({
  name: 'documents.renameDocuments',
  version: 1,
  object: 'document',
  payload: z.strictObject({ from: z.string(), to: z.string() }),
});
export const relabelDocuments = defineEvent({
  name: 'documents.relabelDocuments',
  version: 1,
  object: 'document',
  payload: z.strictObject({
    from: z.enum(labels),
    to: z.enum(labels),
    organisations: z.array(z.string()),
    reason: z.string(),
  }),
});
export const trashDocuments = defineEvent({
  name: 'documents.trashDocuments',
  version: 1,
  object: 'document',
  payload: z.strictObject({}),
});
export const restoreDocuments = defineEvent({
  name: 'documents.restoreDocuments',
  version: 1,
  object: 'document',
  payload: z.strictObject({}),
});
/** Of what lay in the trash for too long nothing is left but this, and what the record says already. */
export const purgeTrash = defineEvent({
  name: 'documents.purgeTrash',
  version: 1,
  object: 'document',
  payload: z.strictObject({ number: z.string(), versions: z.number(), bytes: z.number() }),
});
export const moveDocuments = defineEvent({
  name: 'documents.moveDocuments',
  version: 1,
  object: 'document',
  payload: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
});
export const createFolder = defineEvent({
  name: 'documents.createFolder',
  version: 1,
  object: 'folder',
  payload: z.strictObject({ name: z.string(), parent: z.string().nullable() }),
});
export const renameFolder = defineEvent({
  name: 'documents.renameFolder',
  version: 1,
  object: 'folder',
  payload: z.strictObject({ from: z.string(), to: z.string() }),
});
export const followFolder = defineEvent({
  name: 'documents.followFolder',
  version: 1,
  object: 'folder',
  payload: z.strictObject({ follow: z.boolean() }),
});
export const moveFolder = defineEvent({
  name: 'documents.moveFolder',
  version: 1,
  object: 'folder',
  payload: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
});
export const dissolveFolder = defineEvent({
  name: 'documents.dissolveFolder',
  version: 1,
  object: 'folder',
  payload: z.strictObject({ name: z.string() }),
});
