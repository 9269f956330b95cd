import type { SpaceId } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import { joinRequestLifecycle } from '@portal/domain/spaces/join-request.lifecycle';
import { declineJoinRequest as declined } from '@portal/domain/spaces/spaces.events';
import { declineJoinRequestInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { joinRequestResult } from './results.ts';
import { saveJoinRequest } from './roster.repository.ts';
import { joinRequestSubject } from './space.subject.ts';

/** A no with its reason, which the person who asked will read. */
export const declineJoinRequest = command({
  name: 'spaces.declineJoinRequest',
  input: declineJoinRequestInput,
  output: joinRequestResult,
  access: { authorise: { joinRequestId: joinRequestSubject.may('spaces.declineJoinRequest') } },
  rest: {
    method: 'POST',
    path: '/join-requests/{joinRequestId}/decline',
    summary: 'Declines a request to join, with the reason that the person will read.',
  },
  async run({ work, input, subject: { joinRequestId: subject } }) {
    const { joinRequest, space } = subject;
    const spaceId = space.id as SpaceId;
    const state = transition(joinRequestLifecycle, 'declineJoinRequest', joinRequest.state);
    checkRevision(input.revision, joinRequest.revision);
    checkSaved(
      await saveJoinRequest(work.tx, {
        id: joinRequest.id,
        revision: joinRequest.revision,
        state: 'declined',
        reason: input.reason,
        decidedBy: personOf(work.actor).personId,
        now: work.now,
      }),
    );
    work.emit(
      declined({ objectId: joinRequest.id, spaceId }, { person: joinRequest.personId, reason: input.reason }),
    );
    return { id: joinRequest.id, spaceId, state };
  },
});
