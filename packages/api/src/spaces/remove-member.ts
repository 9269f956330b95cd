import { DomainError } from '@portal/domain/kernel/domain-error';
import type { SpaceId } from '@portal/domain/kernel/ids';
import { refusalToLeaveLead } from '@portal/domain/spaces/roster';
import { removeMember as removed } from '@portal/domain/spaces/spaces.events';
import { removeMemberInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { membershipResult } from './results.ts';
import { countOthersWithRole, endSeat } from './roster.repository.ts';
import { membershipSubject } from './space.subject.ts';

/** Ends somebody's seat. Their access ends with the commit: nothing was copied, nothing is cached. */
export const removeMember = command({
  name: 'spaces.removeMember',
  input: removeMemberInput,
  output: membershipResult,
  access: { authorise: { membershipId: membershipSubject.may('spaces.removeMember') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/memberships/{membershipId}/remove',
    summary: 'Ends the seat of a member; their access ends at once.',
  },
  async run({ work, input, subject: { membershipId: subject } }) {
    const { membership, space } = subject;
    const spaceId = space.id as SpaceId;
    const remaining = await countOthersWithRole(work.tx, {
      spaceId,
      role: membership.role,
      except: membership.id,
    });
    const refusal = refusalToLeaveLead(space, { from: membership.role, to: null, remaining });
    if (refusal) throw new DomainError('conflict', refusal);
    const reason = input.reason ? input.reason : null;
    await endSeat(work.tx, { id: membership.id, revision: membership.revision, reason, now: work.now });
    work.emit(
      removed(
        { objectId: membership.id, spaceId },
        { person: membership.personId, role: membership.role, reason },
      ),
      { subjectName: membership.personName },
    );
    return { id: membership.id, spaceId, role: membership.role, ended: true };
  },
});
