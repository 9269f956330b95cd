import { nameKey } from '../kernel/text.ts';

/** What is known of an organisation where two are compared. */
export type RelatedOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly nameNative: string | null;
  readonly aliases: readonly string[];
};

/** The parents of each organisation as they are now; what is not in it has none. */
export type ParentsOf = ReadonlyMap<string, readonly string[]>;

export type Relation = 'same' | 'alias' | 'parent' | 'ancestor';

/** All organisations above this one, itself left out. Ends even where the map has a circle. */
export function ancestorsOf(id: string, parentsOf: ParentsOf): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(parentsOf.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(parentsOf.get(next) ?? []));
  }
  found.delete(id);
  return found;
}

/** Whether an organisation with these parents would stand above itself. */
export function makesCircle(id: string, parents: readonly string[], parentsOf: ParentsOf): boolean {
  return parents.some((parent) => parent === id || ancestorsOf(parent, parentsOf).has(id));
}

/**
 * How two organisations belong together, the closest relation first, or null when they do not; the same whichever is
 * named first. `alias`: they share a name, whatever its case or script form. Two with a common parent are not related
 * by this alone.
 */
export function relationBetween(
  one: RelatedOrganisation,
  other: RelatedOrganisation,
  parentsOf: ParentsOf,
): Relation | null {
  if (one.id === other.id) return 'same';
  const names = namesOf(one);
  if ([...namesOf(other)].some((name) => names.has(name))) return 'alias';
  const isAbove = (upper: string, lower: string) => (parentsOf.get(lower) ?? []).includes(upper);
  if (isAbove(one.id, other.id) || isAbove(other.id, one.id)) return 'parent';
  const isFarAbove = (upper: string, lower: string) => ancestorsOf(lower, parentsOf).has(upper);
  return isFarAbove(one.id, other.id) || isFarAbove(other.id, one.id) ? 'ancestor' : null;
}

function namesOf({ name, nameNative, aliases }: RelatedOrganisation): Set<string> {
  return new Set([name, nameNative ?? '', ...aliases].map(nameKey).filter((key) => key !== ''));
}
