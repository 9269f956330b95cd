import { DomainError } from '@portal/domain/kernel/domain-error';
import type { SpaceId } from '@portal/domain/kernel/ids';
import { roleHas } from '@portal/domain/spaces/rights';
import { refusalToGiveRole, refusalToLeaveLead } from '@portal/domain/spaces/roster';
import { changeRole as changed } from '@portal/domain/spaces/spaces.events';
import { changeRoleInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { membershipResult } from './results.ts';
import { countOthersWithRole, fillChair, saveRole } from './roster.repository.ts';
import { membershipSubject } from './space.subject.ts';

/** Gives a member another role. The last chair keeps the chair until somebody else has it. */
export const changeRole = command({
  name: 'spaces.changeRole',
  input: changeRoleInput,
  output: membershipResult,
  access: { authorise: { membershipId: membershipSubject.may('spaces.changeRole') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/memberships/{membershipId}/role',
    summary: 'Gives a member another role; the last chair keeps the chair.',
  },
  async run({ work, input, subject: { membershipId: subject } }) {
    const { membership, space } = subject;
    const spaceId = space.id as SpaceId;
    checkRevision(input.revision, membership.revision);
    if (membership.role === input.role) throw new DomainError('rule_violation', 'spaces.same_role');
    const notGiven = refusalToGiveRole(space.kind, subject.role, input.role);
    if (notGiven) throw new DomainError('forbidden', notGiven);
    const remaining = await countOthersWithRole(work.tx, {
      spaceId,
      role: membership.role,
      except: membership.id,
    });
    const refusal = refusalToLeaveLead(space, { from: membership.role, to: input.role, remaining });
    if (refusal) throw new DomainError('conflict', refusal);
    const { id, revision } = membership;
    checkSaved(
      roleHas(subject.role, 'manageMembers')
        ? await saveRole(work.tx, { id, revision, role: input.role, now: work.now })
        : await fillChair(work.tx, { id, revision, now: work.now }),
    );
    work.emit(
      changed(
        { objectId: membership.id, spaceId },
        { person: membership.personId, from: membership.role, to: input.role },
      ),
      { subjectName: membership.personName, details: { from: membership.role, to: input.role } },
    );
    return { id: membership.id, spaceId, role: input.role, ended: false };
  },
});
