import { knownMigrations } from '@portal/db/known-migrations';
import { copyIn, emptyTables, restoreSequences, whileRestoring } from '@portal/db/table-copy';
import { isUntouched, listBlobs } from './backup.repository.ts';
import type { Whole } from './backup.ts';
import { type BackupManifest, backupFolder } from './backup-folder.ts';
import { copyChecked } from './checked-copy.ts';
import { compareTables } from './verify.ts';

/**
 * Brings an empty portal to where a backup was taken, in one transaction: it is as it was, or as empty as before. The
 * bytes are in their place before the rows that speak of them are there. Nobody may use the portal meanwhile.
 *
 * @throws Error when the portal is not empty, when the backup is of another release, when anything is not equal.
 */
export async function restore({ ownerUrl, storage, say }: Whole, from: string): Promise<BackupManifest> {
  const folder = backupFolder(from);
  const manifest = await folder.readManifest();
  if (manifest.migrations !== knownMigrations()) {
    throw new Error(
      `This backup has ${manifest.migrations} migrations and this release ${knownMigrations()}. Restore it with the release that took it, then start this one.`,
    );
  }
  await whileRestoring(ownerUrl, async (client) => {
    if (!(await isUntouched(client)))
      throw new Error('The portal is not empty: a backup is never restored over people.');
    const tables = manifest.tables.map((each) => each.table);
    await emptyTables(client, tables);
    for (const table of tables) await copyIn(client, table, folder.readTable(table));
    await restoreSequences(client, manifest.sequences);
    const differing = await compareTables(client, manifest);
    if (differing.length > 0)
      throw new Error(`These tables are not what they were: ${differing.join(', ')}.`);
    say(`${tables.length} tables are as they were.`);
    for await (const blob of listBlobs(client)) {
      await copyChecked(blob, folder.readBlob(blob.key), async (bytes) =>
        storage.keep(await storage.bringBack(blob.key, bytes)),
      );
    }
    say(`${manifest.blobs.count} files are as they were.`);
  });
  return manifest;
}
