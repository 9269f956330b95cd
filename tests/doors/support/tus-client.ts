import type { Session } from './session.ts';

type Headers = Record<string, string>;
type Piece = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** The protocol by hand (tus 1.0.0), so that a test can also break it. */
export function tusOf(session: Session, origin: string) {
  async function ask(method: string, path: string, headers: Headers = {}, body?: Piece): Promise<Response> {
    return fetch(`${origin}${path}`, {
      method,
      headers: {
        origin,
        ...(session.cookie ? { cookie: session.cookie } : {}),
        'tus-resumable': '1.0.0',
        ...headers,
      },
      redirect: 'manual',
      ...(body ? { body, duplex: 'half' } : {}),
    } as RequestInit);
  }
  return {
    ask,
    create: (length: number, metadata: Readonly<Record<string, string>>, headers: Headers = {}) =>
      ask('POST', '/files', {
        'upload-length': String(length),
        'upload-metadata': metadataHeader(metadata),
        ...headers,
      }),
    patch: (path: string, offset: number, piece: Piece, headers: Headers = {}) =>
      ask(
        'PATCH',
        path,
        { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers },
        piece,
      ),
    head: (path: string) => ask('HEAD', path),
    remove: (path: string) => ask('DELETE', path),
  };
}

export function metadataHeader(metadata: Readonly<Record<string, string>>): string {
  return Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value, 'utf8').toString('base64')}`)
    .join(',');
}
