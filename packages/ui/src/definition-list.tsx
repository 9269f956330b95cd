import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type Definition = { key: string; term: ReactNode; value: ReactNode };

/** Facts by name. `tight` keeps two columns on a phone. */
export function DefinitionList({ items, tight = false }: { items: readonly Definition[]; tight?: boolean }) {
  return (
    <dl className={classes('definition-list', tight && 'definition-list-tight')}>
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
