import { classes } from './classes.ts';

/** A number by which people call something: reads from left to right in every language. */
export function NumberCode({ children, pill = false }: { children: string; pill?: boolean }) {
  return (
    <bdi className={classes('number-code', pill && 'number-code-pill')} dir="ltr" translate="no">
      {children}
    </bdi>
  );
}
