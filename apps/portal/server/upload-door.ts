import type { Readable } from 'node:stream';
import { type Context, operations, Upload, type UploadTarget } from '@portal/api';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import busboy from 'busboy';
import { type Request, type Response, Router } from 'express';
import { answerForm } from './form-answers.ts';
import { answerRefusal } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { watchRight } from './right-watch.ts';

type Arrived = { documentIds: Id<'document'>[] };
const getDocument = operations.find((operation) => operation.name === 'documents.getDocument');

/** Files in, for pages and programs alike: one parser, one way into storage (decision record 21). */
export function uploadDoor(): Router {
  const router = Router();
  router.post('/api/v1/spaces/:spaceId/documents', answerJson(spaceTarget));
  router.post('/api/v1/documents/:documentId/versions', answerJson(documentTarget));
  router.post('/groups/:spaceId/documents/upload', answerForm(spaceTarget, receive));
  router.post('/documents/:documentId/upload', answerForm(documentTarget, receive));
  return router;
}

function answerJson(targetOf: (req: Request) => UploadTarget) {
  return async (req: Request, res: Response) => {
    try {
      const { documentIds } = await receive(req, targetOf(req));
      const context = contextOf(req);
      const documents = await Promise.all(
        documentIds.map((documentId) => getDocument?.handle(context, { documentId })),
      );
      res.setHeader('Cache-Control', 'no-store');
      res.status(201).json(documents.length === 1 ? documents[0] : { items: documents, nextCursor: null });
    } catch (error) {
      finishBody(req);
      answerRefusal(req, res, error);
    }
  };
}

function spaceTarget(req: Request): UploadTarget {
  return { kind: 'space', spaceId: checkedId('space', req.params.spaceId) };
}

function documentTarget(req: Request): UploadTarget {
  return { kind: 'document', documentId: checkedId('document', req.params.documentId) };
}

function checkedId<K extends 'space' | 'document'>(kind: K, value: string | undefined): Id<K> {
  if (value === undefined || uuidFromId(kind, value) === null) throw notFound();
  return value as Id<K>;
}

/** Reads a multipart body: files go to storage as they come, fields may stand before or after them. */
async function receive(req: Request, target: UploadTarget): Promise<Arrived> {
  if (!req.is('multipart/form-data')) throw new DomainError('invalid_input', 'documents.not_multipart');
  const declared = Number(req.headers['content-length']);
  const context = contextOf(req);
  const upload = await Upload.begin(context, target, Number.isFinite(declared) ? declared : null);
  const watch = watchSender(req, (again) => upload.recheck(again), context);
  try {
    const fields = await readParts(req, (stream, name) => upload.receive(stream, name), watch.lost);
    const key = req.headers['idempotency-key'];
    if (typeof key === 'string') fields.idempotencyKey ??= key;
    return await upload.finish(fields);
  } catch (error) {
    await upload.abort();
    throw error;
  } finally {
    watch.stop();
  }
}

/** A sender whose right is gone is answered, and a second later hung up on, however much is still to come. */
function watchSender(
  req: Request,
  check: (asOfNow: Context) => Promise<unknown>,
  context: Context,
): { lost: Promise<never>; stop: () => void } {
  let stop = () => {};
  const lost = new Promise<never>((_resolve, reject) => {
    stop = watchRight(context, check, (reason) => {
      reject(reason);
      setTimeout(() => req.destroy(), 1_000).unref();
    });
  });
  lost.catch(() => {});
  return { lost, stop };
}

async function readParts(
  req: Request,
  take: (stream: Readable, name: string) => Promise<void>,
  lost: Promise<never>,
): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  const parser = parserOf(req);
  let inTurn: Promise<void> = Promise.resolve();
  const parsed = new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated) reject(new DomainError('invalid_input', 'common.too_long'));
      addField(fields, name, value);
    });
    parser.on('file', (_name, stream, info) => {
      // What happens to a file is told by the one who takes it in; its stream also ends with the parser.
      stream.on('error', () => {});
      // A form without a chosen file sends an empty one without a name.
      if (!info.filename) {
        stream.resume();
        return;
      }
      inTurn = inTurn.then(() => take(stream, info.filename));
      inTurn.catch(reject);
    });
    parser.on('close', resolve);
    parser.on('error', () => reject(new DomainError('invalid_input', 'documents.not_multipart')));
    req.on('aborted', () => reject(new DomainError('invalid_input', 'documents.cut_off')));
    req.pipe(parser);
  });
  try {
    await Promise.race([parsed, lost]);
    await inTurn;
  } catch (error) {
    req.unpipe(parser);
    // Ends the file that is on its way too, so that nothing of it stays behind, however the sender left.
    parser.destroy();
    await inTurn.catch(() => {});
    throw error;
  }
  return fields;
}

function parserOf(req: Request): ReturnType<typeof busboy> {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { fields: 50, fieldSize: 64 * 1024, fieldNameSize: 100, files: 21, parts: 80 },
    });
  } catch {
    throw new DomainError('invalid_input', 'documents.not_multipart');
  }
}

const lists = new Set(['organisations']);
const known = new Set(['title', 'label', 'organisations', 'note', 'folderId', 'revision', 'idempotencyKey']);

function addField(fields: Record<string, unknown>, name: string, value: string): void {
  if (name === 'folderId' && value === '') return;
  const key = known.has(name) ? name : `unknown_${Object.keys(fields).length}`;
  if (value === '' && key !== 'label') return;
  if (lists.has(key)) {
    const values = value.split(',').map((each) => each.trim());
    fields[key] = [...((fields[key] as string[] | undefined) ?? []), ...values.filter(Boolean)];
  } else {
    fields[key] = value;
  }
}

/** Takes in what the sender still has on the way, so that it reads the answer instead of a broken pipe. */
function finishBody(req: Request): void {
  req.unpipe();
  req.resume();
}
