import { copyOut, readSequences, tablesByDependency, withSnapshot } from '@portal/db/table-copy';
import type { Storage } from '@portal/platform/storage';
import { appliedMigrations, listBlobs, serverVersion } from './backup.repository.ts';
import { type BackupManifest, backupFolder } from './backup-folder.ts';
import { copyChecked } from './checked-copy.ts';

/** What the operator's commands on the whole portal work with. */
export type Whole = {
  readonly ownerUrl: string;
  readonly storage: Storage;
  /** Told what is going on, a line at a time. */
  readonly say: (line: string) => void;
};

/**
 * Writes everything down beside a running portal: all rows of one moment, and the bytes that those rows speak of. A
 * blob is in its place before its row is there and is never changed, so no upload has to wait.
 *
 * @param now when, for the manifest.
 * @throws Error when the folder is not empty, when rows would be hidden, when a blob is not what its row says.
 */
export async function backUp(
  { ownerUrl, storage, say }: Whole,
  to: string,
  now: Date,
): Promise<BackupManifest> {
  const folder = backupFolder(to);
  await folder.make();
  return withSnapshot(ownerUrl, async (client) => {
    const tables: BackupManifest['tables'] = [];
    for (const table of await tablesByDependency(client)) {
      tables.push(await folder.writeTable(table, (sink) => copyOut(client, table, sink)));
    }
    say(`${tables.length} tables, ${tables.reduce((sum, each) => sum + each.rows, 0)} rows.`);
    const blobs = { count: 0, bytes: 0 };
    for await (const blob of listBlobs(client)) {
      await copyChecked(blob, storage.read(blob.key), (bytes) => folder.writeBlob(blob.key, bytes));
      blobs.count += 1;
      blobs.bytes += blob.size;
    }
    say(`${blobs.count} files, ${blobs.bytes} bytes.`);
    const manifest: BackupManifest = {
      format: 1,
      takenAt: now.toISOString(),
      migrations: await appliedMigrations(client),
      server: await serverVersion(client),
      tables,
      sequences: await readSequences(client),
      blobs,
    };
    await folder.writeManifest(manifest);
    return manifest;
  });
}
