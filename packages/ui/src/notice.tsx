import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import InfoDrawing from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type Tone = 'info' | 'ok' | 'warn' | 'bad';

const drawings = { info: InfoDrawing, ok: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

export type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** At the end of the line: a link or a small button. */
  action?: ReactNode;
};

/** Something the reader ought to know here. Part of the page: it does not interrupt. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone}>
      <Icon of={drawings[tone]} />
      <div className="notice-body">
        {title ? <p className="notice-title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
