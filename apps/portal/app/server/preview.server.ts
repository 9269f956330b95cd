import { type Context, type OfficeFile, previewOffice, previewText, refusalOf } from '@portal/api';
import type { VersionView } from '@portal/domain/documents/documents.inputs';
import type { Id } from '@portal/domain/kernel/ids';

/** What the page itself shows of a file; null for what the browser fetches, and where there is nothing to show. */
export type PreviewContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'office'; readonly file: OfficeFile }
  | { readonly kind: 'unreadable' | 'busy' };

/** Reads a version for the page, which puts the reading on record. */
export async function previewOf(
  context: Context,
  documentId: Id<'document'>,
  { n: version, preview }: VersionView,
): Promise<PreviewContent | null> {
  if (preview === 'text' || preview === 'markdown') {
    return { kind: 'text', text: await previewText(context, { documentId, version }) };
  }
  if (preview !== 'office') return null;
  try {
    const file = await previewOffice(context, { documentId, version });
    return file ? { kind: 'office', file } : { kind: 'unreadable' };
  } catch (error) {
    // Who else reads at the moment is no reason to refuse the page around it.
    if (refusalOf(error)?.code === 'common.busy') return { kind: 'busy' };
    throw error;
  }
}
