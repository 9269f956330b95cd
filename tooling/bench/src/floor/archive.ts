import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import yazl from 'yazl';

/** A file that goes into an archive. */
export type ArchivedRow = {
  readonly code: string;
  readonly number: number;
  readonly file_name: string;
  readonly size: number;
  readonly storage_key: string;
  readonly created_at: Date;
};

/** All files as one archive, nothing compressed: the same library as the portal's, one file after another. */
export function sendArchive(res: ServerResponse, folder: string, rows: readonly ArchivedRow[]): void {
  const zip = new yazl.ZipFile();
  zip.on('error', () => res.destroy());
  for (const row of rows) {
    const name = `${row.code}-${String(row.number).padStart(3, '0')} ${row.file_name}`;
    const path = join(folder, 'blobs', row.storage_key.slice(0, 2), row.storage_key);
    zip.addReadStreamLazy(name, { size: row.size, mtime: row.created_at, compress: false }, (give) =>
      give(null, createReadStream(path, { highWaterMark: 256 * 1024 })),
    );
  }
  const sendAll = (size: number) => {
    res.writeHead(200, { 'content-type': 'application/zip', 'content-length': size });
    zip.outputStream.pipe(res);
  };
  // The long form of an archive's end, or yazl foretells a wrong length of a thousand files. Its types do not know of the
  // argument.
  zip.end({ comment: '', forceZip64Format: true }, sendAll as () => void);
}
