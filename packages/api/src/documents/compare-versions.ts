import { type Comparison, sectionsOf } from '@portal/domain/documents/comparison';
import { isServed, scanStates } from '@portal/domain/documents/document';
import { compareVersionsInput } from '@portal/domain/documents/documents.inputs';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { comparableText } from '@portal/platform/comparable-text';
import { hasText, maxTextLength, readFileText } from '@portal/platform/file-text';
import { isOfficeFile, linesOf, type OfficeBounds, readOfficeFile } from '@portal/platform/office-file';
import { diffTexts } from '@portal/platform/text-diff';
import { z } from 'zod';
import type { Context } from '../core/context.ts';
import { authorise, query } from '../core/operation.ts';
import { documentSubject } from './document.subject.ts';
import { readComparedVersions } from './documents.repository.ts';
import { openContent } from './read-content.ts';
import { inReadingRoom } from './reading-room.ts';

/** Files up to this size, in bytes, are read while somebody waits for it. */
const maxFile = 32 * 1024 * 1024;

const version = z.strictObject({
  n: z.number(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  scan: z.enum(scanStates),
});
type Version = z.infer<typeof version>;
type Input = z.output<typeof compareVersionsInput>;

/** May these two be held against each other? Not a procedure: their texts go out through `compareTexts`. */
export const compareVersions = query({
  name: 'documents.compareVersions',
  input: compareVersionsInput,
  output: z.strictObject({ from: version, to: version }),
  access: { authorise: { documentId: documentSubject.may('documents.compareVersions') } },
  load: (flight, { documentId, from, to }) => ({
    versions: flight.add(readComparedVersions, { documentId, from, to }),
  }),
  view: ({ input, loaded }) => {
    const found = (n: number) => {
      const one = loaded.versions.find((each) => each.n === n);
      if (!one) throw notFound();
      if (!isServed(one.scan)) throw new DomainError('forbidden', `documents.scan_${one.scan}`);
      return one;
    };
    return { from: found(input.from), to: found(input.to) };
  },
});

/**
 * Two versions word by word. Whoever gets to see it has looked at both, which is on record before it is shown;
 * of what cannot be compared nothing is opened. Nothing of the texts is kept.
 *
 * @throws DomainError as reading the files does, and `limit_exceeded` when too many compare at once.
 */
export async function compareTexts(context: Context, input: Input): Promise<Comparison> {
  const { from, to } = await compareVersions.handle(context, input);
  if (from.sha256 === to.sha256) return { outcome: 'same_file' };
  const about = (refused: (each: Version) => boolean) => [from, to].filter(refused).map(({ n }) => n);
  const withoutText = about(({ mediaType }) => !hasText(mediaType));
  if (withoutText.length > 0) return { outcome: 'no_text', versions: withoutText };
  const tooLarge = about(({ size }) => size > maxFile);
  if (tooLarge.length > 0) return { outcome: 'too_long', versions: tooLarge };
  return inReadingRoom(async () => {
    const before = await textOf(context, input, from);
    const after = await textOf(context, input, to);
    const unreadable = about(({ n }) => (n === from.n ? before : after) === null);
    if (unreadable.length > 0) return { outcome: 'unreadable', versions: unreadable };
    const tooLong = about(({ n }) => (n === from.n ? before : after)?.isWhole === false);
    if (tooLong.length > 0) return { outcome: 'too_long', versions: tooLong };
    const diff = await diffTexts(before?.text ?? '', after?.text ?? '');
    // Files take seconds to read: what was taken back meanwhile is not handed out.
    await authorise(context, documentSubject.may('documents.compareVersions'), input.documentId);
    if (!diff) return { outcome: 'gave_up' };
    const { paragraphs, ...counts } = diff;
    const sections = sectionsOf(paragraphs);
    const changes = sections.filter(({ kind }) => kind === 'change').length;
    return { outcome: 'compared', sections, changes, ...counts };
  });
}

type Text = { readonly text: string; readonly isWhole: boolean };

/** Of a sheet more than a page shows: a change in its last row is one. */
const officeBounds: OfficeBounds = { characters: maxTextLength, rows: 20_000, columns: 200 };

async function textOf(context: Context, { documentId }: Input, { n }: Version): Promise<Text | null> {
  const { storageKey, mediaType } = await openContent(context, { documentId, version: n, kind: 'view' });
  const bytes = await context.services.storage.readAll(storageKey);
  if (isOfficeFile(mediaType)) {
    const file = await readOfficeFile(bytes, mediaType, officeBounds);
    return file && { text: linesOf(file), isWhole: file.isWhole };
  }
  const pages = await readFileText(bytes, mediaType);
  if (!pages) return null;
  const length = pages.reduce((sum, { text }) => sum + text.length, 0);
  return { text: comparableText(pages, mediaType), isWhole: length < maxTextLength };
}
