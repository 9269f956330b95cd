import { pipeline } from 'node:stream';
import { authorise, type Content, documentSubject, openContent, peekContent } from '@portal/api';
import { readContentInput } from '@portal/domain/documents/documents.inputs';
import { notFound } from '@portal/domain/kernel/domain-error';
import contentDisposition from 'content-disposition';
import { type Request, type Response, Router } from 'express';
import parseRange from 'range-parser';
import { answerRefusal } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { watchRight } from './right-watch.ts';

/** Bytes of a version, for pages and programs alike. */
export function contentDoor(): Router {
  const router = Router();
  const paths = [
    '/documents/:documentId/versions/:version/content',
    '/api/v1/documents/:documentId/versions/:version/content',
  ];
  // Not all at once: each request is to carry the pattern of its own address.
  for (const path of paths) {
    router.get(path, async (req, res) => {
      try {
        await sendContent(req, res);
      } catch (error) {
        if (res.headersSent) res.destroy();
        else answerRefusal(req, res, error);
      }
    });
  }
  return router;
}

async function sendContent(req: Request, res: Response): Promise<void> {
  const context = contextOf(req);
  const parsed = readContentInput.safeParse({
    documentId: req.params.documentId,
    version: req.params.version,
    kind: req.query.kind === 'view' ? 'view' : 'download',
  });
  if (!parsed.success) throw notFound();
  const head = req.method === 'HEAD';
  const found = await (head ? peekContent(context, parsed.data) : openContent(context, parsed.data));

  const etag = `"${found.sha256}"`;
  setHeaders(res, found, etag);
  // What a stranger may read is the same for everybody; it may be kept, and its right is asked again each time.
  if (context.credential.kind === 'anonymous') res.setHeader('Cache-Control', 'public, no-cache');
  if (req.headers['if-none-match']?.split(',').some((each) => each.trim() === etag)) {
    res.status(304).end();
    return;
  }
  const range = rangeOf(req, found.size, etag);
  if (range === 'unsatisfiable') {
    res.status(416).setHeader('Content-Range', `bytes */${found.size}`).end();
    return;
  }
  if (range) {
    res.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.size}`);
  }
  res.setHeader('Content-Length', String(range ? range.end - range.start + 1 : found.size));
  if (head) {
    res.end();
    return;
  }
  const { documentId } = parsed.data;
  const stopWatching = watchRight(
    context,
    (again) => authorise(again, documentSubject.may('documents.readContent'), documentId),
    () => res.destroy(),
  );
  pipeline(context.services.storage.read(found.storageKey, range ?? undefined), res, (error) => {
    stopWatching();
    if (error && !res.destroyed) res.destroy();
  });
}

function setHeaders(res: Response, found: Content, etag: string): void {
  res.setHeader('Content-Type', found.mediaType);
  res.setHeader('Content-Disposition', contentDisposition(found.fileName));
  res.setHeader('ETag', etag);
  res.setHeader('Accept-Ranges', 'bytes');
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  // Whatever the bytes are, they may do nothing if somebody gets a browser to show them (trust.md C3).
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
}

/** One range, or null for the whole: several ranges in one answer are not worth their attacks. */
function rangeOf(
  req: Request,
  size: number,
  etag: string,
): { start: number; end: number } | 'unsatisfiable' | null {
  const header = req.headers.range;
  const condition = req.headers['if-range'];
  if (!header || (condition && condition !== etag)) return null;
  const ranges = parseRange(size, header);
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}
