import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Less weight: dates, names of others. */
  quiet?: boolean;
  /** The head becomes a link; `order` is how it is sorted now. */
  sort?: { href: string; order?: 'ascending' | 'descending' };
  /** On a phone each row is a card: a line of its own, at the end of a line, or left out. */
  card?: 'wide' | 'aside' | 'hidden';
  /** Written before the value on a phone, where the head is gone and the value does not speak for itself. */
  cardLabel?: string;
};

export type DataTableProps<Row> = {
  /** Says what the table holds; read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  compact?: boolean;
};

// Spelt out because some browsers take them away from a table that is laid out as a grid.
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A table whose first column names the row. Below 640 px its rows are cards, still a table to a screen reader. */
export function DataTable<Row>({ caption, columns, rows, rowKey, compact = false }: DataTableProps<Row>) {
  return (
    <table className={classes('data-table', compact && 'data-table-compact')} {...role.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead {...role.rowgroup}>
        <tr {...role.row}>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              {...role.columnheader}
              aria-sort={column.sort?.order}
              className={column.align === 'end' ? 'data-table-end' : undefined}
            >
              <ColumnHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.rowgroup}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role.row}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row" {...role.rowheader}>
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  {...role.cell}
                  data-card={column.card}
                  data-label={column.cardLabel}
                  className={classes(
                    column.align === 'end' && 'data-table-end',
                    column.quiet && 'data-table-quiet',
                  )}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead<Row>({ column: { header, sort } }: { column: Column<Row> }) {
  if (!sort) return <>{header}</>;
  return (
    <Link className="data-table-sort" href={sort.href}>
      {header}
      {sort.order ? <Icon of={sort.order === 'ascending' ? ArrowUp : ArrowDown} /> : null}
    </Link>
  );
}
