import { asSystem } from '@portal/db/transaction';
import { hasText, maxReadBytes, piecesOf, readFileText } from '@portal/platform/file-text';
import { tsvectorOf } from '@portal/platform/search-words';
import type { Services } from '../core/context.ts';
import { findFileToRead, saveText, type UnreadFile } from './entries.repository.ts';

/**
 * Reads the newest version's file of a document for its words. What cannot be read is found by its names; what
 * is no longer the newest is left to the job of the newer one. May be repeated.
 */
export async function readText(services: Services, file: UnreadFile): Promise<void> {
  const { database, storage, log } = services;
  const found = await asSystem(database, (tx) => findFileToRead(tx, file));
  if (!found || !hasText(found.mediaType) || found.size > maxReadBytes) return;
  const pages = await readFileText(await storage.readAll(found.storageKey), found.mediaType);
  if (!pages) {
    log.info({ document: file.documentId, version: file.version }, 'a file is found by its names only');
    return;
  }
  const pieces = piecesOf(pages);
  const words = tsvectorOf(pieces.map(({ text }) => ({ text, weight: 'D' })));
  const worded = pieces.map(({ page, text }, n) => ({
    n,
    page,
    text,
    words: tsvectorOf([{ text, weight: 'D' }]),
  }));
  await asSystem(database, (tx) => saveText(tx, file, { pieces: worded, words }));
}
