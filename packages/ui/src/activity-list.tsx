import type { ReactNode } from 'react';
import { Icon, type IconDrawing } from './icon.tsx';

export type Activity = {
  key: string;
  icon: IconDrawing;
  mirrorIcon?: boolean;
  /** One sentence; links and names inside it. */
  text: ReactNode;
  /** Who and when, quieter. */
  meta?: ReactNode;
};

/** What happened, newest first: one sentence each. */
export function ActivityList({ label, items }: { label?: string; items: readonly Activity[] }) {
  return (
    <ol className="activity-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          <Icon of={item.icon} mirror={item.mirrorIcon} />
          <div>
            <p>{item.text}</p>
            {item.meta ? <p className="activity-meta">{item.meta}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
