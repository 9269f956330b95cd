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
