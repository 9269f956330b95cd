import { type Label, type SpaceRole, spaceRoles, type Visibility, visibilities } from './space.ts';

/** What a kind of space may differ in. Everything else asks this table, never for the kind. */
export type SpaceKindRules = {
  readonly roles: readonly SpaceRole[];
  readonly visibilities: readonly Visibility[];
  readonly defaultVisibility: Visibility;
  readonly defaultLabel: Label;
  /** Roles of which at least one holder must remain while the space is open. */
  readonly neverWithout: SpaceRole;
  /** The role that joining by request gives. */
  readonly joinsAs: SpaceRole;
};

export const spaceKinds = {
  working_group: {
    roles: spaceRoles,
    visibilities,
    defaultVisibility: 'partners',
    defaultLabel: 'group',
    neverWithout: 'chair',
    joinsAs: 'member',
  },
} as const satisfies Record<string, SpaceKindRules>;

export type SpaceKind = keyof typeof spaceKinds;
export const spaceKindNames = Object.keys(spaceKinds) as SpaceKind[];
