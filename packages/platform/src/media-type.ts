import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

const textTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  csv: 'text/csv',
  txt: 'text/plain',
  log: 'text/plain',
  json: 'text/plain',
};

/** Extensions that promise a certain content; a file that breaks the promise is refused. */
const promised: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

export type Sniffed = { readonly mediaType: string; readonly matchesName: boolean };

/**
 * The type of a file from its bytes; name and sender are not believed. What no program here understands
 * is `application/octet-stream` and only ever handed over as an attachment.
 */
export async function sniffMediaType(path: string, fileName: string): Promise<Sniffed> {
  const extension = fileName.includes('.') ? (fileName.split('.').at(-1) ?? '').toLowerCase() : '';
  const found = await fileTypeFromFile(path);
  const expected = promised[extension];
  if (found) return { mediaType: found.mime, matchesName: expected === undefined || expected === found.mime };
  if (expected !== undefined) return { mediaType: 'application/octet-stream', matchesName: false };
  const text = textTypes[extension];
  if (text && (await looksLikeText(path))) return { mediaType: text, matchesName: true };
  return { mediaType: 'application/octet-stream', matchesName: true };
}

async function looksLikeText(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.includes(0)) return false;
    // `stream` forgives a character that the end of the sample cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
