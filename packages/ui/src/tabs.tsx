import { Link } from './link.tsx';

export type Tab = { href: string; label: string; count?: number | null; current: boolean };

/** Parts of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label} {typeof tab.count === 'number' ? <span className="code">{tab.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
