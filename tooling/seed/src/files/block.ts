/** A paper as data, written by the PDF and the DOCX maker alike. */
export type Block =
  | { readonly is: 'h1' | 'h2' | 'p' | 'quote'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | {
      readonly is: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Relative widths of the columns; equal without. */
      readonly widths?: readonly number[];
    }
  | { readonly is: 'break' };

export type Paper = {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly language: 'en' | 'ar';
  readonly blocks: readonly Block[];
};

export const h1 = (text: string): Block => ({ is: 'h1', text });
export const h2 = (text: string): Block => ({ is: 'h2', text });
export const p = (text: string): Block => ({ is: 'p', text });
export const quote = (text: string): Block => ({ is: 'quote', text });
export const list = (...items: string[]): Block => ({ is: 'list', items });
export const steps = (...items: string[]): Block => ({ is: 'list', items, numbered: true });
export const pageBreak: Block = { is: 'break' };
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): Block => ({ is: 'table', head, rows, widths });

/** The date on every made file, so that making them again gives the same bytes. */
export const madeOn = new Date('2025-11-03T09:00:00Z');
