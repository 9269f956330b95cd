import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type PageHeaderProps = {
  title: ReactNode;
  /** `title` in the smaller step, for long names of objects. */
  size?: 'display' | 'title';
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Badges, numbers, people: one line. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** Tabs follow: the header brings its own padding. */
  tabbed?: boolean;
};

/** The head of a page, with its only `h1`. */
export function PageHeader({
  title,
  size = 'display',
  lead,
  meta,
  actions,
  tabbed = false,
}: PageHeaderProps) {
  return (
    <header className={classes('page-header', tabbed && 'page-header-tabbed')}>
      <div className="page-header-words">
        <h1 className={`type-${size}`}>{title}</h1>
        {lead ? <p className="page-header-lead">{lead}</p> : null}
        {meta ? <div className="page-header-meta">{meta}</div> : null}
      </div>
      {actions ? <div className="page-header-actions">{actions}</div> : null}
    </header>
  );
}
