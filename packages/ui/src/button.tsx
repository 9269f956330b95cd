import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconDrawing } from './icon.tsx';
import { Link, type LinkProps } from './link.tsx';

export type ButtonLook = {
  /** One primary per page; danger only for what cannot be undone. */
  kind?: 'primary' | 'default' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  /** As wide as its container. */
  wide?: boolean;
  icon?: IconDrawing;
  mirrorIcon?: boolean;
  /** After the words: for what leads onward. */
  iconAtEnd?: boolean;
  children: ReactNode;
};

export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    /** While the work is under way: what is said instead; a second press does nothing. */
    pending?: ReactNode;
    /** Why it cannot be used. Stays reachable by keyboard, so that the reason can be read. */
    disabledBecause?: string;
  };

const lookOf = ({ kind = 'default', size, wide }: ButtonLook, className?: string) =>
  classes(
    'btn',
    kind !== 'default' && `btn-${kind}`,
    size === 'small' && 'btn-small',
    wide && 'btn-wide',
    className,
  );

/** A button. Submits its form unless `type="button"`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    kind,
    size,
    wide,
    icon,
    mirrorIcon,
    iconAtEnd,
    children,
    pending,
    disabledBecause,
    className,
    onClick,
    type = 'submit',
    ...rest
  },
  ref,
) {
  const idle = Boolean(pending) || disabledBecause !== undefined;
  return (
    <button
      ref={ref}
      type={idle ? 'button' : type}
      className={lookOf({ kind, size, wide, children }, className)}
      aria-disabled={idle || undefined}
      aria-busy={pending ? true : undefined}
      data-pending={pending ? '' : undefined}
      title={disabledBecause}
      aria-description={disabledBecause}
      onClick={idle ? undefined : onClick}
      {...rest}
    >
      {pending ? <span className="btn-wheel" aria-hidden="true" /> : null}
      {!pending && icon && !iconAtEnd ? <Icon of={icon} mirror={mirrorIcon} /> : null}
      {pending || children}
      {!pending && icon && iconAtEnd ? <Icon of={icon} mirror={mirrorIcon} /> : null}
    </button>
  );
});

export type ButtonLinkProps = ButtonLook & Omit<LinkProps, 'children'>;

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({
  kind,
  size,
  wide,
  icon,
  mirrorIcon,
  iconAtEnd,
  children,
  className,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link className={lookOf({ kind, size, wide, children }, className)} {...rest}>
      {icon && !iconAtEnd ? <Icon of={icon} mirror={mirrorIcon} /> : null}
      {children}
      {icon && iconAtEnd ? <Icon of={icon} mirror={mirrorIcon} /> : null}
    </Link>
  );
}
