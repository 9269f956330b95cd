import type { ReactNode } from 'react';
import { Icon, type IconDrawing } from './icon.tsx';

export type EmptyStateProps = {
  icon?: IconDrawing;
  title: ReactNode;
  /** What belongs here and who can add it. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Where nothing is yet: what would be here, and the one thing to do about it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon ? (
        <span className="empty-state-icon">
          <Icon of={icon} />
        </span>
      ) : null}
      <p className="empty-state-title">{title}</p>
      {children ? <p className="empty-state-text">{children}</p> : null}
      {action ? <div className="empty-state-actions">{action}</div> : null}
    </div>
  );
}
