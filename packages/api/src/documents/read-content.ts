import { isServed, scanStates } from '@portal/domain/documents/document';
import { readContent as read } from '@portal/domain/documents/documents.events';
import { readContentInput } from '@portal/domain/documents/documents.inputs';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { idOut } from '@portal/domain/kernel/ids';
import { z } from 'zod';
import type { Context } from '../core/context.ts';
import { command, query } from '../core/operation.ts';
import { documentSubject } from './document.subject.ts';
import { readMyLastOpen, readVersionBlob } from './documents.repository.ts';
import { insertOpen, lastOpen } from './documents.writes.repository.ts';

/** One event per person, version, kind and this long (decision record 6). */
export const auditWindowMs = 30 * 60_000;

const content = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  storageKey: z.string(),
  scan: z.enum(scanStates),
  /** Whether this opening stands in the record already. */
  recorded: z.boolean(),
});
export type Content = z.infer<typeof content>;

/** Where the bytes are, for the door that streams them. Not a procedure: the storage key stays inside. */
const findContent = query({
  name: 'documents.readContent',
  input: readContentInput,
  output: content,
  access: { authorise: { documentId: documentSubject.may('documents.readContent') } },
  load: (flight, { documentId, version, kind }) => ({
    blob: flight.add(readVersionBlob, { documentId, version }),
    lastOpen: flight.add(readMyLastOpen, { documentId, version, kind }),
  }),
  view: ({ actor, loaded, now }) => {
    const { n: _n, ...blob } = loaded.blob[0] ?? { n: 0 };
    if (!('storageKey' in blob)) throw notFound();
    if (!isServed(blob.scan)) throw new DomainError('forbidden', `documents.scan_${blob.scan}`);
    const last = loaded.lastOpen[0]?.openedAt;
    const recent = last !== undefined && now.getTime() - last.getTime() < auditWindowMs;
    return { ...blob, recorded: recent || actor.kind === 'anonymous' };
  },
});

/** Writes an opening into the record. The bytes go out only after this has committed. */
export const readContent = command({
  name: 'documents.readContent',
  input: readContentInput,
  output: z.strictObject({ id: idOut('document') }),
  access: { authorise: { documentId: documentSubject.may('documents.readContent') } },
  async run({ work, input, subject: { documentId: found } }) {
    const { actor, now } = work;
    const id = work.emit(
      read(
        { objectId: input.documentId, spaceId: found.document.spaceId },
        { version: input.version, kind: input.kind },
      ),
    );
    if (actor.kind === 'person') {
      const opened = { documentId: input.documentId, n: input.version, kind: input.kind };
      const last = await lastOpen(work.tx, { ...opened, actor });
      if (!last || now.getTime() - last.getTime() >= auditWindowMs) {
        await insertOpen(work.tx, { id, ...opened, personId: actor.personId, now });
      }
    }
    return { id: input.documentId };
  },
});

/** May these bytes go out, and are they on record as going? Then where they are. */
export async function openContent(
  context: Context,
  input: z.infer<typeof readContentInput>,
): Promise<Content> {
  const found = await findContent.handle(context, input);
  if (!found.recorded) await readContent.handle(context, input);
  return found;
}

/** What `openContent` would give, without opening it: for HEAD. */
export function peekContent(context: Context, input: z.infer<typeof readContentInput>): Promise<Content> {
  return findContent.handle(context, input);
}

/**
 * The text of a version for the page: on record as viewed. Only what `previewKindOf` calls text or
 * Markdown, so never longer than its limit.
 */
export async function previewText(
  context: Context,
  of: { documentId: z.output<typeof readContentInput>['documentId']; version: number },
): Promise<string> {
  const { storageKey } = await openContent(context, { ...of, kind: 'view' });
  return (await context.services.storage.readAll(storageKey)).toString('utf8');
}
