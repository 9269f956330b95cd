import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The body to disk, hashed on the way: a pipe and nothing else. `durable` adds the one sync that lets it last. */
export async function takeFile(
  req: IncomingMessage,
  res: ServerResponse,
  folder: string,
  durable: boolean,
): Promise<void> {
  const key = randomBytes(20).toString('hex');
  const hash = createHash('sha256');
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const path = join(folder, key);
  await pipeline(req, watch, createWriteStream(path, { mode: 0o600 }));
  if (durable) {
    const file = await open(path, 'r');
    await file.sync();
    await file.close();
  }
  res.writeHead(201, { 'content-type': 'application/json' });
  res.end(JSON.stringify({ id: key, size, sha256: hash.digest('hex') }));
}

/** A file, or the part of it that is asked for. */
export async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  folder: string,
  key: string,
): Promise<void> {
  const path = join(folder, key);
  const { size } = await stat(path);
  const asked = /^bytes=(\d+)-(\d*)$/u.exec(req.headers.range ?? '');
  const start = asked ? Number(asked[1]) : 0;
  const end = asked?.[2] ? Number(asked[2]) : size - 1;
  res.writeHead(asked ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    ...(asked ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  await pipeline(createReadStream(path, { start, end, highWaterMark: 256 * 1024 }), res);
}
