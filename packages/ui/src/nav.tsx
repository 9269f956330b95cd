import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconDrawing } from './icon.tsx';
import { Link } from './link.tsx';

/** A block of the navigation, with an optional heading. */
export function NavGroup({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="nav-group">
      {title ? <p className="nav-group-title">{title}</p> : null}
      <ul>{children}</ul>
    </div>
  );
}

export type NavItemProps = {
  href: string;
  /** An icon for places of the portal. */
  icon?: IconDrawing;
  /** A coloured dot for the reader's own groups: 1 to 6 of the data colours. */
  dot?: 1 | 2 | 3 | 4 | 5 | 6;
  count?: ReactNode;
  /** The count waits for the reader. Say what it counts in `countName`. */
  hot?: boolean;
  countName?: string;
  current?: boolean;
  children: string;
};

/** One place of the side navigation. */
export function NavItem({
  href,
  icon,
  dot,
  count,
  hot = false,
  countName,
  current = false,
  children,
}: NavItemProps) {
  return (
    <li>
      <Link className="nav-item" href={href} aria-current={current ? 'page' : undefined} title={children}>
        {icon ? <Icon of={icon} mirror={false} /> : null}
        {dot ? <span className="nav-dot" style={{ background: `var(--data-${dot})` }} /> : null}
        <span className="nav-item-words">{children}</span>
        <Count value={count} hot={hot} name={countName} />
      </Link>
    </li>
  );
}

/** One place of the bottom bar on a phone. */
export function BottomItem({
  href,
  icon,
  count,
  countName,
  current,
  children,
}: Omit<NavItemProps, 'dot' | 'hot'>) {
  return (
    <li>
      <Link className="bottom-item" href={href} aria-current={current ? 'page' : undefined}>
        {icon ? <Icon of={icon} size="large" /> : null}
        {children}
        <Count value={count} hot name={countName} />
      </Link>
    </li>
  );
}

/** The last place of the bottom bar: opens the rest of the navigation, without scripts. */
export function BottomMore({
  icon,
  label,
  children,
}: {
  icon: IconDrawing;
  label: ReactNode;
  children: ReactNode;
}) {
  return (
    <li>
      <details>
        <summary className="bottom-item">
          <Icon of={icon} size="large" />
          {label}
        </summary>
        <div className="bottom-more-panel">{children}</div>
      </details>
    </li>
  );
}

function Count({ value, hot, name }: { value: ReactNode; hot: boolean; name?: string }) {
  if (value === undefined || value === null || value === 0) return null;
  return (
    <span className={classes('nav-count', hot && 'nav-count-hot')}>
      {value}
      {name ? <span className="visually-hidden"> {name}</span> : null}
    </span>
  );
}
