import { useEffect, useRef } from 'react';
import { Link } from './link.tsx';

export type Tab = { href: string; label: string; count?: number | null; current: boolean };

/** Parts of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const row = useRef<HTMLElement>(null);
  const at = tabs.find((tab) => tab.current)?.href;
  // On a narrow screen the row scrolls: where one is stands in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is the reason to look again
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current=page]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);
  return (
    <nav className="tabs no-print" aria-label={label} ref={row}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label} {typeof tab.count === 'number' ? <span className="code">{tab.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
