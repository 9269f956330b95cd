import type { ReactNode } from 'react';

/** Main column and side column; the side goes below on a narrow screen. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="split">
      <div>{children}</div>
      {aside}
    </div>
  );
}

/** What stands beside the matter: hairlines between its parts. */
export function SidePanel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="side-panel" aria-label={label}>
      {children}
    </aside>
  );
}

/** A part of the side panel. */
export function SidePart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="side-panel-title">{title}</h2>
      {children}
    </section>
  );
}
