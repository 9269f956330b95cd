import { type Actor, isInGoodStanding, isOfHost } from '../kernel/actor.ts';
import { any, type Clause, clause } from '../kernel/policy.ts';
import { type Right, roleHas } from './rights.ts';
import type { Label, SpaceRole, SpaceState, Visibility } from './space.ts';
import type { SpaceKind } from './space-kinds.ts';
import { admits, overviewTable, overviewVisibility, type Viewer } from './truth-table.ts';

/** What the policies know of a space. */
export type SpaceFacts = {
  readonly id: string;
  readonly kind: SpaceKind;
  readonly code: string;
  readonly name: string;
  readonly state: SpaceState;
  readonly visibility: Visibility;
  readonly defaultLabel: Label;
  readonly revision: number;
};

/** An actor before a space: `role` is their seat in it, if any. */
export type SpaceSubject = {
  readonly actor: Actor;
  readonly space: SpaceFacts;
  readonly role: SpaceRole | null;
  readonly hasOpenJoinRequest: boolean;
};

/** The same in the terms of the truth table. A seat counts only while its holder is in good standing. */
export function viewerOf(
  actor: Actor,
  facts: { role: SpaceRole | null; organisationNamed?: boolean; holder?: boolean },
): Viewer {
  const inGoodStanding = isInGoodStanding(actor);
  return {
    inGoodStanding,
    ofHost: isOfHost(actor),
    duties: actor.kind === 'person' ? actor.duties : [],
    role: inGoodStanding ? facts.role : null,
    organisationNamed: facts.organisationNamed ?? false,
    holder: facts.holder ?? false,
  };
}

type HasActor = { readonly actor: Actor };
type InSpace = HasActor & { readonly space: SpaceFacts; readonly role: SpaceRole | null };

/** Clauses over anything that lies in a space; the modules that put things into spaces share them. */
export const signedIn: Clause<HasActor> = clause(
  'signedIn',
  'common.sign_in_first',
  ({ actor }) => actor.kind === 'person',
);

export const inGoodStanding: Clause<HasActor> = clause(
  'inGoodStanding',
  'common.account_not_active',
  ({ actor }) => isInGoodStanding(actor),
);

export const ofPartnerOrganisation: Clause<HasActor> = clause(
  'ofPartnerOrganisation',
  'spaces.host_people_are_invited',
  ({ actor }) => !isOfHost(actor),
);

export const seesOverview: Clause<InSpace> = clause(
  'seesOverview',
  'common.not_found',
  ({ actor, space, role }) => admits(overviewTable[overviewVisibility(space)], viewerOf(actor, { role })),
);

export const isMember: Clause<InSpace> = clause(
  'isMember',
  'spaces.members_only',
  ({ actor, role }) => isInGoodStanding(actor) && role !== null,
);

export const isPartnershipManager: Clause<HasActor> = clause(
  'isPartnershipManager',
  'common.for_partnership_manager',
  ({ actor }) => isInGoodStanding(actor) && isOfHost(actor) && actor.duties.includes('partnership_manager'),
);

export const isMemberOrManager: Clause<InSpace> = any<InSpace>(isPartnershipManager, isMember);

export const spaceIsOpen: Clause<InSpace> = clause(
  'spaceIsOpen',
  'spaces.not_open',
  ({ space }) => space.state === 'active',
);

export const spaceHasRoster: Clause<InSpace> = clause(
  'spaceHasRoster',
  'spaces.not_open',
  ({ space }) => space.state === 'active' || space.state === 'proposed',
);

/** The role's right, from the one table of `rights.ts`. */
export function mayBy(right: Right): Clause<InSpace> {
  return clause(
    `may ${right}`,
    `spaces.role_lacks_${right}`,
    ({ actor, role }) => isInGoodStanding(actor) && roleHas(role, right),
  );
}
