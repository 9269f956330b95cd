import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Link } from './link.tsx';

export type Tab = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

export type TabsProps = {
  /** What the tabs are parts of. */
  label: string;
  tabs: readonly Tab[];
  /** In the text column, without the page's padding. */
  flush?: boolean;
};

/** The pages of one object, as links: each has its own address. */
export function Tabs({ label, tabs, flush = false }: TabsProps) {
  return (
    <nav className={classes('tabs', flush && 'tabs-flush')} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="tabs-count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
