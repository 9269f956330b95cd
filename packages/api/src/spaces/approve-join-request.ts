import type { SpaceId } from '@portal/domain/kernel/ids';
import { transition } from '@portal/domain/kernel/lifecycle';
import { joinRequestLifecycle } from '@portal/domain/spaces/join-request.lifecycle';
import { spaceKinds } from '@portal/domain/spaces/space-kinds';
import { approveJoinRequest as approved } from '@portal/domain/spaces/spaces.events';
import { approveJoinRequestInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { checkRevision, checkSaved } from '../core/saved.ts';
import { joinRequestResult } from './results.ts';
import { findSeat, insertMembership, saveJoinRequest } from './roster.repository.ts';
import { joinRequestSubject } from './space.subject.ts';

/** A keeper of the record lets somebody in, in the role that the kind of space gives. */
export const approveJoinRequest = command({
  name: 'spaces.approveJoinRequest',
  input: approveJoinRequestInput,
  output: joinRequestResult,
  access: { authorise: { joinRequestId: joinRequestSubject.may('spaces.approveJoinRequest') } },
  changesRoster: true,
  rest: {
    method: 'POST',
    path: '/join-requests/{joinRequestId}/approve',
    summary: 'Lets the person in who asked to join.',
  },
  async run({ work, input, subject: { joinRequestId: subject } }) {
    const { joinRequest, space } = subject;
    const spaceId = space.id as SpaceId;
    const state = transition(joinRequestLifecycle, 'approveJoinRequest', joinRequest.state);
    checkRevision(input.revision, joinRequest.revision);
    const role = spaceKinds[space.kind].joinsAs;
    // Somebody who was invited meanwhile has a seat already; the request is then merely settled.
    if (!(await findSeat(work.tx, { spaceId, personId: joinRequest.personId }))) {
      await insertMembership(work.tx, {
        id: work.newId('membership'),
        spaceId,
        personId: joinRequest.personId,
        role,
        now: work.now,
      });
    }
    checkSaved(
      await saveJoinRequest(work.tx, {
        id: joinRequest.id,
        revision: joinRequest.revision,
        state: 'approved',
        reason: null,
        decidedBy: personOf(work.actor).personId,
        now: work.now,
      }),
    );
    work.emit(approved({ objectId: joinRequest.id, spaceId }, { person: joinRequest.personId, role }), {
      subjectName: joinRequest.personName,
      details: { role },
    });
    return { id: joinRequest.id, spaceId, state };
  },
});
