import { DomainError } from '@portal/domain/kernel/domain-error';
import { nameKey } from '@portal/domain/kernel/text';
import { codeFromName } from '@portal/domain/working-groups/group-code';
import { refusalOfProposal } from '@portal/domain/working-groups/proposal-rules';
import { proposeWorkingGroup as proposed } from '@portal/domain/working-groups/working-groups.events';
import { proposeWorkingGroupInput } from '@portal/domain/working-groups/working-groups.inputs';
import { workingGroupActorPolicies } from '@portal/domain/working-groups/working-groups.policy';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { actorMay, settledByRule } from '../core/subject.ts';
import { insertMembership, insertThread } from '../spaces/index.ts';
import { getWorkingGroup } from './get-working-group.ts';
import { workingGroupResult } from './results.ts';
import { findTheme, insertSpace, insertWorkingGroup } from './working-groups.repository.ts';

/** A delegate or the manager proposes a group; whoever proposes it is its first chair. */
export const proposeWorkingGroup = command({
  name: 'workingGroups.proposeWorkingGroup',
  input: proposeWorkingGroupInput,
  output: workingGroupResult,
  access: {
    who: actorMay(workingGroupActorPolicies, 'workingGroups.proposeWorkingGroup'),
    authorise: { themeId: settledByRule('themes are public; one that does not exist is refused') },
  },
  rest: {
    method: 'POST',
    path: '/working-groups',
    status: 201,
    summary: 'Proposes a group; whoever proposes it is its first chair.',
    shows: { read: getWorkingGroup, by: 'spaceId' },
  },
  async run({ work, input }) {
    const { tx, now } = work;
    const refusal = refusalOfProposal(input, now);
    if (refusal) throw new DomainError('invalid_input', 'common.invalid_input', { fieldErrors: refusal });
    if (!(await findTheme(tx, input.themeId))) {
      throw new DomainError('invalid_input', 'common.invalid_input', {
        fieldErrors: { themeId: { code: 'common.invalid', params: {} } },
      });
    }
    const proposer = personOf(work.actor);
    const id = work.newId('space');
    await insertSpace(tx, {
      id,
      kind: 'working_group',
      code: codeFromName(input.name),
      name: input.name,
      nameKey: nameKey(input.name),
      themeId: input.themeId,
      visibility: input.visibility,
      state: 'proposed',
      defaultLabel: input.defaultLabel,
      createdAt: now,
      updatedAt: now,
    });
    await insertMembership(tx, {
      id: work.newId('membership'),
      spaceId: id,
      personId: proposer.personId,
      role: 'chair',
      now,
    });
    await insertWorkingGroup(tx, {
      spaceId: id,
      purpose: input.purpose,
      endsOn: input.endsOn,
      proposedBy: proposer.personId,
    });
    await insertThread(tx, { id: work.newId('thread'), spaceId: id, documentId: null, now });
    work.emit(
      proposed(
        { objectId: id, spaceId: id, organisationId: proposer.organisationId },
        { name: input.name, visibility: input.visibility },
      ),
      {},
    );
    return { id, state: 'proposed' as const, revision: 1 };
  },
});
