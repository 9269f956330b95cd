import { Link } from './link.tsx';

/** Two arcs that interlock, and the name of the portal. No mark of any maker. */
export function Wordmark({ name, href = '/' }: { name: string; href?: string }) {
  return (
    <Link className="wordmark" href={href} aria-label={name} title={name}>
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
        <rect width="26" height="26" rx="7" fill="var(--brand)" />
        <g fill="none" stroke="var(--on-brand)" strokeWidth="2.4" strokeLinecap="round">
          <path d="M5.5 15.6c1.6-5.2 5.4-7.6 9.6-5.6" />
          <path d="M20.5 10.4c-1.6 5.2-5.4 7.6-9.6 5.6" />
          <path d="M5.9 17.2c3 1.6 6.4.2 8.3-2.7" strokeOpacity=".75" />
          <path d="M20.1 8.8c-3-1.6-6.4-.2-8.3 2.7" strokeOpacity=".75" />
        </g>
      </svg>
      <span className="wordmark-name" aria-hidden="true">
        {name}
      </span>
    </Link>
  );
}
