import type { StaffDuty } from '../accounts/person.ts';
import type { DocumentState } from '../documents/document.ts';
import { keeperRoles } from './rights.ts';
import type { Label, SpaceRole, SpaceState, Visibility } from './space.ts';

/**
 * The truth table: who sees what, written once as data. The policy reads it directly; the predicate
 * `visibleTo`, row-level security and the audience page are proven equal to it over random worlds.
 */

/** What is known of a person with regard to one space and one thing in it. */
export type Viewer = {
  /** Signed in, active, of an approved organisation. */
  readonly inGoodStanding: boolean;
  readonly ofHost: boolean;
  readonly duties: readonly StaffDuty[];
  /** Seat in the space, null without one. */
  readonly role: SpaceRole | null;
  /** One's organisation is among those named. */
  readonly organisationNamed: boolean;
  /** The thing is one's own. */
  readonly holder: boolean;
};

const conditions = {
  in_good_standing: (viewer: Viewer) => viewer.inGoodStanding,
  not_of_host: (viewer: Viewer) => !viewer.ofHost,
  member: (viewer: Viewer) => viewer.role !== null,
  keeper: (viewer: Viewer) => viewer.role !== null && keeperRoles.includes(viewer.role),
  organisation_named: (viewer: Viewer) => viewer.organisationNamed,
  holder: (viewer: Viewer) => viewer.holder,
  manager: (viewer: Viewer) => viewer.ofHost && viewer.duties.includes('partnership_manager'),
  working_staff: (viewer: Viewer) =>
    viewer.ofHost && viewer.duties.some((duty) => duty === 'reviewer' || duty === 'follow_up_officer'),
} as const;
export type Condition = keyof typeof conditions;

/** Each audience is a list of ways in; each way is a list of conditions that must all hold. */
export type Ways = readonly (readonly Condition[])[];

export const audiences = ['everyone', 'partners', 'members', 'named', 'own'] as const;
export type Audience = (typeof audiences)[number];

/** Contents: documents, their versions and bytes. Duty opens none of them (decision record 2). */
export const contentTable: Readonly<Record<Audience, Ways>> = {
  everyone: [[]],
  partners: [
    ['in_good_standing', 'not_of_host'],
    ['in_good_standing', 'member'],
  ],
  members: [['in_good_standing', 'member']],
  named: [['in_good_standing', 'member', 'organisation_named']],
  own: [
    ['in_good_standing', 'member', 'holder'],
    ['in_good_standing', 'keeper'],
  ],
};

/** The overview of a space: metadata, which the duty of the partnership manager needs in full. */
export const overviewTable: Readonly<Record<Visibility, Ways>> = {
  public: [[]],
  partners: [
    ['in_good_standing', 'not_of_host'],
    ['in_good_standing', 'working_staff'],
    ['in_good_standing', 'manager'],
    ['in_good_standing', 'member'],
  ],
  members: [
    ['in_good_standing', 'member'],
    ['in_good_standing', 'manager'],
  ],
};

/** The audience of a thread: that of what it hangs on, or nobody's. */
export type ThreadAudience = Audience | 'nobody';

/** Threads under a document: its readers, but always signed in, since they name people. */
export const threadTable: Readonly<Record<ThreadAudience, Ways>> = {
  ...contentTable,
  everyone: contentTable.partners,
  nobody: [],
};

export function admits(ways: Ways, viewer: Viewer): boolean {
  return ways.some((way) => way.every((condition) => conditions[condition](viewer)));
}

/** A space that is not running yet, or never came to be, is seen by its proposers and the manager only. */
export function overviewVisibility(space: { visibility: Visibility; state: SpaceState }): Visibility {
  return space.state === 'active' || space.state === 'closed' ? space.visibility : 'members';
}

/** The audience of a document: its label, never wider than the space; what was recalled or trashed is taken back. */
export function documentAudience(
  space: { visibility: Visibility; state: SpaceState },
  document: { label: Label; state: DocumentState },
): Audience {
  const isTakenBack = document.state === 'recalled' || document.state === 'trashed';
  if (isTakenBack || document.label === 'view_only') return 'own';
  if (document.label === 'named') return 'named';
  if (document.label === 'group') return 'members';
  const visibility = overviewVisibility(space);
  if (visibility === 'members') return 'members';
  if (document.label === 'partners' || visibility === 'partners') return 'partners';
  return 'everyone';
}

/** The audience of the thread under a document. While that lies in the trash, nobody reads or writes there. */
export function threadAudience(
  space: { visibility: Visibility; state: SpaceState },
  document: { label: Label; state: DocumentState },
): ThreadAudience {
  return document.state === 'trashed' ? 'nobody' : documentAudience(space, document);
}
