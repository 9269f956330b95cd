import { DomainError } from '@portal/domain/kernel/domain-error';
import { idOut, type SpaceId } from '@portal/domain/kernel/ids';
import { postToThreadInput } from '@portal/domain/spaces/discussion.inputs';
import { postToThread as posted } from '@portal/domain/spaces/spaces.events';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { settledByRule } from '../core/subject.ts';
import { threadSubject } from './thread.subject.ts';
import { findPost, insertPost, listMentionable, saveThreadFollow } from './threads.repository.ts';

/** Asks, answers, mentions. Only people who may read the thread can be mentioned; whoever writes follows it. */
export const postToThread = command({
  name: 'spaces.postToThread',
  input: postToThreadInput,
  output: z.strictObject({ id: idOut('post') }),
  access: {
    authorise: {
      threadId: threadSubject.may('spaces.postToThread'),
      mentions: settledByRule('only readers of the thread whom the writer may know are accepted'),
      answersPostId: settledByRule('must be a post of this very thread'),
    },
  },
  rest: {
    method: 'POST',
    path: '/threads/{threadId}/posts',
    status: 201,
    summary: 'Writes to a thread: asks, answers, mentions.',
  },
  async run({ work, input, subject: { threadId: found } }) {
    const author = personOf(work.actor);
    const spaceId = found.space.id as SpaceId;
    const mentions = await listMentionable(work.tx, input.threadId, input.mentions);
    if (mentions.length < new Set(input.mentions).size) {
      throw new DomainError('rule_violation', 'spaces.mentioned_cannot_see');
    }
    if (input.answersPostId && !(await findPost(work.tx, input.threadId, input.answersPostId))) {
      throw new DomainError('not_found', 'common.not_found');
    }
    const id = work.newId('post');
    await insertPost(work.tx, {
      id,
      threadId: input.threadId,
      authorId: author.personId,
      authorName: author.name,
      authorOrganisation: author.organisationName,
      body: input.body,
      mentions,
      answersPostId: input.answersPostId ?? null,
      createdAt: work.now,
    });
    await saveThreadFollow(work.tx, { threadId: input.threadId, personId: author.personId, following: true });
    const documentId = found.row.documentId;
    work.emit(
      posted(
        { objectId: id, spaceId, organisationId: author.organisationId },
        {
          thread: input.threadId,
          mentions: mentions.map((each) => each.id),
          answers: input.answersPostId ?? null,
        },
      ),
      documentId ? { documentId } : {},
    );
    return { id };
  },
});
