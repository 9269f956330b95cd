import type { Label, SpaceRole, Visibility } from '@portal/domain/spaces/space';
import type { OrganisationKey } from '../organisations.ts';
import type { PersonaKey } from '../personas.ts';

/** A moment, in days before the story is played; fractions are hours. */
export type DaysAgo = number;

export type ThemeKey =
  | 'hybrid-technology'
  | 'safety-for-family'
  | 'intelligent-systems'
  | 'in-europe-for-europe';
export type GroupKey = 'battery' | 'family' | 'charging';

/**
 * How somebody came to a seat. A group starts with its proposer as the chair; everybody else accepted an
 * invitation, or asked and was approved (then the request stands among the group's `joinRequests`).
 */
export type Joined =
  | { readonly by: 'proposal'; readonly daysAgo: DaysAgo }
  | {
      readonly by: 'invitation';
      readonly from: PersonaKey;
      readonly invitedDaysAgo: DaysAgo;
      readonly daysAgo: DaysAgo;
    }
  | { readonly by: 'request'; readonly daysAgo: DaysAgo };

/** A seat as it stands at the end of the story. */
export type Seat = { readonly person: PersonaKey; readonly role: SpaceRole; readonly joined: Joined };

/** A seat that got another role than the one with which it began. */
export type RoleChange = {
  readonly person: PersonaKey;
  readonly to: SpaceRole;
  readonly by: PersonaKey;
  readonly daysAgo: DaysAgo;
};

export type JoinOutcome =
  | { readonly state: 'requested' }
  | { readonly state: 'approved'; readonly by: PersonaKey; readonly daysAgo: DaysAgo }
  | {
      readonly state: 'declined';
      readonly by: PersonaKey;
      readonly daysAgo: DaysAgo;
      readonly reason: string;
    }
  | { readonly state: 'withdrawn'; readonly daysAgo: DaysAgo };
export type JoinRequest = {
  readonly person: PersonaKey;
  readonly message: string;
  readonly daysAgo: DaysAgo;
  readonly outcome: JoinOutcome;
};

/** An invitation that waits for its answer: to somebody with an account, or to a mail domain of a partner. */
export type OpenInvitation = {
  readonly email: string;
  readonly role: SpaceRole;
  readonly from: PersonaKey;
  readonly daysAgo: DaysAgo;
};

export type Post = {
  readonly by: PersonaKey;
  readonly body: string;
  /** Index in the same thread of the post that this one answers. */
  readonly answers?: number;
  readonly mentions?: readonly PersonaKey[];
  readonly daysAgo: DaysAgo;
};

/** What a group is proposed with. */
export type Charter = {
  readonly name: string;
  readonly theme: ThemeKey;
  readonly visibility: Visibility;
  readonly defaultLabel: Label;
  readonly purpose: string;
  /** Days from now until the group ends. */
  readonly endsInDays: number;
  readonly proposedBy: PersonaKey;
  readonly proposedDaysAgo: DaysAgo;
};

/** A group that waits for the partnership manager. */
export type ProposedGroup = Charter;

export type Group = Charter & {
  readonly key: GroupKey;
  /** Before the numbers of its documents; the portal derives the same from the name. */
  readonly code: string;
  readonly approvedBy: PersonaKey;
  readonly approvedDaysAgo: DaysAgo;
  readonly roster: readonly Seat[];
  readonly roleChanges: readonly RoleChange[];
  readonly joinRequests: readonly JoinRequest[];
  readonly invitations: readonly OpenInvitation[];
  readonly thread: readonly Post[];
};

/** A later version of a document, posted by its sender. */
export type LaterVersion = {
  /** Below `tooling/seed/files`. */
  readonly file: string;
  readonly note: string;
  readonly daysAgo: DaysAgo;
};

/** Somebody opened the version that was the newest at that moment. */
export type Open = { readonly by: PersonaKey; readonly kind: 'view' | 'download'; readonly daysAgo: DaysAgo };

type Ended = { readonly reason: string; readonly daysAgo: DaysAgo };

export type StoryDocument = {
  readonly group: GroupKey;
  readonly sender: PersonaKey;
  readonly title: string;
  readonly label: Exclude<Label, 'view_only'>;
  /** Only, and always, with the label `named`. */
  readonly organisations?: readonly OrganisationKey[];
  /** The first version's file, below `tooling/seed/files`. */
  readonly file: string;
  readonly note: string;
  readonly daysAgo: DaysAgo;
  /** The versions after the first, in order. */
  readonly versions: readonly LaterVersion[];
  /** By the sender, after all versions, opens and posts. */
  readonly withdrawn?: Ended;
  /** By the sender, after all versions, opens and posts. */
  readonly recalled?: Ended;
  readonly opens: readonly Open[];
  readonly thread: readonly Post[];
};
