import {
  authorise,
  type Context,
  type Download,
  documentSubject,
  downloadDocuments,
  spaceSubject,
} from '@portal/api';
import { downloadDocumentsInput } from '@portal/domain/documents/documents.inputs';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import contentDisposition from 'content-disposition';
import { stringify } from 'csv-stringify/sync';
import { type Request, type Response, Router } from 'express';
import yazl from 'yazl';
import { paths } from '../app/paths.ts';
import { answerRefusal } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { contextNow, watchRight } from './right-watch.ts';

/** The files of a library as one download, for pages and programs alike. */
export function zipDoor(): Router {
  const router = Router();
  for (const path of ['/groups/:spaceId/documents.zip', '/api/v1/spaces/:spaceId/documents.zip']) {
    router.get(path, async (req, res) => {
      try {
        await sendZip(req, res);
      } catch (error) {
        if (res.headersSent) res.destroy();
        else if (isTooMany(error) && !req.path.startsWith('/api/')) {
          res.redirect(303, `${paths.groupDocuments(req.params.spaceId ?? '')}?refused=${tooMany}`);
        } else answerRefusal(req, res, error);
      }
    });
  }
  return router;
}

/** Said on the page of the library, where one can choose fewer. */
const tooMany = 'documents.too_many_to_download';
const isTooMany = (error: unknown) => error instanceof DomainError && error.code === tooMany;

async function sendZip(req: Request, res: Response): Promise<void> {
  const context = contextOf(req);
  const { label, file, folder, d: chosen } = req.query;
  const parsed = downloadDocumentsInput.safeParse({
    spaceId: req.params.spaceId,
    label: label || undefined,
    file: file || undefined,
    folderId: folder || undefined,
    documentIds: chosen === undefined ? undefined : [chosen].flat(),
  });
  if (!parsed.success) throw notFound();
  if (req.method === 'HEAD') {
    // Nothing is opened, so nothing is recorded as opened.
    await authorise(context, spaceSubject.may('documents.downloadDocuments'), parsed.data.spaceId);
    setHeaders(res);
    res.end();
    return;
  }
  const download = await downloadDocuments.handle(context, parsed.data);
  setHeaders(res);
  res.setHeader('Content-Disposition', contentDisposition(`${download.code}.zip`));
  sendEntries(context, download, res);
}

function setHeaders(res: Response): void {
  res.setHeader('Content-Type', 'application/zip');
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
}

type Entry = Download['files'][number];

/** One file after another, each opened when its turn comes: memory is flat, and a right that ended meanwhile counts. */
function sendEntries(context: Context, download: Download, res: Response): void {
  let current: Entry | undefined;
  const mayRead = (asOfNow: Context, entry: Entry) =>
    authorise(asOfNow, documentSubject.may('documents.readContent'), entry.documentId);
  const stopWatching = watchRight(
    context,
    async (again) => current && mayRead(again, current),
    () => res.destroy(),
  );
  res.on('close', stopWatching);

  const zip = new yazl.ZipFile();
  // An archive that ends too early is visibly broken; one that lacks a file without a word is not.
  zip.on('error', () => res.destroy());
  zip.addBuffer(Buffer.from(manifestOf(download)), 'manifest.csv', { compress: false });
  for (const entry of download.files) {
    // Most files are compressed already; a manifest's hash is that of the bytes as they lie here.
    const options = { size: entry.size, mtime: entry.postedAt, compress: false };
    zip.addReadStreamLazy(entryName(entry), options, (give) => {
      current = entry;
      mayRead(contextNow(context), entry).then(
        () => give(null, context.services.storage.read(entry.storageKey)),
        (reason: unknown) => give(reason, undefined as never),
      );
    });
  }
  // Known before the first byte, since nothing is compressed: the browser shows how far it is, and tells of a cut.
  const sendAll = (size: number) => {
    res.setHeader('Content-Length', String(size));
    zip.outputStream.pipe(res);
  };
  // Its types do not know of the argument.
  zip.end({ comment: '', forceZip64Format: hasLongDirectory(download.files) }, sendAll as () => void);
}

/**
 * Whether the directory at the end may have 64 KiB: about seven hundred files. From then on yazl 3.3.1 foretells the length of
 * the long form of an archive's end, yet writes the short one unless it is told to write the long one; the download would
 * end 76 bytes before its length, and every browser would call it broken.
 */
function hasLongDirectory(files: readonly Entry[]): boolean {
  const fixedAtMost = 90;
  return (
    files.reduce((sum, entry) => sum + fixedAtMost + Buffer.byteLength(entryName(entry)), 1000) >= 0xffff
  );
}

/** The number makes it unique in its group; what some systems take for a path or a device is replaced. */
function entryName({ number, fileName, folders }: Entry): string {
  return [...folders.map(safeName), `${number} ${safeName(fileName)}`].join('/');
}

/** Never a path of its own: a folder called `..` leads nowhere. */
function safeName(name: string): string {
  return name.replace(/[<>:"|?*\\/]/gu, '_').replace(/[. ]+$/u, '') || '_';
}

const columns = [
  'file',
  'number',
  'title',
  'version',
  'label',
  'organisation',
  'posted_at',
  'size',
  'sha256',
  'left_out_because',
];

/** What is in it and what is not, for people and programs. A cell never begins as a formula does (trust.md T33). */
function manifestOf({ files, leftOut }: Download): string {
  const included = files.map((entry) => [
    entryName(entry),
    entry.number,
    entry.title,
    entry.version,
    entry.label,
    entry.senderOrganisation,
    entry.postedAt.toISOString(),
    entry.size,
    entry.sha256,
    '',
  ]);
  const missing = leftOut.map(({ number, title, reason }) => [
    '',
    number,
    title,
    '',
    '',
    '',
    '',
    '',
    '',
    reason,
  ]);
  return stringify([columns, ...included, ...missing], { escape_formulas: true, bom: true });
}
