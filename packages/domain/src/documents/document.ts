/** Machine D, simple path: posted → version n+1, withdrawn, recalled, or in the trash and back. */
export const documentStates = ['posted', 'withdrawn', 'recalled', 'trashed'] as const;
export type DocumentState = (typeof documentStates)[number];

/** Apart from the document's own state (decision record 15): `pending`, `infected` and `rejected` are never served. */
export const scanStates = ['pending', 'unscanned', 'clean', 'infected', 'rejected'] as const;
export type ScanState = (typeof scanStates)[number];

export function isServed(scan: ScanState): boolean {
  return scan === 'clean' || scan === 'unscanned';
}

export const maxTitle = 200;
const maxFileName = 255;
export const maxFilesAtOnce = 20;
/** How many documents one act can change. */
export const maxChosen = 100;
/** How many files one download can hold. */
export const maxFilesInDownload = 1000;

/** The number by which people call a document: counted within its space, never globally (decision record 10). */
export function documentNumber(spaceCode: string, number: number): string {
  return `${spaceCode}-${String(number).padStart(3, '0')}`;
}

// Direction and zero-width controls, and everything that a path, a header or a shell could take for its own.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the list of what is removed
const unsafeInNames = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The name of a file as data: last path part, NFC, without control and direction characters, at most
 * 255 characters with its extension kept. Never used as a path (trust.md C4).
 */
export function cleanFileName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const name = last.replace(unsafeInNames, '').trim();
  if (name === '' || name === '.' || name === '..') return 'file';
  const letters = Array.from(name);
  if (letters.length <= maxFileName) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? Array.from(name.slice(dot)).slice(0, 20) : [];
  return [...letters.slice(0, maxFileName - extension.length), ...extension].join('');
}

/** The title that a document gets when nobody typed one: its file's name without the extension. */
export function titleFromFileName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const stem = (dot > 0 ? fileName.slice(0, dot) : fileName).replace(/[_\s]+/gu, ' ').trim();
  return Array.from(stem || fileName)
    .slice(0, maxTitle)
    .join('');
}
