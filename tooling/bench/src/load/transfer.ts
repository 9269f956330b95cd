import { randomFillSync } from 'node:crypto';
import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Target } from './window.ts';

const chunkBytes = 2 ** 18;
// Bytes that nothing can compress away; the same ones again and again, since making them would cost more than sending.
const chunk = randomFillSync(Buffer.alloc(chunkBytes));

/** Answer to something that was sent: its JSON, and how long it took from the first byte to the last answer, in ms. */
export type Sent = { readonly milliseconds: number; readonly body: Record<string, unknown> };

/** Sends a file as it stands. */
export function sendPlain(target: Target, bytes: number, agent: http.Agent): Promise<Sent> {
  return send(target, bytes, agent, { head: '', tail: '', type: 'application/octet-stream' });
}

const boundary = 'a-boundary-of-the-bench';

/** Sends a file as the one part of a form. */
export function sendForm(target: Target, bytes: number, agent: http.Agent, fileName: string): Promise<Sent> {
  return send(target, bytes, agent, {
    head:
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n',
    tail: `\r\n--${boundary}--\r\n`,
    type: `multipart/form-data; boundary=${boundary}`,
  });
}

async function send(
  { url, headers }: Target,
  bytes: number,
  agent: http.Agent,
  { head, tail, type }: { head: string; tail: string; type: string },
): Promise<Sent> {
  function* body(): Generator<Buffer> {
    if (head) yield Buffer.from(head);
    for (let left = bytes; left > 0; left -= chunkBytes) yield chunk.subarray(0, Math.min(left, chunkBytes));
    if (tail) yield Buffer.from(tail);
  }
  const from = performance.now();
  const request = http.request(url, {
    method: 'POST',
    agent,
    headers: { ...headers, 'content-type': type, 'content-length': head.length + bytes + tail.length },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
  });
  await pipeline(Readable.from(body()), request);
  const answer = await answered;
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  if (answer.statusCode !== 201)
    throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
  return { milliseconds: performance.now() - from, body: JSON.parse(text) as Record<string, unknown> };
}

/** How long a file takes to its first and to its last byte, in ms. */
export type Fetched = {
  readonly firstByteMs: number;
  readonly milliseconds: number;
  readonly bytes: number;
};

/** Fetches a file and forgets it. */
export async function fetchFile({ url, headers }: Target, agent: http.Agent): Promise<Fetched> {
  const from = performance.now();
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.get(url, { agent, headers }, resolve).on('error', reject);
  });
  let bytes = 0;
  let firstByteMs = Number.NaN;
  await new Promise<void>((resolve, reject) => {
    answer.on('data', (part: Buffer) => {
      if (bytes === 0) firstByteMs = performance.now() - from;
      bytes += part.length;
    });
    answer.on('end', resolve);
    answer.on('error', reject);
  });
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
  return { firstByteMs, milliseconds: performance.now() - from, bytes };
}
