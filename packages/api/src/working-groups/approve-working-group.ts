import { transition } from '@portal/domain/kernel/lifecycle';
import { workingGroupLifecycle } from '@portal/domain/working-groups/working-group.lifecycle';
import { approveWorkingGroup as approved } from '@portal/domain/working-groups/working-groups.events';
import { approveWorkingGroupInput } from '@portal/domain/working-groups/working-groups.inputs';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { spaceSubject } from '../spaces/index.ts';
import { getWorkingGroup } from './get-working-group.ts';
import { workingGroupResult } from './results.ts';
import { findProposer, saveGroupState } from './working-groups.repository.ts';

/** The partnership manager lets a group begin; from now on it is seen as its visibility says. */
export const approveWorkingGroup = command({
  name: 'workingGroups.approveWorkingGroup',
  input: approveWorkingGroupInput,
  output: workingGroupResult,
  access: { authorise: { spaceId: spaceSubject.may('workingGroups.approveWorkingGroup') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/working-groups/{spaceId}/approve',
    summary: 'Lets a proposed group begin.',
    shows: { read: getWorkingGroup, by: 'spaceId' },
  },
  async run({ work, input, subject: { spaceId: found } }) {
    const { space } = found;
    const state = transition(workingGroupLifecycle, 'approveWorkingGroup', space.state);
    checkRevision(input.revision, space.revision);
    checkSaved(
      await saveGroupState(work.tx, { id: input.spaceId, revision: space.revision, state, now: work.now }),
    );

    const where = { objectId: input.spaceId, spaceId: input.spaceId };
    work.emit(approved(where, { proposer: await findProposer(work.tx, input.spaceId) }), {});
    return { id: input.spaceId, state, revision: space.revision + 1 };
  },
});
