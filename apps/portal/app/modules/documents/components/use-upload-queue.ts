import { useCallback, useRef, useState } from 'react';

export type QueuedFile = {
  readonly key: string;
  readonly file: File;
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'failed' | 'cancelled';
  sent: number;
  documentId?: string;
  refusal?: { code: string; params: Readonly<Record<string, unknown>> };
};

type Answer = {
  documentIds?: string[];
  error?: {
    code?: string;
    details?: { fieldErrors?: Record<string, { code: string }> } & Record<string, unknown>;
  };
};

/**
 * Sends files one after another, each as a request of its own, so that one that fails keeps no other
 * back. Each file has a key: sending it again after a lost answer does not post it twice.
 */
export function useUploadQueue(action: string) {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const requests = useRef(new Map<string, XMLHttpRequest>());

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
    requests.current.get(key)?.abort();
    setFiles((before) => before.filter((each) => each.key !== key));
  }, []);

  const send = useCallback(
    (queued: QueuedFile, fields: Iterable<[string, string]>) =>
      new Promise<string[]>((resolve) => {
        const body = new FormData();
        for (const [name, value] of fields) body.append(name, value);
        body.append('idempotencyKey', queued.key);
        body.append('file', queued.file);
        const request = new XMLHttpRequest();
        requests.current.set(queued.key, request);
        request.open('POST', action);
        request.setRequestHeader('Accept', 'application/json');
        request.upload.onprogress = ({ loaded, total }) => {
          const state = loaded >= total ? 'checking' : 'sending';
          change(queued.key, { state, sent: Math.min(loaded, queued.file.size) });
        };
        const fail = (code: string, params: Readonly<Record<string, unknown>> = {}) => {
          change(queued.key, { state: 'failed', refusal: { code, params } });
          resolve([]);
        };
        request.onload = () => {
          const answer = parse(request.responseText);
          if (request.status === 201 && answer.documentIds) {
            change(queued.key, {
              state: 'done',
              sent: queued.file.size,
              documentId: answer.documentIds[0] ?? '',
            });
            resolve(answer.documentIds);
            return;
          }
          const field = Object.values(answer.error?.details?.fieldErrors ?? {})[0];
          fail(field?.code ?? answer.error?.code ?? 'common.unavailable', answer.error?.details);
        };
        request.onerror = () => fail('documents.connection_lost');
        request.onabort = () => {
          change(queued.key, { state: 'cancelled' });
          resolve([]);
        };
        change(queued.key, { state: 'sending', sent: 0 });
        request.send(body);
      }),
    [action, change],
  );

  return { files, add, remove, send };
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}
