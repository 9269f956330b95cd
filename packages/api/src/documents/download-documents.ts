import { documentNumber, isServed, maxFilesInDownload } from '@portal/domain/documents/document';
import {
  downloadDocuments as downloaded,
  readContent as read,
} from '@portal/domain/documents/documents.events';
import { downloadDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { documentPolicies } from '@portal/domain/documents/documents.policy';
import { pathOf, withDescendants } from '@portal/domain/documents/folder';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { idOut } from '@portal/domain/kernel/ids';
import { decide } from '@portal/domain/kernel/policy';
import { labels } from '@portal/domain/spaces/space';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { settledByRule } from '../core/subject.ts';
import { spaceSubject } from '../spaces/index.ts';
import { documentSubjectOf } from './document.subject.ts';
import { insertOpens, listDownloadedSince, listForDownload } from './downloads.repository.ts';
import { checkFolderIn, folderSubject } from './folder.subject.ts';
import { listFoldersOf } from './folders.repository.ts';
import { auditWindowMs } from './read-content.ts';

const downloadedFile = z.strictObject({
  documentId: idOut('document'),
  number: z.string(),
  title: z.string(),
  version: z.number(),
  label: z.enum(labels),
  senderOrganisation: z.string(),
  /** Names of the folders that it lies in, the outermost first. */
  folders: z.array(z.string()),
  fileName: z.string(),
  size: z.number(),
  sha256: z.string(),
  storageKey: z.string(),
  postedAt: z.date(),
});
const leftOut = z.strictObject({ number: z.string(), title: z.string(), reason: z.string() });
const download = z.strictObject({
  code: z.string(),
  files: z.array(downloadedFile),
  /** What the person sees and may not have, with the code of the reason. What they do not see is not there. */
  leftOut: z.array(leftOut),
});
export type Download = z.output<typeof download>;

/**
 * The files of a library together: each under the right that it has alone, each on record as opened before the first
 * byte goes out. Not a procedure: the storage keys stay inside.
 */
export const downloadDocuments = command({
  name: 'documents.downloadDocuments',
  input: downloadDocumentsInput,
  output: download,
  access: {
    authorise: {
      spaceId: spaceSubject.may('documents.downloadDocuments'),
      folderId: folderSubject.may('documents.openFolder'),
      documentIds: settledByRule('chosen among those that are found anyway, each judged alone'),
    },
  },
  async run({ work, input, subject: { spaceId: found, folderId: folder } }) {
    checkFolderIn(input.spaceId, folder);
    const { tx, now, actor } = work;
    const { personId } = personOf(actor);
    const { code } = found.space;
    const folders = await listFoldersOf(tx, input.spaceId);
    const within = input.folderId && withDescendants(folders, input.folderId);
    const rows = await listForDownload(tx, { ...input, within }, maxFilesInDownload + 1);
    if (rows.length > maxFilesInDownload) {
      throw new DomainError('rule_violation', 'documents.too_many_to_download');
    }
    const files: z.input<typeof downloadedFile>[] = [];
    const missing: z.input<typeof leftOut>[] = [];
    const path = (id: string | null) => pathOf(folders, id).map((each) => each.name);
    for (const row of rows) {
      const { documentId, title, version, label, senderOrganisation } = row;
      const { fileName, size, sha256, storageKey, postedAt } = row;
      const number = documentNumber(code, row.number);
      const decision = decide(documentPolicies['documents.readContent'], documentSubjectOf(actor, row));
      if (decision.effect === 'hide') continue;
      if (decision.effect === 'refuse') missing.push({ number, title, reason: decision.reason });
      else if (!isServed(row.scan)) missing.push({ number, title, reason: `documents.scan_${row.scan}` });
      else {
        const folders = path(row.folderId);
        const about = { documentId, number, title, version, label, senderOrganisation, folders };
        files.push({ ...about, fileName, size, sha256, storageKey, postedAt });
      }
    }
    work.emit(
      downloaded(
        { objectId: input.spaceId, spaceId: input.spaceId },
        { documents: files.length, bytes: files.reduce((sum, each) => sum + each.size, 0) },
      ),
    );
    const recent = await listDownloadedSince(tx, personId, new Date(now.getTime() - auditWindowMs));
    const opened = files.filter((each) => !recent.has(`${each.documentId}/${each.version}`));
    const opens = opened.map(({ documentId, version }) => ({
      id: work.emit(read({ objectId: documentId, spaceId: input.spaceId }, { version, kind: 'download' })),
      documentId,
      n: version,
      kind: 'download' as const,
      personId,
      openedAt: now,
    }));
    await insertOpens(tx, opens);
    return { code, files, leftOut: missing };
  },
});
