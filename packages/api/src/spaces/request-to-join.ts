import { requestToJoin as requested } from '@portal/domain/spaces/spaces.events';
import { requestToJoinInput } from '@portal/domain/spaces/spaces.inputs';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { joinRequestResult } from './results.ts';
import { insertJoinRequest } from './roster.repository.ts';
import { spaceSubject } from './space.subject.ts';

/** Machine J: a partner asks to join, with a message to those who keep the record. */
export const requestToJoin = command({
  name: 'spaces.requestToJoin',
  input: requestToJoinInput,
  output: joinRequestResult,
  access: { authorise: { spaceId: spaceSubject.may('spaces.requestToJoin') } },
  rest: {
    method: 'POST',
    path: '/working-groups/{spaceId}/join-requests',
    status: 201,
    summary: 'Asks to join a group, with a message to its chair and secretary.',
  },
  async run({ work, input }) {
    const person = personOf(work.actor);
    const id = work.newId('joinRequest');
    await insertJoinRequest(work.tx, {
      id,
      spaceId: input.spaceId,
      personId: person.personId,
      message: input.message,
      now: work.now,
    });
    work.emit(requested({ objectId: id, spaceId: input.spaceId }, { person: person.personId }));
    return { id, spaceId: input.spaceId, state: 'requested' as const };
  },
});
