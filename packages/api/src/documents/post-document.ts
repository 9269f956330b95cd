import { documentNumber, titleFromFileName } from '@portal/domain/documents/document';
import { postDocument as posted } from '@portal/domain/documents/documents.events';
import { postDocumentInput } from '@portal/domain/documents/documents.inputs';
import { refusalOfLabel } from '@portal/domain/documents/label-rules';
import { fileClassOf } from '@portal/domain/documents/media-type';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { idOut } from '@portal/domain/kernel/ids';
import { nameKey } from '@portal/domain/kernel/text';
import type { Label } from '@portal/domain/spaces/space';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import type { Work } from '../core/work.ts';
import { organisationSubject } from '../organisations/index.ts';
import { insertThread, spaceSubject } from '../spaces/index.ts';
import {
  insertDocument,
  insertVersion,
  namedScope,
  nextNumber,
  organisationsOnRoster,
  type StoredFile,
  settleUpload,
} from './documents.writes.repository.ts';
import { checkFolderIn, folderSubject } from './folder.subject.ts';

const postedDocument = z.strictObject({ id: idOut('document'), number: z.string(), title: z.string() });

/**
 * Files become documents of a space, all or none. The bytes lie in storage already, under keys that no
 * row knows of until this commits.
 */
export const postDocument = command<
  typeof postDocumentInput,
  z.ZodObject<{ documents: z.ZodArray<typeof postedDocument> }>,
  {
    authorise: {
      spaceId: ReturnType<typeof spaceSubject.may>;
      organisations: ReturnType<typeof organisationSubject.may>;
      folderId: ReturnType<typeof folderSubject.may>;
    };
  },
  { files: readonly StoredFile[]; uploadId: Id<'upload'> }
>({
  name: 'documents.postDocument',
  input: postDocumentInput,
  output: z.strictObject({ documents: z.array(postedDocument) }),
  access: {
    authorise: {
      spaceId: spaceSubject.may('documents.postDocument'),
      organisations: organisationSubject.may('organisations.getOrganisation'),
      folderId: folderSubject.may('documents.openFolder'),
    },
  },
  fingerprint: ({ files }) => files.map((file) => file.sha256),
  async run({ work, input, subject: { spaceId: found, folderId: folder }, extra: { files, uploadId } }) {
    checkFolderIn(input.spaceId, folder);
    const { spaceId } = input;
    const label = input.label ?? found.space.defaultLabel;
    const refusal = refusalOfLabel(label, found.space, { organisations: input.organisations.length });
    if (refusal) throw new DomainError('rule_violation', refusal);
    const namedScopeId = label === 'named' ? await scopeOfNamed(work, spaceId, input.organisations) : null;

    const documents: z.infer<typeof postedDocument>[] = [];
    for (const file of files) {
      const title = (files.length === 1 && input.title) || titleFromFileName(file.fileName);
      documents.push(
        await postOne(work, { ...input, label, title, namedScopeId, file, code: found.space.code }),
      );
    }
    await settleUpload(work.tx, uploadId, {
      used: files.reduce((sum, file) => sum + file.size, 0),
      postedDocumentId: (documents[0] as (typeof documents)[number]).id,
    });
    return { documents };
  },
});

/** The audience of the named organisations and, always, one's own: nobody hides a document from themselves. */
async function scopeOfNamed(
  work: Work,
  spaceId: Id<'space'>,
  organisations: readonly Id<'organisation'>[],
): Promise<string> {
  const onRoster = await organisationsOnRoster(work.tx, spaceId);
  if (organisations.some((id) => !onRoster.has(id))) {
    throw new DomainError('rule_violation', 'documents.named_not_on_roster');
  }
  return namedScope(work.tx, spaceId, [...organisations, personOf(work.actor).organisationId]);
}

type One = {
  spaceId: Id<'space'>;
  code: string;
  label: Label;
  organisations: readonly string[];
  namedScopeId: string | null;
  folderId?: Id<'folder'> | undefined;
  title: string;
  note?: string | undefined;
  file: StoredFile;
};

async function postOne(work: Work, one: One): Promise<z.infer<typeof postedDocument>> {
  const { tx, now } = work;
  const { file, spaceId, label, title } = one;
  const author = personOf(work.actor);
  const id = work.newId('document');
  const number = await nextNumber(tx, spaceId);
  await insertDocument(tx, {
    id,
    spaceId,
    folderId: one.folderId ?? null,
    number,
    title,
    titleKey: nameKey(title),
    label,
    namedScopeId: one.namedScopeId,
    authorId: author.personId,
    authorName: author.name,
    senderOrganisationId: author.organisationId,
    senderOrganisation: author.organisationName,
    senderCountry: author.organisationCountry,
    version: 1,
    fileName: file.fileName,
    file: fileClassOf(file.mediaType),
    mediaType: file.mediaType,
    size: file.size,
    now,
  });
  await insertVersion(tx, {
    documentId: id,
    spaceId,
    n: 1,
    file,
    note: one.note ? one.note : null,
    authorId: author.personId,
    authorName: author.name,
    blobId: work.newId('blob'),
    now,
  });
  await insertThread(tx, { id: work.newId('thread'), spaceId, documentId: id, now });
  work.emit(
    posted(
      { objectId: id, spaceId, organisationId: author.organisationId },
      {
        label,
        organisations: [...one.organisations],
        version: 1,
        sha256: file.sha256,
        size: file.size,
        mediaType: file.mediaType,
      },
    ),
    { documentId: id, details: { label } },
  );
  return { id, number: documentNumber(one.code, number), title };
}
