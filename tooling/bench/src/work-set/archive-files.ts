import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cast } from './cast.ts';
import { withClient } from './database-url.ts';

/** As 2-documents.sql says of it: 20 KiB, and the hash of these bytes. */
const content = 'sixteen letters.'.repeat(1280);

/** Lays the files of the folder that is fetched as an archive where the portal keeps what it has received. */
export async function writeArchiveFiles(databaseUrl: string, cast: Cast, folder: string): Promise<void> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ storage_key: string }>(
      `select b.storage_key from documents d
        join document_versions v on v.document_id = d.id and v.n = d.version join blobs b on b.id = v.blob_id
        where d.folder_id = $1`,
      [cast.archive.uuid],
    ),
  );
  for (const { storage_key: key } of rows) {
    const path = join(folder, 'blobs', key.slice(0, 2), key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
