import { DomainError } from '@portal/domain/kernel/domain-error';
import type { SpaceId } from '@portal/domain/kernel/ids';
import { refusalToLeaveLead } from '@portal/domain/spaces/roster';
import { changeRole as changed } from '@portal/domain/spaces/spaces.events';
import { changeRoleInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { membershipResult } from './results.ts';
import { countOthersWithRole, saveRole } from './roster.repository.ts';
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
    const remaining = await countOthersWithRole(work.tx, {
      spaceId,
      role: membership.role,
      except: membership.id,
    });
    const refusal = refusalToLeaveLead(space, { from: membership.role, to: input.role, remaining });
    if (refusal) throw new DomainError('conflict', refusal);
    checkSaved(
      await saveRole(work.tx, {
        id: membership.id,
        revision: membership.revision,
        role: input.role,
        now: work.now,
      }),
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
