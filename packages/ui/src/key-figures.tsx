import type { ReactNode } from 'react';

export type KeyFigure = { key: string; label: ReactNode; value: ReactNode; note?: ReactNode };

/** The few numbers of a page, in one line. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <div className="key-figures">
      <dl>
        {figures.map((figure) => (
          <div key={figure.key}>
            <dt>{figure.label}</dt>
            <dd className="type-figure">
              <bdi>{figure.value}</bdi>
            </dd>
            {figure.note ? <dd className="key-figures-note">{figure.note}</dd> : null}
          </div>
        ))}
      </dl>
    </div>
  );
}
