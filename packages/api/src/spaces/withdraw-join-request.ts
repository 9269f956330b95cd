import type { SpaceId } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import { joinRequestLifecycle } from '@portal/domain/spaces/join-request.lifecycle';
import { withdrawJoinRequest as withdrawn } from '@portal/domain/spaces/spaces.events';
import { withdrawJoinRequestInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { checkSaved } from '../core/saved.ts';
import { joinRequestResult } from './results.ts';
import { saveJoinRequest } from './roster.repository.ts';
import { joinRequestSubject } from './space.subject.ts';

/** The person who asked takes the question back. */
export const withdrawJoinRequest = command({
  name: 'spaces.withdrawJoinRequest',
  input: withdrawJoinRequestInput,
  output: joinRequestResult,
  access: { authorise: { joinRequestId: joinRequestSubject.may('spaces.withdrawJoinRequest') } },
  rest: {
    method: 'POST',
    path: '/join-requests/{joinRequestId}/withdraw',
    summary: 'Withdraws my own request to join.',
  },
  async run({ work, subject: { joinRequestId: subject } }) {
    const { joinRequest, space } = subject;
    const spaceId = space.id as SpaceId;
    const state = transition(joinRequestLifecycle, 'withdrawJoinRequest', joinRequest.state);
    checkSaved(
      await saveJoinRequest(work.tx, {
        id: joinRequest.id,
        revision: joinRequest.revision,
        state: 'withdrawn',
        reason: null,
        decidedBy: joinRequest.personId,
        now: work.now,
      }),
    );
    work.emit(withdrawn({ objectId: joinRequest.id, spaceId }, { person: joinRequest.personId }));
    return { id: joinRequest.id, spaceId, state };
  },
});
