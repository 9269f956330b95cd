import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type NavItem = { href: string; label: string; icon: ReactNode; current: boolean; count?: number };
export type ShellProps = {
  skip: string;
  brand: string;
  homeHref: string;
  /** The search box, where there is something to find. */
  find?: ReactNode;
  navLabel: string;
  nav: readonly NavItem[];
  groups?: { title: string; items: readonly { href: string; label: string; current: boolean }[] } | null;
  foot: ReactNode;
  crumbs: ReactNode;
  barEnd: ReactNode;
  mobileEnd: ReactNode;
  /** What stands at the end of every page. */
  footer: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page: places on one side, one white sheet, a bar; on a telephone two bars. */
export function Shell(props: ShellProps) {
  const { nav, groups } = props;
  return (
    <>
      <a className="skip-link" href="#main">
        {props.skip}
      </a>
      <div className="top-bar">
        <Wordmark brand={props.brand} href={props.homeHref} />
        <div className="row">{props.mobileEnd}</div>
      </div>
      <div className="shell">
        <div className="side">
          <Wordmark brand={props.brand} href={props.homeHref} />
          {props.find}
          <nav className="nav" aria-label={props.navLabel}>
            {nav.map((item) => (
              <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.icon}
                <span className="nav-label">{item.label}</span>
                {item.count ? <span className="nav-count is-hot">{item.count}</span> : null}
              </Link>
            ))}
          </nav>
          {groups && groups.items.length > 0 ? (
            <nav className="nav" aria-label={groups.title}>
              <p className="side-title">{groups.title}</p>
              {groups.items.map((item) => (
                <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                  <span className="dot" aria-hidden />
                  <span className="nav-label" dir="auto" title={item.label}>
                    {item.label}
                  </span>
                </Link>
              ))}
            </nav>
          ) : null}
          <div className="side-foot">{props.foot}</div>
        </div>
        <div className="sheet">
          <div className="bar no-print">
            {props.crumbs}
            <div className="bar-end">{props.barEnd}</div>
          </div>
          <main id="main" tabIndex={-1} className="page">
            {props.children}
          </main>
          {props.footer}
        </div>
      </div>
      <nav className="bottom-bar" aria-label={props.navLabel}>
        {nav.slice(0, 5).map((item) => (
          <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.icon}
            {item.label}
          </Link>
        ))}
      </nav>
    </>
  );
}

/** Two interlocking arcs and the name of the installation. */
export function Wordmark({ brand, href }: { brand: string; href: string }) {
  return (
    <Link className="wordmark" href={href}>
      <svg viewBox="0 0 26 26" aria-hidden>
        <rect width="26" height="26" rx="7" fill="var(--brand)" />
        <g fill="none" stroke="var(--on-brand)" strokeWidth="2.2" strokeLinecap="round">
          <path d="M6 15.5c2-5 6-7 9.500-5" />
          <path d="M20 10.500c-2 5-6 7-9.500 5" />
        </g>
      </svg>
      <span>{brand}</span>
    </Link>
  );
}
