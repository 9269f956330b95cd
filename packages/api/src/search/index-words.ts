import { asSystem, type SystemTx } from '@portal/db/transaction';
import { tsvectorOf } from '@portal/platform/search-words';
import type { Services } from '../core/context.ts';
import { saveNameWords, takeStaleEntries, takeUnreadFiles, type UnreadFile } from './entries.repository.ts';

const atOnce = 200;

type Options = {
  /**
   * Queues a file for reading, in the transaction that takes it off the list: a crash can neither lose nor
   * double it. Null: no file is read now, the list stays.
   */
  readonly queue: ((tx: SystemTx, file: UnreadFile) => Promise<void>) | null;
};

/**
 * Makes the words of what has changed, and has new files read. The database keeps the list of both, in the
 * transactions of the changes themselves; whatever fails here is still on it. May be repeated, and run twice at once.
 */
export async function indexWords({ database }: Services, { queue }: Options): Promise<void> {
  for (;;) {
    const entries = await asSystem(database, (tx) => takeStaleEntries(tx, atOnce));
    const worded = entries.map(({ names, others, ...entry }) => ({
      ...entry,
      words: tsvectorOf([
        ...names.map((text) => ({ text, weight: 'A' as const })),
        ...others.map((text) => ({ text, weight: 'B' as const })),
      ]),
    }));
    await asSystem(database, (tx) => saveNameWords(tx, worded));
    if (entries.length < atOnce) break;
  }
  if (!queue) return;
  await asSystem(database, async (tx) => {
    for (const file of await takeUnreadFiles(tx, atOnce)) await queue(tx, file);
  });
}
