import type { ReactNode } from 'react';

/** One thing that waits for the reader, with its one next step. */
export function TodoRow({
  icon,
  title,
  detail,
  act,
}: {
  icon: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  act?: ReactNode;
}) {
  return (
    <li className="todo">
      <span className="todo-icon" aria-hidden>
        {icon}
      </span>
      <div style={{ minInlineSize: 0 }}>
        <div className="subheading">{title}</div>
        {detail ? <div className="small muted">{detail}</div> : null}
      </div>
      <div className="row">{act}</div>
    </li>
  );
}
