import type { ReactNode } from 'react';

/** Something that not everybody needs at once, one press away. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <span className="button is-small">{summary}</span>
      </summary>
      <div style={{ paddingBlockStart: 12 }}>{children}</div>
    </details>
  );
}
