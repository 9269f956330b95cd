import type { readContentInput } from '@portal/domain/documents/documents.inputs';
import { type OfficeBounds, type OfficeFile, readOfficeFile } from '@portal/platform/office-file';
import type { z } from 'zod';
import type { Context } from '../core/context.ts';
import { authorise } from '../core/operation.ts';
import { documentSubject } from './document.subject.ts';
import { openContent } from './read-content.ts';
import { inReadingRoom } from './reading-room.ts';

export type { OfficeBlock, OfficeFile, OfficeListItem, OfficeSection } from '@portal/platform/office-file';

/** What a page shows of an office file: some sixty printed pages, and the upper left of a sheet. */
const bounds: OfficeBounds = { characters: 150_000, rows: 300, columns: 40 };

/**
 * An office file as text for the page: on record as viewed. Null for a file that cannot be read.
 *
 * @throws DomainError as reading its bytes does, and `limit_exceeded` when too many read at once.
 */
export async function previewOffice(
  context: Context,
  of: { documentId: z.output<typeof readContentInput>['documentId']; version: number },
): Promise<OfficeFile | null> {
  const { storageKey, mediaType } = await openContent(context, { ...of, kind: 'view' });
  const found = await inReadingRoom(async () =>
    readOfficeFile(await context.services.storage.readAll(storageKey), mediaType, bounds),
  );
  // It takes a while: what was taken back meanwhile is not handed out.
  await authorise(context, documentSubject.may('documents.readContent'), of.documentId);
  return found;
}
