import { createHash } from 'node:crypto';
import type { BlobRow } from './backup.repository.ts';

/** Hands bytes on while they are hashed. @throws Error when they are not what the row says of them. */
export async function copyChecked(
  { key, sha256, size }: BlobRow,
  source: AsyncIterable<Buffer>,
  take: (bytes: AsyncIterable<Buffer>) => Promise<unknown>,
): Promise<void> {
  const hash = createHash('sha256');
  let counted = 0;
  async function* hashed() {
    for await (const chunk of source) {
      hash.update(chunk);
      counted += chunk.length;
      yield chunk;
    }
  }
  await take(hashed());
  if (counted !== size || hash.digest('hex') !== sha256) {
    throw new Error(`the file ${key} is not what its row says: it was changed or is incomplete`);
  }
}
