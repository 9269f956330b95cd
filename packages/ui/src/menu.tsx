import type { ReactNode } from 'react';

/** A small choice behind a button; a details element, so it opens without JavaScript too. */
export function Menu({
  name,
  trigger,
  up = false,
  children,
}: {
  name: string;
  trigger: ReactNode;
  up?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="menu disclosure">
      <summary className="icon-button" aria-label={name} title={name}>
        {trigger}
      </summary>
      <div className={up ? 'menu-panel is-up' : 'menu-panel'}>{children}</div>
    </details>
  );
}
