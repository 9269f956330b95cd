import History from 'lucide-react/icons/history';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type StripVersion = {
  key: string;
  label: ReactNode;
  /** Under it: the day. */
  note?: ReactNode;
  href?: string;
  /** A ring instead of a dot. */
  major?: boolean;
  current?: boolean;
};

export type VersionStripProps = { title: string; versions: readonly StripVersion[]; action?: ReactNode };

/** The life of something, from its first version to the one that is shown. */
export function VersionStrip({ title, versions, action }: VersionStripProps) {
  return (
    <section className="version-strip" aria-label={title}>
      <span className="version-strip-title" aria-hidden="true">
        <Icon of={History} />
        {title}
      </span>
      <ol>
        {versions.map((version) => (
          <li key={version.key} data-major={version.major ? '' : undefined}>
            <Point version={version}>
              <span className="version-dot" />
              <bdi>{version.label}</bdi>
              {version.note ? <span className="version-strip-note">{version.note}</span> : null}
            </Point>
          </li>
        ))}
      </ol>
      {action}
    </section>
  );
}

function Point({ version, children }: { version: StripVersion; children: ReactNode }) {
  const current = version.current ? ('true' as const) : undefined;
  return version.href ? (
    <Link href={version.href} aria-current={current}>
      {children}
    </Link>
  ) : (
    <span aria-current={current}>{children}</span>
  );
}
