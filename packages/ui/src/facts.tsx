import type { ReactNode } from 'react';
import { DefinitionList } from './definition-list.tsx';

/** Names and values, each name once: a `DefinitionList` that needs no keys. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return <DefinitionList items={facts.map(({ name, value }) => ({ key: name, term: name, value }))} />;
}
