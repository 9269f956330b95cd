import type { ReactNode } from 'react';

/** Nothing here yet: what belongs here, who can add it, and one act. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="subheading">{title}</p>
      {children}
      {action}
    </div>
  );
}
