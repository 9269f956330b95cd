import { transition } from '@portal/domain/kernel/lifecycle';
import { workingGroupLifecycle } from '@portal/domain/working-groups/working-group.lifecycle';
import { declineWorkingGroup as declined } from '@portal/domain/working-groups/working-groups.events';
import { declineWorkingGroupInput } from '@portal/domain/working-groups/working-groups.inputs';
import { command } from '../core/operation.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { spaceSubject } from '../spaces/index.ts';
import { getWorkingGroup } from './get-working-group.ts';
import { workingGroupResult } from './results.ts';
import { findProposer, saveDeclineReason, saveGroupState } from './working-groups.repository.ts';

/** A no to a proposed group, with the reason that its proposer will read. */
export const declineWorkingGroup = command({
  name: 'workingGroups.declineWorkingGroup',
  input: declineWorkingGroupInput,
  output: workingGroupResult,
  access: { authorise: { spaceId: spaceSubject.may('workingGroups.declineWorkingGroup') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/working-groups/{spaceId}/decline',
    summary: 'Declines a proposed group, with the reason that its proposer will read.',
    shows: { read: getWorkingGroup, by: 'spaceId' },
  },
  async run({ work, input, subject: { spaceId: found } }) {
    const { space } = found;
    const state = transition(workingGroupLifecycle, 'declineWorkingGroup', space.state);
    checkRevision(input.revision, space.revision);
    checkSaved(
      await saveGroupState(work.tx, { id: input.spaceId, revision: space.revision, state, now: work.now }),
    );
    await saveDeclineReason(work.tx, input.spaceId, input.reason);
    const where = { objectId: input.spaceId, spaceId: input.spaceId };
    work.emit(
      declined(where, { proposer: await findProposer(work.tx, input.spaceId), reason: input.reason }),
      {},
    );
    return { id: input.spaceId, state, revision: space.revision + 1 };
  },
});
