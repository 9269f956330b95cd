import type { OfficeBlock, OfficeFile, OfficeListItem, OfficeSection } from '@portal/api';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../shared/language.tsx';

/** An office file as text: elements of ours around words of its own, never markup out of the file. */
export function OfficePaper({ file }: { file: OfficeFile }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="paper-note">{t('documents.preview.office-note')}</p>
      {file.sections.map((section, at) => (
        <Part key={at} section={section} n={at + 1} />
      ))}
      {file.sections.length === 0 ? (
        <p className="paper-note">{t('documents.preview.office-empty')}</p>
      ) : null}
      {file.isWhole ? null : <p className="paper-note">{t('documents.preview.office-cut')}</p>}
    </>
  );
}

function Part({ section, n }: { section: OfficeSection; n: number }) {
  const { t } = useLanguage();
  const { kind, title, blocks } = section;
  const heading = kind === 'slide' ? t('documents.preview.slide', { n }) : null;
  return (
    <section className={`office-${kind}`} aria-label={heading ?? title ?? undefined}>
      {heading ? <p className="paper-note">{heading}</p> : null}
      {kind === 'notes' ? <p className="paper-note">{t('documents.preview.notes')}</p> : null}
      {title ? <h2 dir="auto">{title}</h2> : null}
      {blocks.length === 0 && kind === 'sheet' ? (
        <p className="paper-note">{t('documents.preview.sheet-empty')}</p>
      ) : null}
      {blocks.map((block, at) => (
        <Block key={at} block={block} caption={title ?? t('documents.preview.table', { n: at + 1 })} />
      ))}
    </section>
  );
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

function Block({ block, caption }: { block: OfficeBlock; caption: string }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level - 1] ?? 'h6';
      return <Heading dir="auto">{block.text}</Heading>;
    }
    case 'paragraph':
      return <p dir="auto">{block.text}</p>;
    case 'list':
      return <List isOrdered={block.isOrdered} items={block.items} level={0} />;
    case 'table':
      return <Table block={block} caption={caption} />;
  }
}

/** Items that lie deeper than the one before are a list within it. */
function List({
  isOrdered,
  items,
  level,
}: {
  isOrdered: boolean;
  items: readonly OfficeListItem[];
  level: number;
}) {
  const entries: ReactNode[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at] as OfficeListItem;
    let end = at + 1;
    while (end < items.length && (items[end] as OfficeListItem).level > level) end += 1;
    const deeper = items.slice(at + 1, end);
    entries.push(
      <li key={at} dir="auto">
        {item.text}
        {deeper.length > 0 ? (
          <List isOrdered={isOrdered} items={deeper} level={Math.max(level + 1, deeper[0]?.level ?? 0)} />
        ) : null}
      </li>,
    );
    at = end;
  }
  return isOrdered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}

function Table({ block, caption }: { block: Extract<OfficeBlock, { kind: 'table' }>; caption: string }) {
  const { t } = useLanguage();
  const [head = [], ...rows] = block.rows;
  const columns = Math.max(0, ...block.rows.map((row) => row.length));
  const cellsOf = (row: readonly string[]) => Array.from({ length: columns }, (_, at) => row[at] ?? '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard
    <section className="paper-table" aria-label={caption} tabIndex={0}>
      <table dir="auto">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {cellsOf(head).map((cell, at) => (
              <th key={at} scope="col" dir="auto">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {cellsOf(row).map((cell, at) => (
                <td key={at} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {block.rows.length < block.rowCount ? (
        <p className="paper-note">
          {t('documents.preview.rows', { shown: block.rows.length, count: block.rowCount })}
        </p>
      ) : null}
      {columns < block.columnCount ? (
        <p className="paper-note">
          {t('documents.preview.columns', { shown: columns, count: block.columnCount })}
        </p>
      ) : null}
    </section>
  );
}
