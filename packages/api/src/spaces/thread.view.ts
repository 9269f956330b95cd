import type { Id } from '@portal/domain/kernel/ids';
import { abilityOf, decide } from '@portal/domain/kernel/policy';
import type { ThreadView } from '@portal/domain/spaces/discussion.inputs';
import { threadPolicies } from '@portal/domain/spaces/thread-subject';
import type { FoundThread } from './thread.subject.ts';

type PostRow = {
  id: Id<'post'>;
  authorName: string;
  authorOrganisation: string;
  isMine: boolean;
  body: string;
  mentions: { id: string; name: string }[];
  answersPostId: Id<'post'> | null;
  createdAt: Date;
};
type AudienceRow = {
  id: Id<'person'>;
  name: string;
  organisation: string;
  following: boolean;
  isMe: boolean;
};

/** A thread in reading order. Strangers to the space read the organisation that speaks, not the person. */
export function threadViewOf(
  found: FoundThread,
  posts: readonly PostRow[],
  audience: readonly AudienceRow[],
): ThreadView {
  const knowsPeople = found.role !== null;
  return {
    id: found.row.threadId,
    posts: posts
      .map((post) => ({
        ...post,
        authorName: knowsPeople || post.isMine ? post.authorName : null,
        mentions: knowsPeople ? post.mentions.map(({ id, name }) => ({ id: id as Id<'person'>, name })) : [],
      }))
      .map(({ id, authorName, authorOrganisation, isMine, body, mentions, answersPostId, createdAt }) => ({
        id,
        authorName,
        authorOrganisation,
        isMine,
        body,
        mentions,
        answersPostId,
        createdAt,
      }))
      .reverse(),
    following: audience.some((each) => each.following),
    mentionable: audience
      .filter((each) => !each.isMe)
      .map(({ id, name, organisation }) => ({ id, name, organisation })),
    abilities: { postToThread: abilityOf(decide(threadPolicies['spaces.postToThread'], found)) },
  };
}
