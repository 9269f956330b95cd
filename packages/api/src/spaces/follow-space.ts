import { idOut } from '@portal/domain/kernel/ids';
import { followSpaceInput } from '@portal/domain/spaces/discussion.inputs';
import { followSpace as followed } from '@portal/domain/spaces/spaces.events';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { endFollow, insertFollow } from './follows.repository.ts';
import { spaceSubject } from './space.subject.ts';

/** Follows a space, or no longer: whoever follows is told of the new documents and versions that they may see. */
export const followSpace = command({
  name: 'spaces.followSpace',
  input: followSpaceInput,
  output: z.strictObject({ id: idOut('space'), following: z.boolean() }),
  access: { authorise: { spaceId: spaceSubject.may('spaces.followSpace') } },
  rest: {
    method: 'POST',
    path: '/spaces/{spaceId}/follow',
    summary: 'Follows a group, or no longer: whoever follows is told of new documents that they may see.',
  },
  async run({ work, input: { spaceId, follow } }) {
    const { personId } = personOf(work.actor);
    if (follow) {
      await insertFollow(work.tx, { id: work.newId('follow'), personId, spaceId, createdAt: work.now });
    } else {
      await endFollow(work.tx, personId, { spaceId });
    }
    work.emit(followed({ objectId: spaceId, spaceId }, { follow }));
    return { id: spaceId, following: follow };
  },
});
