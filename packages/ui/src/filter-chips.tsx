import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type FilterChip = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Ready-made views of a list: each is an address, so the back button works. */
export function FilterChips({ label, chips }: { label: string; chips: readonly FilterChip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="filter-chips">
        {chips.map((chip) => (
          <li key={chip.href}>
            <Link className="filter-chip" href={chip.href} aria-current={chip.current ? 'true' : undefined}>
              {chip.label}
              {chip.count === undefined ? null : <span className="filter-chip-count">{chip.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
