import type { LinkProps } from '@portal/ui/link';
import { Link } from '@remix-run/react';

/** The router's link in the shape of the primitives. */
export function RouterLink({ href, ...rest }: LinkProps) {
  return <Link to={href} {...rest} />;
}
