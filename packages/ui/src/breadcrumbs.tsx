import ChevronRight from 'lucide-react/icons/chevron-right';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type Crumb = { label: string; href?: string };

/** From the top of the portal to this page; the last one is the page itself. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1;
          return (
            <li key={crumb.href ?? crumb.label}>
              {index > 0 ? <Icon of={ChevronRight} mirror /> : null}
              {crumb.href && !last ? (
                <Link href={crumb.href}>
                  <bdi>{crumb.label}</bdi>
                </Link>
              ) : (
                <span aria-current={last ? 'page' : undefined}>
                  <bdi>{crumb.label}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
