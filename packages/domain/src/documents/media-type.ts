/** How the portal can show a file without handing it to another program. */
export const previewKinds = ['pdf', 'image', 'text', 'markdown', 'office', 'none'] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** The word for a kind of file in lists and filters. */
export const fileClasses = ['pdf', 'word', 'sheet', 'slides', 'image', 'text', 'archive', 'other'] as const;
export type FileClass = (typeof fileClasses)[number];

const office = 'application/vnd.openxmlformats-officedocument.';
const classByType: Readonly<Record<string, FileClass>> = {
  'application/pdf': 'pdf',
  [`${office}wordprocessingml.document`]: 'word',
  [`${office}spreadsheetml.sheet`]: 'sheet',
  [`${office}presentationml.presentation`]: 'slides',
  'application/vnd.oasis.opendocument.text': 'word',
  'application/vnd.oasis.opendocument.spreadsheet': 'sheet',
  'application/vnd.oasis.opendocument.presentation': 'slides',
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/csv': 'text',
  'application/zip': 'archive',
};

// Only raster images are shown: an SVG is a program (trust.md C3).
const shownImages = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

export function fileClassOf(mediaType: string): FileClass {
  if (shownImages.includes(mediaType)) return 'image';
  return classByType[mediaType] ?? 'other';
}

/** The largest file, in bytes, whose text is shown in the page; longer ones are downloaded. */
const maxTextPreview = 512 * 1024;

/** The largest office file, in bytes, that is read while somebody waits for the page. */
const maxOfficePreview = 32 * 1024 * 1024;
const shownOffice = ['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
  (kind) => `${office}${kind}`,
);

export function previewKindOf(mediaType: string, size: number): PreviewKind {
  if (mediaType === 'application/pdf') return 'pdf';
  if (shownImages.includes(mediaType)) return 'image';
  if (shownOffice.includes(mediaType)) return size > maxOfficePreview ? 'none' : 'office';
  if (size > maxTextPreview) return 'none';
  if (mediaType === 'text/markdown') return 'markdown';
  if (mediaType === 'text/plain' || mediaType === 'text/csv') return 'text';
  return 'none';
}
