import { DetailedError, Upload } from 'tus-js-client';
import { paths } from '../../../paths.ts';

const pieceBytes = 16 * 2 ** 20;
/** Up to this size a file goes with the request that announces it: one round trip, as a plain form has it. */
const wholeBytes = 4 * 2 ** 20;
/** About three minutes of tries, then the sender is told and may go on with a click. */
const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000];

export type Sending = {
  readonly file: File;
  readonly metadata: Readonly<Record<string, string>>;
  readonly onProgress: (sent: number) => void;
  readonly onDone: (documentId: string) => void;
  readonly onRefused: (code: string, params: Readonly<Record<string, unknown>>) => void;
  /** The sender ended it. */
  readonly onEnded: () => void;
};

export type PieceUpload = { pause(): void; resume(): void; end(): void };

type Answer = {
  error?: {
    code?: string;
    details?: { fieldErrors?: Record<string, { code: string }> } & Record<string, unknown>;
  };
};

/** Sends one file by tus, going on with an earlier attempt of the same file to the same place with the same fields. */
export function sendInPieces({ file, metadata, ...told }: Sending): PieceUpload {
  const upload = new Upload(file, {
    endpoint: paths.files(),
    chunkSize: pieceBytes,
    uploadDataDuringCreation: file.size <= wholeBytes,
    retryDelays,
    metadata: { ...metadata, filename: file.name },
    removeFingerprintOnSuccess: true,
    fingerprint: async () => fingerprintOf(file, metadata),
    onProgress: told.onProgress,
    onSuccess: ({ lastResponse }) => told.onDone(lastResponse.getHeader('Document-Id') ?? ''),
    onError: (error) => {
      const answer = error instanceof DetailedError ? (error.originalResponse?.getBody() ?? '') : '';
      const { code, details } = parse(answer).error ?? { code: 'documents.connection_lost' };
      const field = Object.values(details?.fieldErrors ?? {})[0];
      told.onRefused(field?.code ?? code ?? 'common.unavailable', details ?? {});
    },
  });
  void upload.findPreviousUploads().then((previous) => {
    const latest = previous.at(-1);
    if (latest) upload.resumeFromPreviousUpload(latest);
    upload.start();
  });
  return {
    pause: () => void upload.abort(),
    resume: () => upload.start(),
    end: () => {
      void upload.abort(true).catch(() => {});
      told.onEnded();
    },
  };
}

/**
 * What makes two attempts the same. All fields count: a file that was begun for one audience must never be finished
 * under a form that now says another.
 */
function fingerprintOf(file: File, { idempotencyKey: _key, ...fields }: Sending['metadata']): string {
  const fixed = Object.entries(fields).filter(([, value]) => value !== '');
  return ['portal', file.name, file.size, file.lastModified, JSON.stringify(fixed)].join('|');
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}
