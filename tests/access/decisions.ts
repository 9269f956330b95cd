import type { PersonState, StaffDuty } from '@portal/domain/accounts/person';
import type { JobState } from '@portal/domain/admin/job';
import type { DocumentState } from '@portal/domain/documents/document';
import { type Actor, anonymous } from '@portal/domain/kernel/actor';
import type { OrganisationId, PersonId } from '@portal/domain/kernel/ids';
import type { MailState } from '@portal/domain/notifications/mail-state';
import type { OrganisationKind, OrganisationState } from '@portal/domain/organisations/organisation';
import type { Label, SpaceRole, SpaceState, Visibility } from '@portal/domain/spaces/space';
import type { ThreadAudience } from '@portal/domain/spaces/truth-table';

/** What a row of the decision table says; whatever it leaves out is as usual. */
export type Situation = {
  readonly visibility?: Visibility;
  readonly state?: SpaceState;
  readonly asked?: boolean;
  readonly own?: boolean;
  readonly label?: Label;
  readonly document?: DocumentState;
  readonly named?: boolean;
  readonly audience?: ThreadAudience;
  readonly ofRecalled?: boolean;
  readonly person?: PersonState;
  /** The person in question is an administrator. */
  readonly administrator?: boolean;
  readonly withoutChair?: boolean;
  readonly mail?: MailState;
  readonly job?: JobState;
  readonly organisation?: OrganisationState;
  /** The organisation in question, or that of the person in question, is the host. */
  readonly host?: boolean;
  /** The person in question is of my organisation. */
  readonly colleague?: boolean;
};

type Persona = {
  readonly role?: SpaceRole;
  readonly state?: PersonState;
  readonly kind?: OrganisationKind;
  readonly organisationState?: OrganisationState;
  readonly duties?: readonly StaffDuty[];
  readonly delegate?: boolean;
  readonly via?: 'token';
  readonly unconfirmed?: boolean;
};

/** Who asks. A seat is part of the persona, so that a row reads as one sentence. */
export const personas = {
  stranger: null,
  pending: { state: 'pending', organisationState: 'applied' },
  pendingMember: { state: 'pending', role: 'member' },
  pendingChair: { state: 'pending', role: 'chair' },
  ofSuspended: { organisationState: 'suspended' },
  chairOfSuspended: { organisationState: 'suspended', role: 'chair' },
  outsider: {},
  program: { via: 'token' },
  unconfirmed: { unconfirmed: true },
  observer: { role: 'observer' },
  member: { role: 'member' },
  secretary: { role: 'secretary' },
  chair: { role: 'chair' },
  delegate: { delegate: true },
  pendingDelegate: { delegate: true, state: 'pending' },
  manager: { kind: 'host', duties: ['partnership_manager'] },
  managerAndMember: { kind: 'host', duties: ['partnership_manager'], role: 'member' },
  falseManager: { duties: ['partnership_manager'] },
  falseAdmin: { duties: ['administrator'] },
  pendingManager: { kind: 'host', duties: ['partnership_manager'], state: 'pending' },
  reviewer: { kind: 'host', duties: ['reviewer'] },
  hostMember: { kind: 'host', role: 'member' },
  admin: { kind: 'host', duties: ['administrator'] },
  adminProgram: { kind: 'host', duties: ['administrator'], via: 'token' },
  adminUnconfirmed: { kind: 'host', duties: ['administrator'], unconfirmed: true },
  auditor: { kind: 'host', duties: ['auditor'] },
} as const satisfies Record<string, Persona | null>;
export type PersonaName = keyof typeof personas;

const me = 'per_me' as PersonId;
const myOrganisation = 'org_mine' as OrganisationId;

function actorOf(persona: Persona | null): Actor {
  if (!persona) return anonymous;
  return {
    kind: 'person',
    personId: me,
    name: 'Somebody',
    email: 'somebody@example.org',
    state: persona.state ?? 'active',
    organisationId: myOrganisation,
    organisationName: 'Some organisation',
    organisationCountry: 'DE',
    organisationKind: persona.kind ?? 'enterprise',
    organisationState: persona.organisationState ?? 'active',
    duties: persona.duties ?? [],
    isDelegate: persona.delegate ?? false,
    locale: 'en',
    timeZone: 'UTC',
    theme: 'system',
    density: 'comfortable',
    termsVersion: 1,
    via: persona.via ?? 'session',
    sessionId: null,
    tokenScope: null,
    hasSecondFactor: true,
    isConfirmed: persona.unconfirmed !== true,
  };
}

/** The persona before everything that a policy could ask about: each looks at its own part only. */
export function subjectOf(name: PersonaName, situation: Situation) {
  const persona: Persona | null = personas[name];
  const own = situation.own ?? false;
  const named = situation.named ?? false;
  return {
    actor: actorOf(persona),
    space: {
      id: 'spc_one',
      kind: 'working_group',
      code: 'ONE',
      name: 'One',
      state: situation.state ?? 'active',
      visibility: situation.visibility ?? 'members',
      defaultLabel: 'group',
      revision: 1,
    },
    role: persona?.role ?? null,
    hasOpenJoinRequest: situation.asked ?? false,
    membership: { isOwn: own, spaceIsWithoutChair: situation.withoutChair ?? false },
    joinRequest: { isOwn: own },
    document: {
      id: 'doc_one',
      label: situation.label ?? 'group',
      state: situation.document ?? 'posted',
      isOwn: own,
      organisationNamed: named,
      revision: 1,
      version: 1,
    },
    folder: { name: 'Folder', parentId: null, revision: 1 },
    thread: {
      audience: situation.audience ?? 'members',
      organisationNamed: named,
      holder: own,
      isOfRecalled: situation.ofRecalled ?? false,
    },
    organisationApplication: { id: 'oap_one', state: 'submitted' },
    accountInvitation: { organisationId: own ? myOrganisation : 'org_other' },
    accessToken: { personId: own ? me : 'per_other' },
    passkey: { personId: own ? me : 'per_other' },
    session: { personId: own ? me : 'per_other' },
    mail: { state: situation.mail ?? 'failed' },
    savedSearch: { personId: own ? me : 'per_other' },
    person: {
      id: own ? me : 'per_other',
      state: situation.person ?? 'active',
      duties: situation.administrator ? ['administrator'] : [],
      organisationId: own || situation.colleague ? myOrganisation : 'org_other',
      organisationKind: situation.host ? 'host' : 'enterprise',
      organisationState: situation.organisation ?? 'active',
    },
    job: { state: situation.job ?? 'failed' },
    organisation: {
      id: own ? myOrganisation : 'org_other',
      kind: situation.host ? 'host' : 'enterprise',
      state: situation.organisation ?? 'active',
    },
  } as const;
}
