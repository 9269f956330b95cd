import type { CSSProperties, ReactNode } from 'react';
import { Disclosure } from './disclosure.tsx';

export type PartTone = 'ok' | 'warn' | 'bad' | 'info' | 1 | 2 | 3 | 4 | 5 | 6;

export type CompositionPart = {
  key: string;
  label: string;
  value: number;
  /** The value as the reader's language writes it. */
  text?: string;
  /** A meaning, or one of the six data colours. Never more than four data colours side by side. */
  tone: PartTone;
};

export type CompositionBarProps = {
  /** What the whole is. */
  label: string;
  parts: readonly CompositionPart[];
  /** The same as a table, one press away: its trigger and its two column heads. */
  table: { summary: ReactNode; part: string; value: string };
};

const colourOf = (tone: PartTone) =>
  typeof tone === 'number' ? `var(--data-${tone})` : tone === 'warn' ? 'var(--warn-fill)' : `var(--${tone})`;

const textOf = (part: CompositionPart) => part.text ?? String(part.value);

/** What a whole is made of: one bar, its legend in words, and the same as a table. */
export function CompositionBar({ label, parts, table }: CompositionBarProps) {
  const shown = parts.filter((part) => part.value > 0);
  return (
    <div className="composition">
      <div className="composition-bar" aria-hidden="true">
        {shown.map((part) => (
          <span key={part.key} style={{ flexGrow: part.value, background: colourOf(part.tone) }} />
        ))}
      </div>
      <ul className="composition-legend" aria-label={label}>
        {parts.map((part) => (
          <li key={part.key} style={{ '--tone': colourOf(part.tone) } as CSSProperties}>
            <b>{textOf(part)}</b> {part.label}
          </li>
        ))}
      </ul>
      <Disclosure summary={table.summary}>
        <BarTable caption={label} heads={table} parts={parts} />
      </Disclosure>
    </div>
  );
}

export type BarTableProps = {
  caption: string;
  heads: { part: string; value: string };
  parts: readonly CompositionPart[];
};

/** Rows of horizontal bars on one scale; itself a table, so it needs no twin. */
export function BarTable({ caption, heads, parts }: BarTableProps) {
  const most = Math.max(1, ...parts.map((part) => part.value));
  return (
    <table className="bar-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{heads.part}</th>
          <th scope="col">{heads.value}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">{part.label}</th>
            <td>
              <span className="bar-table-cell">
                <span className="bar-table-rail" aria-hidden="true">
                  <span
                    style={{ inlineSize: `${(part.value / most) * 100}%`, background: colourOf(part.tone) }}
                  />
                </span>
                <span className="bar-table-value">{textOf(part)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
