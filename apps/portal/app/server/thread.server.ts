import { DomainError } from '@portal/domain/kernel/domain-error';
import { followThreadInput, postToThreadInput } from '@portal/domain/spaces/discussion.inputs';
import type { apiOf } from './answer.server.ts';

type Api = ReturnType<typeof apiOf>;

/** The acts of a thread, wherever it hangs. @throws DomainError `invalid_input` for any other act. */
export async function threadAct(api: Api, act: unknown, fields: Record<string, unknown>): Promise<void> {
  if (act === 'post') {
    const mentions = [fields.mentions ?? []].flat().filter((each) => each !== '');
    const answersPostId = fields.answersPostId || undefined;
    await api.spaces.postToThread(postToThreadInput.parse({ ...fields, mentions, answersPostId }));
  } else if (act === 'follow') {
    await api.spaces.followThread(
      followThreadInput.parse({ threadId: fields.threadId, follow: fields.follow === 'true' }),
    );
  } else {
    throw new DomainError('invalid_input', 'common.invalid_input');
  }
}
