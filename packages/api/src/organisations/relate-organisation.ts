import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { makesCircle } from '@portal/domain/organisations/relations';
import type { Work } from '../core/work.ts';
import {
  listCompetitors,
  listParents,
  lockRelations,
  saveCompetitors,
  saveParents,
} from './relations.repository.ts';

type Relations = {
  parents?: readonly Id<'organisation'>[] | undefined;
  competitors?: readonly Id<'organisation'>[] | undefined;
};

/**
 * Saves to whom an organisation belongs and with whom it competes, as part of somebody's work; what is left out stays.
 * Returns which of the two changed.
 * @throws DomainError `organisations.parents_make_circle`, `organisations.competes_with_itself`.
 */
export async function relateOrganisation(
  { tx, now }: Work,
  id: Id<'organisation'>,
  { parents, competitors }: Relations,
): Promise<string[]> {
  if (!parents && !competitors) return [];
  if (competitors?.includes(id))
    throw new DomainError('rule_violation', 'organisations.competes_with_itself');
  await lockRelations(tx);
  const changed: string[] = [];
  if (parents) {
    const parentsOf = await listParents(tx);
    const change = between(parentsOf.get(id) ?? [], parents);
    if (makesCircle(id, parents, parentsOf)) {
      throw new DomainError('rule_violation', 'organisations.parents_make_circle');
    }
    await saveParents(tx, { id, ...change, now });
    if (change.begin.length + change.end.length > 0) changed.push('parents');
  }
  if (competitors) {
    const change = between(await listCompetitors(tx, id), competitors);
    await saveCompetitors(tx, { id, ...change, now });
    if (change.begin.length + change.end.length > 0) changed.push('competitors');
  }
  return changed;
}

function between<T>(before: readonly T[], after: readonly T[]): { begin: T[]; end: T[] } {
  return {
    begin: after.filter((each) => !before.includes(each)),
    end: before.filter((each) => !after.includes(each)),
  };
}
