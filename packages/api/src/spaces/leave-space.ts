import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import { refusalToLeaveLead } from '@portal/domain/spaces/roster';
import { leaveSpace as left } from '@portal/domain/spaces/spaces.events';
import { leaveSpaceInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { membershipResult } from './results.ts';
import { countOthersWithRole, endSeat, findSeat } from './roster.repository.ts';
import { spaceSubject } from './space.subject.ts';

/** A member gives up the seat. The last chair is asked to hand over first. */
export const leaveSpace = command({
  name: 'spaces.leaveSpace',
  input: leaveSpaceInput,
  output: membershipResult,
  access: { authorise: { spaceId: spaceSubject.may('spaces.leaveSpace') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/working-groups/{spaceId}/leave',
    summary: 'Gives up my own seat in a group.',
  },
  async run({ work, input, subject: { spaceId: subject } }) {
    const person = personOf(work.actor);
    const seat = await findSeat(work.tx, { spaceId: input.spaceId, personId: person.personId });
    if (!seat) throw notFound();
    const remaining = await countOthersWithRole(work.tx, {
      spaceId: input.spaceId,
      role: seat.role,
      except: seat.id,
    });
    const refusal = refusalToLeaveLead(subject.space, { from: seat.role, to: null, remaining });
    if (refusal) throw new DomainError('conflict', refusal);
    await endSeat(work.tx, { ...seat, reason: null, now: work.now });
    work.emit(
      left({ objectId: seat.id, spaceId: input.spaceId }, { person: person.personId, role: seat.role }),
      { subjectName: person.name },
    );
    return { id: seat.id, spaceId: input.spaceId, role: seat.role, ended: true };
  },
});
