import { z } from 'zod';
import { idOut } from '../kernel/ids.ts';

/** Who may know that a space exists and read its overview. */
export const visibilities = ['public', 'partners', 'members'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * The label of a document is its audience, and nothing else (decision record 2).
 * `view_only` is refused until the secure viewer exists.
 */
export const labels = ['public', 'partners', 'group', 'named', 'view_only'] as const;
export type Label = (typeof labels)[number];

export const spaceRoles = ['chair', 'secretary', 'member', 'observer'] as const;
export type SpaceRole = (typeof spaceRoles)[number];

/** The union of the states of all kinds; each kind's own machine says which of them it uses. */
export const spaceStates = ['proposed', 'active', 'declined', 'closed'] as const;
export type SpaceState = (typeof spaceStates)[number];

/** The four bars and borders of a label on screen (ux D2), from the widest audience to the narrowest. */
export const labelLevels: Readonly<Record<Label, 0 | 1 | 2 | 3 | 4>> = {
  public: 0,
  partners: 1,
  group: 2,
  named: 3,
  view_only: 4,
};

/** Labels that a space of this visibility offers: an audience is never wider than the space itself. */
export function labelsWithin(visibility: Visibility): readonly Label[] {
  if (visibility === 'public') return ['public', 'partners', 'group', 'named'];
  if (visibility === 'partners') return ['partners', 'group', 'named'];
  return ['group', 'named'];
}

/** A subject that groups, projects, calls and commitments are about; named in each language of the portal. */
export const themeBrief = z.strictObject({
  id: idOut('theme'),
  key: z.string(),
  names: z.record(z.string(), z.string()),
});

export const spaceBrief = z.strictObject({
  id: idOut('space'),
  kind: z.string(),
  code: z.string(),
  name: z.string(),
});
export type SpaceBrief = z.infer<typeof spaceBrief>;
