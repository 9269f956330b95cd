import { addVersionInput, postDocumentInput } from '@portal/domain/documents/documents.inputs';
import { refusalOfLabel } from '@portal/domain/documents/label-rules';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { sniffMediaType } from '@portal/platform/media-type';
import type { Received } from '@portal/platform/storage';
import type { Context } from '../core/context.ts';
import { authorise } from '../core/operation.ts';
import { spaceSubject } from '../spaces/index.ts';
import { addVersion } from './add-version.ts';
import { documentSubject } from './document.subject.ts';
import type { StoredFile } from './documents.writes.repository.ts';
import { checkFolderIn, folderSubject } from './folder.subject.ts';
import { postDocument } from './post-document.ts';

/** Where files are going: into a space's library, or on top of a document. */
export type UploadTarget =
  | { readonly kind: 'space'; readonly spaceId: Id<'space'> }
  | { readonly kind: 'document'; readonly documentId: Id<'document'> };

type Fields = Readonly<Record<string, unknown>>;

/** The space that pays for the room. @throws DomainError as the policy of posting or of a new version says. */
export async function spaceOfTarget(context: Context, target: UploadTarget): Promise<Id<'space'>> {
  if (target.kind === 'space') {
    await authorise(context, spaceSubject.may('documents.postDocument'), target.spaceId);
    return target.spaceId;
  }
  const { subject } = await authorise(
    context,
    documentSubject.may('documents.addVersion'),
    target.documentId,
  );
  return subject.document.spaceId;
}

/** Refuses fields that would be refused in the end, before the first byte is sent. @throws as the commit does. */
export async function checkFields(context: Context, target: UploadTarget, fields: Fields): Promise<void> {
  if (target.kind === 'document') {
    addVersionInput.parse({ ...fields, documentId: target.documentId });
    return;
  }
  const { label, organisations, folderId } = postDocumentInput.parse({ ...fields, spaceId: target.spaceId });
  const { subject } = await authorise(context, spaceSubject.may('documents.postDocument'), target.spaceId);
  const { space } = subject;
  if (folderId) {
    const opened = await authorise(context, folderSubject.may('documents.openFolder'), folderId);
    checkFolderIn(target.spaceId, opened.subject);
  }
  const refusal = refusalOfLabel(label ?? space.defaultLabel, space, { organisations: organisations.length });
  if (refusal) throw new DomainError('rule_violation', refusal);
}

/** What a file that has arrived is. @throws DomainError `documents.empty_file`, `documents.type_mismatch`. */
export async function describeFile(received: Received, fileName: string): Promise<StoredFile> {
  const { mediaType, matchesName } = await sniffMediaType(received.path, fileName);
  const { key, size, sha256 } = received;
  if (size === 0) throw new DomainError('rule_violation', 'documents.empty_file', { fileName });
  if (!matchesName) throw new DomainError('rule_violation', 'documents.type_mismatch', { fileName });
  return { key, size, sha256, fileName, mediaType };
}

/** Makes files that are kept visible, in one transaction with their record. */
export async function postFiles(
  context: Context,
  target: UploadTarget,
  fields: Fields,
  extra: { files: readonly StoredFile[]; uploadId: Id<'upload'> },
): Promise<Id<'document'>[]> {
  if (target.kind === 'space') {
    const input = postDocumentInput.parse({ ...fields, spaceId: target.spaceId });
    const { documents } = await postDocument.handleWith(context, input, extra);
    return documents.map((each) => each.id);
  }
  const input = addVersionInput.parse({ ...fields, documentId: target.documentId });
  const { id } = await addVersion.handleWith(context, input, extra);
  return [id];
}
