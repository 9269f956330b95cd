import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from './link.tsx';

export type ButtonLook = {
  look?: 'primary' | 'default' | 'quiet' | 'danger';
  small?: boolean;
};

function classOf({ look = 'default', small = false }: ButtonLook, extra?: string): string {
  return ['button', look !== 'default' && `is-${look}`, small && 'is-small', extra].filter(Boolean).join(' ');
}

/** An act. One primary button per page at most. */
export function Button({
  look,
  small,
  className,
  type = 'submit',
  ...rest
}: ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={classOf({ look, small }, className)} />;
}

/** A link that looks like an act: it leads to the page where the act is done. */
export function ButtonLink({ look, small, className, ...rest }: ButtonLook & LinkProps) {
  return <Link {...rest} className={classOf({ look, small }, className)} />;
}

/** A button of one icon; the name is what a screen reader says. */
export function IconButton({
  name,
  children,
  ...rest
}: { name: string; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className="icon-button" aria-label={name} title={name}>
      {children}
    </button>
  );
}
