import { type Actor, anonymous } from '@portal/domain/kernel/actor';
import { idFromUuid } from '@portal/domain/kernel/ids';
import type { SpaceRole } from '@portal/domain/spaces/space';
import type { SpaceSubject } from '@portal/domain/spaces/space-subject';
import type { Viewer } from '@portal/domain/spaces/truth-table';
import type { Batch } from './batch.ts';
import type { Ids } from './batch-in-database.ts';

/** The person at this position as the session lookup would find them; null is a stranger. */
function actorOf(batch: Batch, ids: Ids, person: number | null): Actor {
  const found = person === null ? undefined : batch.people[person];
  const organisation = found && batch.organisations[found.organisation];
  if (person === null || !found || !organisation) return anonymous;
  return {
    kind: 'person',
    personId: idFromUuid('person', ids.people[person] as string),
    name: `Person ${person}`,
    email: `person${person}@example.org`,
    state: found.state.now,
    organisationId: idFromUuid('organisation', ids.organisations[found.organisation] as string),
    organisationName: `Organisation ${found.organisation}`,
    organisationCountry: 'DE',
    organisationKind: organisation.kind.now,
    organisationState: organisation.state.now,
    duties: found.duties.now,
    isDelegate: false,
    locale: 'en',
    timeZone: 'UTC',
    theme: 'system',
    density: 'comfortable',
    termsVersion: 1,
    via: 'session',
    sessionId: null,
    tokenScope: null,
    hasSecondFactor: true,
    isConfirmed: true,
  };
}

/** The seat as the roster has it, whatever its holder's standing. */
function seatOf(batch: Batch, space: number, person: number | null): SpaceRole | null {
  const seat = batch.spaces[space]?.roster.find((each) => each.person === person);
  return seat && !seat.ended ? seat.role.now : null;
}

/** Worked out apart from the domain's own `viewerOf`, from the generated facts alone. */
export function viewerIn(batch: Batch, person: number | null, space: number, document?: number): Viewer {
  const found = person === null ? undefined : batch.people[person];
  const organisation = found && batch.organisations[found.organisation];
  const good = found?.state.now === 'active' && organisation?.state.now === 'active';
  const about = document === undefined ? undefined : batch.documents[document];
  return {
    inGoodStanding: good,
    ofHost: organisation?.kind.now === 'host',
    duties: found?.duties.now ?? [],
    role: good ? seatOf(batch, space, person) : null,
    organisationNamed: (found && about?.named.includes(found.organisation)) ?? false,
    holder: about !== undefined && about.author === person,
  };
}

export function spaceSubjectIn(batch: Batch, ids: Ids, person: number | null, space: number): SpaceSubject {
  const found = batch.spaces[space] as Batch['spaces'][number];
  return {
    actor: actorOf(batch, ids, person),
    space: {
      id: idFromUuid('space', ids.spaces[space] as string),
      kind: 'working_group',
      code: `S${space}`,
      name: `Space ${space}`,
      state: found.state.now,
      visibility: found.visibility.now,
      defaultLabel: 'group',
      revision: 1,
    },
    role: seatOf(batch, space, person),
    hasOpenJoinRequest: false,
  };
}
