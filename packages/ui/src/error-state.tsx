import type { ReactNode } from 'react';

export type ErrorStateProps = {
  title: ReactNode;
  /** What happened and what to do next. */
  children: ReactNode;
  /** Such as "Reference: 7f3a". */
  reference?: ReactNode;
  actions?: ReactNode;
};

/** In place of a page that could not be shown. */
export function ErrorState({ title, children, reference, actions }: ErrorStateProps) {
  return (
    <div className="error-state">
      <h1 className="type-display">{title}</h1>
      <p className="error-state-text">{children}</p>
      {actions ? <div className="action-row">{actions}</div> : null}
      {reference ? <p className="error-state-reference">{reference}</p> : null}
    </div>
  );
}
