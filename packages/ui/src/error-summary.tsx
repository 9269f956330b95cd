import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

export type SummaryItem = { fieldId: string; message: ReactNode };

export type ErrorSummaryProps = {
  title: ReactNode;
  /** What no field is to blame for. */
  text?: ReactNode;
  items?: readonly SummaryItem[];
};

/** On top of a form that was sent back: says so, takes the focus, and leads to each field. */
export function ErrorSummary({ title, text, items = [] }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice" data-tone="bad" role="alert" tabIndex={-1} ref={box} id="error-summary">
      <Icon of={CircleAlert} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {text ? <p>{text}</p> : null}
        {items.length > 0 ? (
          <ul className="notice-list">
            {items.map((item) => (
              <li key={item.fieldId}>
                <a href={`#${item.fieldId}`}>{item.message}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
