import { idOut } from '@portal/domain/kernel/ids';
import { followThreadInput } from '@portal/domain/spaces/discussion.inputs';
import { followThread as followed } from '@portal/domain/spaces/spaces.events';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { threadSubject } from './thread.subject.ts';
import { saveThreadFollow } from './threads.repository.ts';

/** Follows a thread, or no longer: whoever follows is told of new posts. */
export const followThread = command({
  name: 'spaces.followThread',
  input: followThreadInput,
  output: z.strictObject({ id: idOut('thread'), following: z.boolean() }),
  access: { authorise: { threadId: threadSubject.may('spaces.followThread') } },
  rest: {
    method: 'POST',
    path: '/threads/{threadId}/follow',
    summary: 'Follows a thread, or no longer: whoever follows is told of new posts.',
  },
  async run({ work, input, subject: { threadId: found } }) {
    const { personId } = personOf(work.actor);
    await saveThreadFollow(work.tx, { threadId: input.threadId, personId, following: input.follow });
    work.emit(followed({ objectId: input.threadId, spaceId: found.space.id }, { follow: input.follow }));
    return { id: input.threadId, following: input.follow };
  },
});
