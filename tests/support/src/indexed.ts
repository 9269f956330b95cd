import { indexWords, readText, type UnreadFile } from '@portal/api';
import type { TestPortal } from './portal.ts';

/** What the worker does for the search, at once: words of what has changed, and the text of new files. */
export async function indexed({ services }: TestPortal): Promise<void> {
  const files: UnreadFile[] = [];
  await indexWords(services, {
    queue: async (_tx, file) => {
      files.push(file);
    },
  });
  for (const file of files) await readText(services, file);
}
