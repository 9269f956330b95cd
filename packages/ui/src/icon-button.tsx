import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconDrawing } from './icon.tsx';
import { Link, type LinkProps } from './link.tsx';

type IconLook = {
  /** What it does: read out and shown on hover. */
  name: string;
  icon: IconDrawing;
  mirrorIcon?: boolean;
  /** A dot: something new behind it. Say so in the name. */
  pip?: boolean;
};

export type IconButtonProps = IconLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'children'>;

/** A button of an icon alone. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { name, icon, mirrorIcon, pip, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={classes('icon-btn', className)}
      aria-label={name}
      title={name}
      {...rest}
    >
      <Icon of={icon} mirror={mirrorIcon} />
      {pip ? <span className="icon-btn-pip" /> : null}
    </button>
  );
});

/** The same as a link. */
export function IconLink({
  name,
  icon,
  mirrorIcon,
  pip,
  className,
  ...rest
}: IconLook & Omit<LinkProps, 'children'>) {
  return (
    <Link className={classes('icon-btn', className)} aria-label={name} title={name} {...rest}>
      <Icon of={icon} mirror={mirrorIcon} />
      {pip ? <span className="icon-btn-pip" /> : null}
    </Link>
  );
}
