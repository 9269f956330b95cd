import { runThread, type ThreadLimits } from './run-thread.ts';

/** A piece of an office file as text: what it says and in which shape, without layout, pictures and links. */
export type OfficeBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly OfficeListItem[] }
  /** `rowCount` and `columnCount` tell how large it is in the file; fewer may be here. */
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly rowCount: number;
      readonly columnCount: number;
    };
export type OfficeListItem = { readonly level: number; readonly text: string };

/** The body of a text, its notes, a sheet, or a slide. */
export type OfficeSection = {
  readonly kind: 'body' | 'notes' | 'sheet' | 'slide';
  /** The name of a sheet or the title of a slide; null where there is none. */
  readonly title: string | null;
  readonly blocks: readonly OfficeBlock[];
};
/** `isWhole`: nothing was left out for its length, tables apart, which tell of their own. */
export type OfficeFile = { readonly sections: readonly OfficeSection[]; readonly isWhole: boolean };

/** How much of a file is taken: characters in all, rows and columns of each table. */
export type OfficeBounds = { readonly characters: number; readonly rows: number; readonly columns: number };

const limits: ThreadLimits = { milliseconds: 15_000, megabytes: 384 };

const readable = ['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
  (kind) => `application/vnd.openxmlformats-officedocument.${kind}`,
);

/** Whether `readOfficeFile` knows files of this type: Word, Excel and PowerPoint, as they are since 2007. */
export function isOfficeFile(mediaType: string): boolean {
  return readable.includes(mediaType);
}

/**
 * An office file as blocks of text, read in a thread of its own. Null for a file that cannot be read: broken,
 * encrypted, a bomb, or too much for the limits.
 */
export function readOfficeFile(
  bytes: Uint8Array,
  mediaType: string,
  bounds: OfficeBounds,
): Promise<OfficeFile | null> {
  const own = Uint8Array.from(bytes);
  return runThread<OfficeFile>('office-file', { bytes: own, mediaType, bounds }, limits, [own.buffer]);
}

/** The same as text with one paragraph, or one row of a table, a line. */
export function linesOf({ sections }: OfficeFile): string {
  return sections
    .flatMap(({ title, blocks }) => [
      ...(title === null ? [] : [title]),
      ...blocks.flatMap((block) => {
        if (block.kind === 'table') return block.rows.map((row) => row.join(' | '));
        return block.kind === 'list' ? block.items.map(({ text }) => text) : [block.text];
      }),
    ])
    .join('\n');
}
