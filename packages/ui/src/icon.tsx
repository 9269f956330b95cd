import type { ComponentType, SVGProps } from 'react';
import { classes } from './classes.ts';

/** A drawing of `lucide-react/icons/<name>`, imported one by one so that only those used are shipped. */
export type IconDrawing = ComponentType<SVGProps<SVGSVGElement> & { size?: string | number }>;

export type IconProps = {
  of: IconDrawing;
  /** 16 px beside text, 20 px alone. */
  size?: 'small' | 'large';
  /** Turns round in right-to-left languages: arrows, reply, send. Not clocks, ticks or marks. */
  mirror?: boolean;
  /** Only where no word says the same. */
  name?: string;
};

/** An icon in the house's stroke. Decorative unless it has a name. */
export function Icon({ of: Drawing, size = 'small', mirror = false, name }: IconProps) {
  const meaning = name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true };
  return (
    <Drawing
      className={classes('icon', size === 'large' && 'icon-large', mirror && 'icon-mirror')}
      strokeWidth={1.75}
      focusable="false"
      {...meaning}
    />
  );
}
