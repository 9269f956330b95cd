import { personStates, type StaffDuty, staffDuties } from '../accounts/person.ts';
import type { PersonActor } from '../kernel/actor.ts';
import type { OrganisationId, PersonId } from '../kernel/ids.ts';
import { decide, type Policy } from '../kernel/policy.ts';
import { organisationStates } from '../organisations/organisation.ts';
import { policiesBySubject } from '../policies.ts';
import { spaceStates } from '../spaces/space.ts';

/** Somebody of the host, at work in the portal, with this duty or with none. */
function staff(duty: StaffDuty | null): PersonActor {
  return {
    kind: 'person',
    personId: 'per_me' as PersonId,
    name: '',
    email: '',
    state: 'active',
    organisationId: 'org_host' as OrganisationId,
    organisationName: '',
    organisationCountry: '',
    organisationKind: 'host',
    organisationState: 'active',
    duties: duty ? [duty] : [],
    isDelegate: false,
    locale: 'en',
    timeZone: 'UTC',
    theme: 'system',
    density: 'comfortable',
    termsVersion: 1,
    via: 'session',
    tokenScope: null,
    sessionId: null,
    hasSecondFactor: true,
    isConfirmed: true,
  };
}

/** Things that are in no way one's own, in every state in which an act could be asked of them. */
function* others() {
  for (const space of spaceStates) {
    for (const organisation of organisationStates) {
      for (const person of personStates) {
        for (const withoutChair of [false, true]) {
          yield {
            space: { id: 'spc_one', kind: 'working_group', state: space, visibility: 'members' },
            role: null,
            hasOpenJoinRequest: false,
            membership: { isOwn: false, spaceIsWithoutChair: withoutChair },
            joinRequest: { isOwn: false },
            document: { label: 'group', state: 'posted', isOwn: false, organisationNamed: false },
            folder: { name: '', parentId: null, revision: 1 },
            thread: { audience: 'members', organisationNamed: false, holder: false, isOfRecalled: false },
            organisation: { id: 'org_other', kind: 'enterprise', state: organisation },
            person: {
              id: 'per_other',
              state: person,
              duties: [],
              organisationId: 'org_other',
              organisationKind: 'host',
              organisationState: organisation,
            },
            accountInvitation: { organisationId: 'org_other' },
            accessToken: { personId: 'per_other' },
            passkey: { personId: 'per_other' },
            session: { personId: 'per_other' },
            savedSearch: { personId: 'per_other' },
            job: { state: 'failed' },
            mail: { state: 'failed' },
            organisationApplication: { id: 'oap_one', state: 'applied' },
          };
        }
      }
    }
  }
}

type Thing = ReturnType<typeof others> extends Generator<infer Each> ? Each : never;
type AnyPolicy = Policy<Thing & { readonly actor: PersonActor }>;

function mayEver(policy: AnyPolicy, things: readonly Thing[], duty: StaffDuty | null): boolean {
  const actor = staff(duty);
  return things.some((thing) => decide(policy, { ...thing, actor }).effect === 'allow');
}

export type DutyAct = { readonly act: string; readonly has: Readonly<Record<StaffDuty, boolean>> };

/**
 * What a duty adds to what anybody of the host may do: each policy is asked about things of others, once with
 * the duty and once without. Acts that need no duty, or a seat, are not among them.
 */
export function dutyActs(): readonly DutyAct[] {
  found ??= findDutyActs();
  return found;
}

/** The same as long as the program runs: nothing in it depends on who asks. */
let found: readonly DutyAct[] | undefined;

function findDutyActs(): DutyAct[] {
  const things = [...others()];
  return Object.values(policiesBySubject)
    .flatMap((ofKind) => Object.entries(ofKind as unknown as Record<string, AnyPolicy>))
    .filter(([, policy]) => !mayEver(policy, things, null))
    .map(([act, policy]) => ({
      act,
      has: Object.fromEntries(
        staffDuties.map((duty) => [duty, mayEver(policy, things, duty)]),
      ) as DutyAct['has'],
    }))
    .filter(({ has }) => staffDuties.some((duty) => has[duty]))
    .sort((a, b) => (a.act < b.act ? -1 : 1));
}
