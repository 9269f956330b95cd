import type { ReactNode } from 'react';
import { Icon, type IconDrawing } from './icon.tsx';

export type TodoRowProps = {
  icon: IconDrawing;
  mirrorIcon?: boolean;
  title: ReactNode;
  /** Where it comes from, in one line. */
  context?: ReactNode;
  /** A chip with the day. */
  due?: ReactNode;
  /** One small button or link; filled only in the most urgent row. */
  act?: ReactNode;
};

/** Rows of things that wait for the reader, between hairlines. */
export function TodoList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="todo-list" aria-label={label}>
      {children}
    </ul>
  );
}

/** One thing that waits for the reader, with its one next step. */
export function TodoRow({ icon, mirrorIcon, title, context, due, act }: TodoRowProps) {
  return (
    <li className="todo-row">
      <span className="todo-row-icon">
        <Icon of={icon} mirror={mirrorIcon} />
      </span>
      <div className="todo-row-words">
        <p className="todo-row-title">{title}</p>
        {context ? <p className="todo-row-context">{context}</p> : null}
      </div>
      {due ? <span className="todo-row-due">{due}</span> : null}
      {act ? <span className="todo-row-act">{act}</span> : null}
    </li>
  );
}
