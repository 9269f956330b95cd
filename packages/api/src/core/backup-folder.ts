import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { CopiedTable } from '@portal/db/table-copy';
import { z } from 'zod';

/** What a backup says of itself. It is written last: a folder without it is no backup. */
export const backupManifest = z.strictObject({
  format: z.literal(1),
  /** When its snapshot was taken, by the portal's clock. */
  takenAt: z.iso.datetime(),
  /** How many migrations the database had: only the same layout takes these tables. */
  migrations: z.number().int(),
  server: z.string(),
  tables: z.array(z.strictObject({ table: z.string(), rows: z.number().int(), sha256: z.string() })),
  sequences: z.record(z.string(), z.string()),
  blobs: z.strictObject({ count: z.number().int(), bytes: z.number().int() }),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** The folder of a backup: one compressed file per table, the blobs under their keys, and the manifest. */
export function backupFolder(root: string) {
  const tableFile = (table: string) => join(root, 'tables', `${table}.copy.gz`);
  const blobFile = (key: string) => join(root, 'blobs', key.slice(0, 2), key);
  const manifestFile = join(root, 'manifest.json');
  return {
    /** @throws Error when something is there already: a backup is never written over another. */
    async make(): Promise<void> {
      const found = await readdir(root).catch(() => []);
      if (found.length > 0) throw new Error(`${root} is not empty.`);
      await mkdir(join(root, 'tables'), { recursive: true, mode: 0o700 });
    },
    /** Compresses what `write` puts out. */
    async writeTable(
      table: string,
      write: (sink: ReturnType<typeof createGzip>) => Promise<CopiedTable>,
    ): Promise<CopiedTable> {
      const gzip = createGzip();
      const stored = pipeline(gzip, createWriteStream(tableFile(table), { mode: 0o600 }));
      const [copied] = await Promise.all([write(gzip), stored]);
      await sync(tableFile(table));
      return copied;
    },
    readTable: (table: string) => createReadStream(tableFile(table)).pipe(createGunzip()),
    async writeBlob(key: string, bytes: AsyncIterable<Buffer>): Promise<void> {
      await mkdir(dirname(blobFile(key)), { recursive: true, mode: 0o700 });
      await pipeline(bytes, createWriteStream(blobFile(key), { mode: 0o600 }));
      await sync(blobFile(key));
    },
    readBlob: (key: string) => createReadStream(blobFile(key), { highWaterMark: 256 * 1024 }),
    async writeManifest(manifest: BackupManifest): Promise<void> {
      await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    },
    /** @throws Error when there is none, or one that this release does not know. */
    async readManifest(): Promise<BackupManifest> {
      const text = await readFile(manifestFile, 'utf8').catch(() => null);
      if (text === null) throw new Error(`${root} holds no complete backup: its manifest is missing.`);
      const parsed = backupManifest.safeParse(JSON.parse(text));
      if (!parsed.success)
        throw new Error(`${root} holds a backup of a kind that this release does not know.`);
      return parsed.data;
    },
  };
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}
