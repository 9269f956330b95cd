import { documentLifecycle } from '@portal/domain/documents/document.lifecycle';
import { addVersion as added } from '@portal/domain/documents/documents.events';
import { addVersionInput } from '@portal/domain/documents/documents.inputs';
import { fileClassOf } from '@portal/domain/documents/media-type';
import { type Id, idOut } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { documentSubject, type FoundDocument } from './document.subject.ts';
import { insertVersion, type StoredFile, saveNewest, settleUpload } from './documents.writes.repository.ts';

const versionResult = z.strictObject({ id: idOut('document'), version: z.number() });

/** The next version on top; earlier ones stay as they are and stay readable. */
export const addVersion = command<
  typeof addVersionInput,
  typeof versionResult,
  { authorise: { documentId: ReturnType<typeof documentSubject.may> } },
  { files: readonly StoredFile[]; uploadId: Id<'upload'> }
>({
  name: 'documents.addVersion',
  input: addVersionInput,
  output: versionResult,
  access: { authorise: { documentId: documentSubject.may('documents.addVersion') } },
  fingerprint: ({ files }) => files.map((file) => file.sha256),
  async run({ work, input, subject, extra: { files, uploadId } }) {
    const found = subject.documentId as FoundDocument;
    const file = files[0] as StoredFile;
    const { document } = found;
    transition(documentLifecycle, 'addVersion', document.state);
    checkRevision(input.revision, document.revision);
    const author = personOf(work.actor);
    const n = document.version + 1;
    checkSaved(
      await saveNewest(work.tx, {
        id: document.id,
        revision: document.revision,
        n,
        file: { ...file, fileClass: fileClassOf(file.mediaType) },
        now: work.now,
      }),
    );
    await insertVersion(work.tx, {
      documentId: document.id,
      spaceId: document.spaceId,
      n,
      file,
      note: input.note ? input.note : null,
      authorId: author.personId,
      authorName: author.name,
      blobId: work.newId('blob'),
      now: work.now,
    });
    await settleUpload(work.tx, uploadId, { used: file.size, postedDocumentId: document.id });
    work.emit(
      added(
        { objectId: document.id, spaceId: document.spaceId, organisationId: author.organisationId },
        { version: n, sha256: file.sha256, size: file.size, mediaType: file.mediaType },
      ),
      { documentId: document.id, details: { version: n } },
    );
    return { id: document.id, version: n };
  },
});
