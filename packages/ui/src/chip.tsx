import type { ReactNode } from 'react';
import { Icon, type IconDrawing } from './icon.tsx';
import type { Tone } from './notice.tsx';

/** A short fact on a tint: a due date, an outcome. Its words say all; the tint only hurries. */
export function Chip({ tone, icon, children }: { tone?: Tone; icon?: IconDrawing; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </span>
  );
}
