import type { SpaceRole } from './space.ts';

/** What a role in a space may do. `Own` is about what one has posted oneself. */
export const rights = [
  'post',
  'discuss',
  'changeOwn',
  'changeAny',
  'seeReadersOfOwn',
  'seeReadersOfAny',
  'manageMembers',
] as const;
export type Right = (typeof rights)[number];

/**
 * Roles → rights, the one table (decision record 4). Grants are derived from the roster on each
 * request, never copied. Nobody may delete from the record.
 */
const rightsOf: Readonly<Record<SpaceRole, readonly Right[]>> = {
  chair: rights,
  secretary: rights,
  member: ['post', 'discuss', 'changeOwn', 'seeReadersOfOwn'],
  observer: [],
};

/** Roles that keep the record of a space: they also see what was recalled. */
export const keeperRoles: readonly SpaceRole[] = ['chair', 'secretary'];

export function roleHas(role: SpaceRole | null, right: Right): boolean {
  return role !== null && rightsOf[role].includes(right);
}
