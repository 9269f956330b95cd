import { z } from 'zod';
import { ability, idempotencyKey } from '../kernel/command.ts';
import { idOf, idOut } from '../kernel/ids.ts';
import { proseOf } from '../kernel/text.ts';

/** A thread hangs on a space or on a document: exactly one of the two ids is given. */
export const getSpaceThreadInput = z.strictObject({ spaceId: idOf('space') });
export const getDocumentThreadInput = z.strictObject({ documentId: idOf('document') });

const maxMentions = 20;

const postFields = {
  body: proseOf(10_000),
  mentions: z.array(idOf('person')).max(maxMentions).default([]),
  answersPostId: idOf('post').optional(),
  idempotencyKey,
};
export const postToThreadInput = z.strictObject({ threadId: idOf('thread'), ...postFields });
export const followThreadInput = z.strictObject({
  threadId: idOf('thread'),
  follow: z.boolean(),
  idempotencyKey,
});
export const followSpaceInput = z.strictObject({
  spaceId: idOf('space'),
  follow: z.boolean(),
  idempotencyKey,
});

const postView = z.strictObject({
  id: idOut('post'),
  authorName: z.string().nullable(),
  authorOrganisation: z.string(),
  isMine: z.boolean(),
  body: z.string(),
  mentions: z.array(z.strictObject({ id: idOut('person'), name: z.string() })),
  answersPostId: idOut('post').nullable(),
  createdAt: z.date(),
});

export const threadView = z.strictObject({
  id: idOut('thread'),
  posts: z.array(postView),
  following: z.boolean(),
  mentionable: z.array(z.strictObject({ id: idOut('person'), name: z.string(), organisation: z.string() })),
  abilities: z.strictObject({ postToThread: ability }),
});
export type ThreadView = z.infer<typeof threadView>;
