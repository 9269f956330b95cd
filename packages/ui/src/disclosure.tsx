import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode };

/** More, on demand: the browser's own `details`. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon of={ChevronRight} mirror />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
