import { roleHas } from './rights.ts';
import type { SpaceRole, SpaceState } from './space.ts';
import { type SpaceKind, spaceKinds } from './space-kinds.ts';

/**
 * Null when a seat may be given up or changed, else why not: an open space is never without its lead
 * (trust.md B19). `remaining` counts the holders of the lead role after the change.
 */
export function refusalToLeaveLead(
  space: { kind: SpaceKind; state: SpaceState },
  change: { from: SpaceRole; to: SpaceRole | null; remaining: number },
): string | null {
  const lead = spaceKinds[space.kind].neverWithout;
  if (change.from !== lead || change.to === lead) return null;
  if (space.state !== 'active' && space.state !== 'proposed') return null;
  return change.remaining > 0 ? null : 'spaces.last_chair';
}

/**
 * Null when somebody with this seat of their own may give this role, else why not: who keeps the roster gives any;
 * a manager who fills an empty chair gives the chair and nothing else.
 */
export function refusalToGiveRole(kind: SpaceKind, own: SpaceRole | null, role: SpaceRole): string | null {
  if (roleHas(own, 'manageMembers')) return null;
  return role === spaceKinds[kind].neverWithout ? null : 'spaces.fills_chair_only';
}
