import { useCallback, useRef, useState } from 'react';
import type { PieceUpload, Sending } from './send-in-pieces.ts';

export type QueuedFile = {
  readonly key: string;
  readonly file: File;
  state: 'waiting' | 'sending' | 'paused' | 'checking' | 'done' | 'failed';
  sent: number;
  documentId?: string;
  refusal?: { code: string; params: Readonly<Record<string, unknown>> };
};

/** Where the files go: a group's library, or on top of a document. */
export type QueueTarget = { readonly spaceId: string } | { readonly documentId: string };

/**
 * Sends files one after another, each as an upload of its own, so that one that fails keeps no other back. A file
 * that was cut off goes on where it stopped, after a closed page too; each has a key, so it is never posted twice.
 */
export function useUploadQueue(target: QueueTarget) {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const uploads = useRef(new Map<string, PieceUpload>());

  const change = useCallback((key: string, to: Partial<QueuedFile>) => {
    setFiles((before) => before.map((each) => (each.key === key ? { ...each, ...to } : each)));
  }, []);

  const add = useCallback((chosen: Iterable<File>) => {
    const added = [...chosen].map(
      (file): QueuedFile => ({ key: crypto.randomUUID(), file, state: 'waiting', sent: 0 }),
    );
    setFiles((before) => [...before, ...added]);
  }, []);

  const remove = useCallback((key: string) => {
    uploads.current.get(key)?.end();
    setFiles((before) => before.filter((each) => each.key !== key));
  }, []);

  const pause = useCallback(
    (key: string) => {
      uploads.current.get(key)?.pause();
      change(key, { state: 'paused' });
    },
    [change],
  );

  const resume = useCallback(
    (key: string) => {
      uploads.current.get(key)?.resume();
      change(key, { state: 'sending' });
    },
    [change],
  );

  const send = useCallback(
    async (queued: QueuedFile, fields: Iterable<[string, string]>): Promise<string[]> => {
      change(queued.key, { state: 'sending', sent: 0 });
      const { sendInPieces } = await import('./send-in-pieces.ts');
      return new Promise((resolve) => {
        const sending: Sending = {
          file: queued.file,
          // The key comes last: no field can take its place.
          metadata: { ...Object.fromEntries(fields), ...target, idempotencyKey: queued.key },
          onProgress: (sent) =>
            change(queued.key, { state: sent >= queued.file.size ? 'checking' : 'sending', sent }),
          onDone: (documentId) => {
            change(queued.key, { state: 'done', sent: queued.file.size, documentId });
            resolve([documentId]);
          },
          onRefused: (code, params) => {
            change(queued.key, { state: 'failed', refusal: { code, params } });
            resolve([]);
          },
          onEnded: () => resolve([]),
        };
        uploads.current.set(queued.key, sendInPieces(sending));
      });
    },
    [target, change],
  );

  return { files, add, remove, pause, resume, send };
}
