import { createHash } from 'node:crypto';
import { copyOut, type OwnerClient, withSnapshot } from '@portal/db/table-copy';
import { countLooseBlobs, countRecord, listBlobs, listPayloads } from './backup.repository.ts';
import type { Whole } from './backup.ts';
import { type BackupManifest, backupFolder } from './backup-folder.ts';
import { copyChecked } from './checked-copy.ts';
import { canonicalJson } from './work.ts';

export type Verified = {
  readonly blobs: { readonly count: number; readonly loose: number };
  readonly record: { readonly events: number; readonly erased: number };
  /** What is wrong, a sentence each. Empty: everything is what it should be. */
  readonly faults: readonly string[];
};

/**
 * Reads everything: each file against its row, each event of the record against its commitment and, where a backup is
 * given, each table against it.
 */
export async function verify({ ownerUrl, storage, say }: Whole, against?: string): Promise<Verified> {
  const manifest = against === undefined ? null : await backupFolder(against).readManifest();
  return withSnapshot(ownerUrl, async (client) => {
    const faults: string[] = [];
    if (manifest) {
      const differing = await compareTables(client, manifest);
      say(
        `${manifest.tables.length - differing.length} of ${manifest.tables.length} tables are equal to the backup.`,
      );
      faults.push(...differing.map((table) => `The table ${table} differs from the backup.`));
    }
    let count = 0;
    for await (const blob of listBlobs(client)) {
      count += 1;
      await copyChecked(blob, storage.read(blob.key), drain).catch((error: Error) =>
        faults.push(sentenceOf(error)),
      );
    }
    if (manifest && manifest.blobs.count !== count) {
      faults.push(`There are ${count} files, and ${manifest.blobs.count} in the backup.`);
    }
    say(`${count} files were read.`);
    const { events, erased, strays } = await countRecord(client);
    if (strays > 0) faults.push(`${strays} events have words in the record and no event.`);
    for await (const { id, commit, salt, payload } of listPayloads(client)) {
      const found = createHash('sha256')
        .update(`${salt}|${canonicalJson(payload)}`)
        .digest('hex');
      if (found !== commit) faults.push(`The words of event ${id} are not those that were recorded.`);
    }
    say(`${events} events of the record were read; the words of ${erased} were erased.`);
    return { blobs: { count, loose: await countLooseBlobs(client) }, record: { events, erased }, faults };
  });
}

/** The names of the tables that are not what a backup says. */
export async function compareTables(client: OwnerClient, manifest: BackupManifest): Promise<string[]> {
  const differing: string[] = [];
  for (const { table, rows, sha256 } of manifest.tables) {
    const found = await copyOut(client, table);
    if (found.rows !== rows || found.sha256 !== sha256) differing.push(table);
  }
  return differing;
}

async function drain(bytes: AsyncIterable<Buffer>): Promise<void> {
  for await (const _chunk of bytes);
}

function sentenceOf(error: Error): string {
  return (error as { code?: string }).code === 'ENOENT'
    ? 'A file that a row speaks of is missing.'
    : `${error.message}.`;
}
