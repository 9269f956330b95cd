import type { ReactNode } from 'react';

/** Read out, not shown; a link in it shows itself while it has the focus. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
