import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that has arrived in full but is nobody's yet. */
export type Received = {
  /** Under this key it will be found once kept. Random; never leaves the server. */
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
  /** Where the bytes lie now, for a look at their type. */
  readonly path: string;
};

export type ReceiveOptions = {
  /** One byte more and the stream is refused with `TooLarge`. */
  readonly maxBytes: number;
  /** Asked whenever the total passes another step; may refuse by throwing (quota). */
  readonly onProgress?: (total: number) => Promise<void> | void;
};

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A piece whose hash is not the one that its sender told. Nothing of it is kept. */
export class ChecksumMismatch extends Error {
  override readonly name = 'ChecksumMismatch';
}

/** Hashes by which a sender may have a piece checked. */
export const checksumAlgorithms = ['sha1', 'sha256'] as const;
export type Checksum = { readonly algorithm: (typeof checksumAlgorithms)[number]; readonly digest: Buffer };

/** No room left on the volume: the caller answers 507 and nothing is kept. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as { code?: unknown })?.code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * Files on disk below one folder. A blob is written once under a random key and never changed, so what
 * was hashed on the way in is what is served on the way out.
 */
export type Storage = ReturnType<typeof openStorage>;

export function openStorage(root: string) {
  const incoming = join(root, 'incoming');
  const blobs = join(root, 'blobs');
  const pathOf = (key: string) => join(blobs, key.slice(0, 2), key);

  return {
    /** Streams to a temporary file, hashing on the way; memory stays flat. Nothing is left on failure. */
    async receive(source: Readable, options: ReceiveOptions): Promise<Received> {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const key = randomBytes(20).toString('hex');
      const path = join(incoming, key);
      const file = await open(path, 'wx', 0o600);
      const hash = createHash('sha256');
      let size = 0;
      try {
        for await (const chunk of source as AsyncIterable<Buffer>) {
          size += chunk.length;
          if (size > options.maxBytes) throw new TooLarge();
          await options.onProgress?.(size);
          hash.update(chunk);
          await file.write(chunk);
        }
        await file.sync();
      } catch (error) {
        await file.close();
        await rm(path, { force: true });
        throw error;
      }
      await file.close();
      return { key, size, sha256: hash.digest('hex'), path };
    },

    /** Begins a file that arrives in pieces. Returns its key. */
    async begin(): Promise<string> {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const key = randomBytes(20).toString('hex');
      await (await open(join(incoming, key), 'wx', 0o600)).close();
      return key;
    },

    /** How many bytes of a file in pieces have arrived; null when there is none. */
    async arrived(key: string): Promise<number | null> {
      const found =
        (await stat(join(incoming, key)).catch(() => null)) ?? (await stat(pathOf(key)).catch(() => null));
      return found?.size ?? null;
    },

    /**
     * Writes a piece at `offset`; what lay behind it is gone. Durable when it returns. When the sender breaks off,
     * what has come so far stays, unless it was to be checked: then only a whole piece counts.
     *
     * @returns the size that the file has now.
     * @throws ChecksumMismatch, and whatever the source fails with.
     */
    async append(
      key: string,
      offset: number,
      source: AsyncIterable<Buffer>,
      checksum?: Checksum,
    ): Promise<number> {
      const path = join(incoming, key);
      // A crash between keeping a file and its commit has left it among the kept ones.
      if (!(await stat(path).catch(() => null))) await rename(pathOf(key), path);
      const checked = checksum ? await takeChecked(`${path}.piece`, source, checksum) : null;
      const file = await open(path, 'r+');
      try {
        await file.truncate(offset);
        return await writeAt(file, offset, checked?.bytes() ?? source);
      } finally {
        await file.sync();
        await file.close();
        await checked?.remove();
      }
    },

    /** A file in pieces that is complete: read once more from the disk for its hash, in flat memory. */
    async seal(key: string): Promise<Received> {
      const path = join(incoming, key);
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
        hash.update(chunk as Buffer);
        size += (chunk as Buffer).length;
      }
      return { key, size, sha256: hash.digest('hex'), path };
    },

    /** Makes a received file durable under its key: rename, then the folder is synced too (trust.md R3). */
    async keep(received: Received): Promise<void> {
      const target = pathOf(received.key);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(received.path, target);
      await syncFolder(dirname(target));
    },

    /** Forgets a file, kept or not. Harmless when it is not there. */
    async discard(received: { key: string }): Promise<void> {
      await rm(join(incoming, received.key), { force: true });
      await rm(pathOf(received.key), { force: true });
    },

    /**
     * Lets the sweeper's day begin for a blob that loses its row: until then a backup or an answer that has begun
     * still finds the bytes. Harmless when it is not there.
     */
    async retire(key: string, at: Date): Promise<void> {
      await utimes(pathOf(key), at, at).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },

    /** The bytes, or the part from `start` to `end` inclusive. */
    read(key: string, range?: { start: number; end: number }): ReadStream {
      return createReadStream(pathOf(key), { ...range, highWaterMark: 256 * 1024 });
    },

    /** A whole file in memory: for files of a size that was judged before. */
    async readAll(key: string): Promise<Buffer> {
      return readFile(pathOf(key));
    },

    /** Brings a file back under the key that it had, hashing on the way. */
    async bringBack(key: string, source: AsyncIterable<Buffer>): Promise<Received> {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const path = join(incoming, key);
      const file = await open(path, 'w', 0o600);
      const hash = createHash('sha256');
      async function* hashed() {
        for await (const chunk of source) {
          hash.update(chunk);
          yield chunk;
        }
      }
      try {
        const size = await writeAt(file, 0, hashed());
        await file.sync();
        return { key, size, sha256: hash.digest('hex'), path };
      } finally {
        await file.close();
      }
    },

    /** Null when there is no such blob. */
    async sizeOf(key: string): Promise<number | null> {
      try {
        return (await stat(pathOf(key))).size;
      } catch {
        return null;
      }
    },

    /** Whether the volume can be written to; for the readiness probe. */
    async check(): Promise<void> {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const probe = join(incoming, `probe-${process.pid}`);
      await (await open(probe, 'w', 0o600)).close();
      await rm(probe, { force: true });
    },

    /** Removes what a crash left in the middle: temporary files older than `before`. */
    async sweepIncoming(before: Date): Promise<number> {
      let removed = 0;
      for (const name of await readdir(incoming).catch(() => [])) {
        const path = join(incoming, name);
        const found = await stat(path).catch(() => null);
        if (found && found.mtime < before) {
          await rm(path, { force: true });
          removed += 1;
        }
      }
      return removed;
    },

    /** All blobs older than `before`; the sweeper removes those without a row. */
    async *keptBefore(before: Date): AsyncGenerator<string> {
      for (const folder of await readdir(blobs).catch(() => [])) {
        for (const key of await readdir(join(blobs, folder))) {
          const found = await stat(join(blobs, folder, key)).catch(() => null);
          if (found && found.mtime < before) yield key;
        }
      }
    },
  };
}

async function writeAt(file: FileHandle, offset: number, source: AsyncIterable<Buffer>): Promise<number> {
  let position = offset;
  for await (const chunk of source) {
    await file.write(chunk, 0, chunk.length, position);
    position += chunk.length;
  }
  return position;
}

/** Keeps a piece apart until its hash is known, so that a crash never leaves unchecked bytes in the file. */
async function takeChecked(path: string, source: AsyncIterable<Buffer>, { algorithm, digest }: Checksum) {
  const hash = createHash(algorithm);
  async function* hashed() {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const remove = () => rm(path, { force: true });
  const piece = await open(path, 'w', 0o600);
  try {
    await writeAt(piece, 0, hashed());
    if (!hash.digest().equals(digest)) throw new ChecksumMismatch();
  } catch (error) {
    await remove();
    throw error;
  } finally {
    await piece.close();
  }
  return { bytes: () => createReadStream(path) as AsyncIterable<Buffer>, remove };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
