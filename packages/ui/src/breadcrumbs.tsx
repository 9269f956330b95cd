import { ChevronRight } from 'lucide-react';
import { Link } from './link.tsx';

export type Crumb = { label: string; href?: string };

/** Where this page is; the last is the page itself. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}-${crumb.href ?? ''}`}>
            {index > 0 ? <ChevronRight size={14} className="mirror" aria-hidden /> : null}
            {crumb.href && index < crumbs.length - 1 ? (
              <Link href={crumb.href}>
                <bdi>{crumb.label}</bdi>
              </Link>
            ) : (
              <span aria-current="page">
                <bdi>{crumb.label}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
