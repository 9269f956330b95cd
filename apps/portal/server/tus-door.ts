import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import {
  appendToUpload,
  beginResumableUpload,
  type Context,
  endResumableUpload,
  findResumableUpload,
  holdUpload,
  httpStatusOf,
  type ResumableUpload,
  recheckResumableUpload,
  refusalOf,
  type Services,
} from '@portal/api';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import { type Checksum, checksumAlgorithms } from '@portal/platform/storage';
import { DataStore, type Locker, Server, Upload } from '@tus/server';
import { type Request, type Response, Router } from 'express';
import { answerRefusal } from './refusals.ts';
import { contextOf } from './request-context.ts';
import { watchRight } from './right-watch.ts';

/** Two thousand letters of Chinese in a note are six kilobytes, and eight in base64. */
const maxMetadataBytes = 8_192;
const dayMs = 86_400_000;
/** What the protocol's own code calls an upload until it has an id. */
const unborn = 'new';

/** The request that the protocol's code works for: its store knows ids and streams only. */
type Asked = {
  readonly req: Request;
  readonly res: Response;
  readonly context: Context;
  readonly checksum: Checksum | undefined;
};
const asked = new AsyncLocalStorage<Asked>();

function now(): Asked {
  const found = asked.getStore();
  if (!found) throw new Error('the upload store was asked outside of a request');
  return found;
}

/** Resumable uploads: tus 1.0.0 with creation, termination, expiration and checksum, in front of the same use cases. */
export function tusDoor(services: Services): Router {
  const router = Router();
  const server = new Server({
    path: '/files',
    relativeLocation: true,
    // Nobody else's pages send files here: no answer carries a header that would let them read it.
    allowedOrigins: [],
    datastore: new PortalStore(),
    locker: portalLocker,
    lockDrainTimeout: 500,
    maxSize: services.settings.maxFileBytes,
    namingFunction: () => unborn,
    onUploadFinish: async () => ({}),
    onResponseError: (_req, error) => refusalAnswer(error),
  });
  for (const path of ['/files', '/files/:uploadId']) {
    for (const method of ['post', 'head', 'patch', 'delete', 'options'] as const) {
      router[method](path, (req, res) => serve(server, req, res));
    }
  }
  return router;
}

async function serve(server: Server, req: Request, res: Response): Promise<void> {
  try {
    const metadata = req.headers['upload-metadata'];
    if (typeof metadata === 'string' && Buffer.byteLength(metadata) > maxMetadataBytes) {
      throw new DomainError('invalid_input', 'common.too_long');
    }
    const checksum = checksumOf(req.headers['upload-checksum']);
    if (req.method === 'OPTIONS') res.setHeader('Tus-Checksum-Algorithm', checksumAlgorithms.join(','));
    res.setHeader('Cache-Control', 'no-store');
    await asked.run({ req, res, context: contextOf(req), checksum }, () => server.handle(req, res));
  } catch (error) {
    if (res.headersSent) res.destroy();
    else answerRefusal(req, res, error);
  }
}

/** @throws DomainError for a hash that the protocol does not let us ignore: 400 (tus 1.0.0, checksum). */
function checksumOf(header: string | string[] | undefined): Checksum | undefined {
  if (header === undefined) return undefined;
  const [name, base64 = ''] = String(header).split(' ');
  const algorithm = checksumAlgorithms.find((each) => each === name);
  if (!algorithm || base64 === '') throw new DomainError('invalid_input', 'common.invalid_input');
  return { algorithm, digest: Buffer.from(base64, 'base64') };
}

/** A refusal in the shape that the API has elsewhere. What the protocol's own code refuses keeps its words. */
function refusalAnswer(error: Error | { status_code: number; body: string }) {
  if ('status_code' in error) return undefined;
  const refusal = refusalOf(error);
  if (!refusal) now().context.services.log.error({ err: error }, 'a piece of a file failed');
  const shown = refusal ?? new DomainError('rule_violation', 'common.internal');
  const { requestId } = now().context;
  return {
    status_code: refusal ? httpStatusOf(shown) : 500,
    body: JSON.stringify({ error: { code: shown.code, details: shown.details }, requestId }),
  };
}

/** Where files in pieces are, for the protocol's code: the use cases, on behalf of who asks. */
class PortalStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration', 'checksum'];

  override async create(upload: Upload): Promise<Upload> {
    upload.id = await beginResumableUpload(now().context, {
      length: upload.size ?? 0,
      metadata: upload.metadata ?? {},
    });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    return this.shown(await findResumableUpload(now().context, uploadIdOf(id)));
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { context, checksum, req } = now();
    const uploadId = uploadIdOf(id);
    let lost: unknown = null;
    const stopWatching = watchRight(
      context,
      (again) => recheckResumableUpload(again, uploadId),
      (reason) => {
        lost = reason;
        setTimeout(() => req.destroy(), 1_000).unref();
      },
    );
    async function* whileAllowed() {
      for await (const chunk of stream) {
        if (lost) throw lost;
        yield chunk as Buffer;
      }
    }
    try {
      const piece = { offset, source: whileAllowed(), checksum };
      return this.shown(await appendToUpload(context, uploadId, piece)).offset;
    } finally {
      stopWatching();
    }
  }

  override async remove(id: string): Promise<void> {
    await endResumableUpload(now().context, uploadIdOf(id));
  }

  override getExpiration(): number {
    return dayMs;
  }

  private shown(found: ResumableUpload): Upload {
    if (found.postedDocumentId) now().res.setHeader('Document-Id', found.postedDocumentId);
    return new Upload({
      id: found.id,
      size: found.length,
      offset: found.offset,
      metadata: found.metadata,
      // The protocol's code counts the end from here; each piece moves it.
      creation_date: found.lastPieceAt.toISOString(),
    });
  }
}

/** One request at a time per file, at whatever process. What is not born yet is known to nobody. */
const portalLocker: Locker = {
  newLock(id) {
    let letGo: (() => Promise<void>) | null = null;
    return {
      async lock(_signal, wanted) {
        if (id !== unborn) letGo = await holdUpload(now().context, uploadIdOf(id), () => void wanted());
      },
      async unlock() {
        await letGo?.();
      },
    };
  },
};

function uploadIdOf(value: string): Id<'upload'> {
  if (uuidFromId('upload', value) === null) throw notFound();
  return value as Id<'upload'>;
}
