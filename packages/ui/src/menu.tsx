import { type ButtonHTMLAttributes, type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconDrawing } from './icon.tsx';
import { Link, type LinkProps } from './link.tsx';

export type MenuProps = {
  /** The trigger's name; shown unless there is an icon. */
  label: string;
  icon?: IconDrawing;
  /** Which edge of the trigger it hangs from. */
  align?: 'start' | 'end';
  /** Opens upwards: at the foot of a column. */
  up?: boolean;
  children: ReactNode;
};

/** A list of links and buttons behind a trigger. `details`, so it opens without scripts; with them, Escape and a press outside close it. */
export function Menu({ label, icon, align = 'end', up = false, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type === 'click' && !element.contains(event.target as Node);
      if (!escaped && !outside) return;
      element.open = false;
      if (escaped) element.querySelector('summary')?.focus();
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details className="menu" name="menus" ref={details}>
      <summary
        className={icon ? 'icon-btn' : 'btn'}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
      >
        {icon ? <Icon of={icon} /> : label}
      </summary>
      <div className="menu-panel" data-align={align} data-up={up ? '' : undefined}>
        {children}
      </div>
    </details>
  );
}

/** A heading inside a menu. */
export function MenuTitle({ children }: { children: ReactNode }) {
  return <p className="menu-title">{children}</p>;
}

type ItemLook = { icon?: IconDrawing; current?: boolean; tone?: 'danger' };

/** A place to go from a menu. */
export function MenuLink({ icon, current, tone, className, children, ...rest }: ItemLook & LinkProps) {
  return (
    <Link
      className={classes('menu-item', className)}
      data-tone={tone}
      aria-current={current ? 'true' : undefined}
      {...rest}
    >
      {icon ? <Icon of={icon} /> : null}
      {children}
    </Link>
  );
}

/** An act in a menu: the submit button of the form around it. */
export function MenuButton({
  icon,
  current,
  tone,
  children,
  ...rest
}: ItemLook & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="submit"
      className="menu-item"
      data-tone={tone}
      aria-current={current ? 'true' : undefined}
      {...rest}
    >
      {icon ? <Icon of={icon} /> : null}
      {children}
    </button>
  );
}
