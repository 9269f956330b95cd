declare module 'pg/lib/result.js' {
  import type { CustomTypesConfig } from 'pg';

  export default class Result {
    constructor(rowMode: 'array' | undefined, types: CustomTypesConfig | undefined);
    rows: unknown[];
    rowCount: number | null;
    addFields(fields: unknown[]): void;
    addRow(row: unknown): void;
    parseRow(fields: (string | null)[]): unknown;
    addCommandComplete(message: { text: string }): void;
  }
}
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): unknown;
}
