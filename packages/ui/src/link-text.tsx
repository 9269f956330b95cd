import { classes } from './classes.ts';
import { Link, type LinkProps } from './link.tsx';

/** A link in the brand's ink. `inline` inside running text, where colour alone would not do. */
export function LinkText({ inline = false, className, ...rest }: LinkProps & { inline?: boolean }) {
  return <Link className={classes('link-text', inline && 'link-text-inline', className)} {...rest} />;
}
