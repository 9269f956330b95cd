import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { madeOn } from './block.ts';
import { repackZip } from './repack-zip.ts';

export type Page = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
};

/** A workbook: per page a head that stays in sight, and wrapped text. */
export async function xlsxOf(pages: readonly Page[]): Promise<Buffer> {
  const sheets: Sheet<Buffer>[] = pages.map((page) => ({
    sheet: page.name,
    columns: page.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [page.head.map(headCell), ...page.rows.map((row) => row.map(bodyCell))],
  }));
  // The library's type of images asks for the browser's or Node's kind; none is used here.
  const made = await writeExcelFile(sheets as Parameters<typeof writeExcelFile>[0]).toBuffer();
  return repackZip(made, (name, text) =>
    name === 'docProps/core.xml' ? text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, madeOn.toISOString()) : text,
  );
}

function headCell(value: string): CellObject {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#EEF2F6',
    wrap: true,
    alignVertical: 'center',
  };
}

function bodyCell(value: string | number): CellObject {
  return typeof value === 'number'
    ? { value, type: Number, alignVertical: 'top' }
    : { value, type: String, wrap: true, alignVertical: 'top' };
}
