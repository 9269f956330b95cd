import { cleanFileName } from '@portal/domain/documents/document';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import type { UploadTarget } from './upload-target.ts';

/** What its sender said of a file when it began: target, fields and file name, fixed until the end. */
export type UploadMetadata = Readonly<Record<string, string | null>>;

const fieldNames = new Set([
  'title',
  'label',
  'organisations',
  'note',
  'folderId',
  'revision',
  'idempotencyKey',
]);
/** What clients of the protocol send by themselves and nobody here needs: the type is told by the bytes. */
const ignored = new Set(['filetype', 'type', 'relativePath', 'name', 'filename', 'spaceId', 'documentId']);

/** @throws DomainError for what is not known here, and for a target that is none or two. */
export function readMetadata(metadata: UploadMetadata): {
  target: UploadTarget;
  fields: Record<string, unknown>;
  fileName: string;
} {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(metadata)) {
    if (ignored.has(name) || value === null || value === '') continue;
    if (!fieldNames.has(name)) throw new DomainError('invalid_input', 'common.invalid_input');
    fields[name] = name === 'organisations' ? value.split(',').filter(Boolean) : value;
  }
  return {
    target: targetOf(metadata),
    fields,
    fileName: cleanFileName(metadata.filename ?? metadata.name ?? ''),
  };
}

function targetOf({ spaceId, documentId }: UploadMetadata): UploadTarget {
  if (spaceId && !documentId) return { kind: 'space', spaceId: checkedId('space', spaceId) };
  if (documentId && !spaceId) return { kind: 'document', documentId: checkedId('document', documentId) };
  throw new DomainError('invalid_input', 'documents.no_target');
}

function checkedId<K extends 'space' | 'document'>(kind: K, value: string): Id<K> {
  if (uuidFromId(kind, value) === null) throw notFound();
  return value as Id<K>;
}
