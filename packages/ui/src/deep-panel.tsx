import type { ReactNode } from 'react';

export type DeepPanelProps = {
  /** Small, above the title: when, where. */
  kicker?: ReactNode;
  title: ReactNode;
  /** Pairs, such as the same time in several zones; the reader's own stands out. */
  facts?: readonly { key: string; term: ReactNode; value: ReactNode; own?: boolean }[];
  actions?: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
};

/** The one strong element of a page: the petrol panel. */
export function DeepPanel({ kicker, title, facts, actions, note, children }: DeepPanelProps) {
  return (
    <section className="deep-panel">
      {kicker ? <p className="deep-panel-kicker">{kicker}</p> : null}
      <h2 className="deep-panel-title">{title}</h2>
      {facts ? (
        <dl>
          {facts.map((fact) => (
            <div key={fact.key}>
              <dt data-own={fact.own ? '' : undefined}>{fact.term}</dt>
              <dd data-own={fact.own ? '' : undefined}>
                <bdi>{fact.value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {children}
      {actions ? <div className="action-row">{actions}</div> : null}
      {note ? <p className="deep-panel-note">{note}</p> : null}
    </section>
  );
}
