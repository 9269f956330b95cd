import { Link } from './link.tsx';

export type StripVersion = { n: number; href: string; title: string; date: string; current: boolean };

/** All versions of a thing from the first to the newest, the shown one marked. */
export function VersionStrip({ label, versions }: { label: string; versions: readonly StripVersion[] }) {
  return (
    <nav aria-label={label}>
      <ol className="strip">
        {versions.map((version) => (
          <li key={version.n}>
            <Link href={version.href} aria-current={version.current ? 'true' : undefined}>
              <span className="knot" aria-hidden />
              <span>{version.title}</span>
              <span className="muted">{version.date}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
