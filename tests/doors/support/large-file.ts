import { createHash, randomFillSync } from 'node:crypto';

const chunkBytes = 2 ** 20;

/** Bytes that nothing can compress away, made as they are read, with their hash once all were read. */
export function aLargeFile(megabytes: number) {
  const hash = createHash('sha256');
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const chunk = randomFillSync(new Uint8Array(chunkBytes));
    for (let index = 0; index < megabytes; index++) {
      new DataView(chunk.buffer).setUint32(0, index);
      hash.update(chunk);
      yield chunk.slice();
    }
  }
  return { bytes, size: megabytes * chunkBytes, sha256: () => hash.digest('hex') };
}

/** A multipart body that is made as it is sent: the parts stand in the order in which they are given. */
export function multipart(
  parts: readonly (readonly [
    name: string,
    value: string | { name: string; bytes: AsyncIterable<Uint8Array> },
  ])[],
) {
  const boundary = 'a-boundary-of-the-tests';
  async function* body(): AsyncGenerator<Uint8Array> {
    const encode = (text: string) => new TextEncoder().encode(text);
    for (const [name, value] of parts) {
      yield encode(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`);
      if (typeof value === 'string') {
        yield encode(`\r\n\r\n${value}`);
      } else {
        yield encode(`; filename="${value.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`);
        yield* value.bytes;
      }
      yield encode('\r\n');
    }
    yield encode(`--${boundary}--\r\n`);
  }
  return {
    body: ReadableStream.from(body()),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** Hash and size of an answer's bytes, read as they come. */
export async function digest(answer: Response): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
