import { runThread } from './run-thread.ts';

/** A part of a file's text, with the page on which it stands where the file has pages. */
export type TextPage = { readonly page: number | null; readonly text: string };

/** Files up to this size, in bytes, are read for their words; larger ones are found by their names. */
export const maxReadBytes = 64 * 1024 * 1024;

/** Characters of a file that are read at most: some 300 printed pages. */
export const maxTextLength = 500_000;

/** What a file of strangers may cost (trust.md T27). */
const limits = { milliseconds: 30_000, megabytes: 384 };

const readable = [
  'application/pdf',
  'text/plain',
  'text/markdown',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
];

/** Whether files of this type have text that `readFileText` finds. */
export function hasText(mediaType: string): boolean {
  return readable.includes(mediaType);
}

/**
 * The text of a file, read in a thread of its own which has no more memory and time than `limits`. Null for a
 * file that cannot be read: broken, encrypted, a bomb, or too much for the limits.
 */
export async function readFileText(bytes: Uint8Array, mediaType: string): Promise<TextPage[] | null> {
  const own = Uint8Array.from(bytes);
  const pages = await runThread<TextPage[]>(
    'file-text',
    { bytes: own, mediaType, most: maxTextLength },
    limits,
    [own.buffer],
  );
  return pages?.map(({ page, text }) => ({ page, text: storable(text) })) ?? null;
}

/** Without what PostgreSQL does not store: zero characters and halves of characters. */
function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, ' ');
}

/** A page in pieces of about this many characters, cut between words where there are spaces. */
const pieceLength = 700;

/** Pieces for the passages that a search shows: none reaches over the end of a page. */
export function piecesOf(pages: readonly TextPage[]): TextPage[] {
  return pages.flatMap(({ page, text }) => {
    const pieces: TextPage[] = [];
    let rest = text.replace(/[^\S\n]+/gu, ' ').trim();
    while (rest.length > 0) {
      const cut = rest.length <= pieceLength ? rest.length : cutBefore(rest, pieceLength);
      pieces.push({ page, text: rest.slice(0, cut).trim() });
      rest = rest.slice(cut).trim();
    }
    return pieces;
  });
}

function cutBefore(text: string, at: number): number {
  const space = Math.max(
    text.lastIndexOf(' ', at),
    text.lastIndexOf('\n', at),
    text.lastIndexOf('。', at) + 1,
  );
  if (space > at / 2) return space;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
