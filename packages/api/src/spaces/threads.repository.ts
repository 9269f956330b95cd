import { defineRead, param } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { posts, threadFollows, threads } from '@portal/db/schema/discussions';
import { documents } from '@portal/db/schema/documents';
import { organisations } from '@portal/db/schema/organisations';
import { scopeOrganisations, spaces } from '@portal/db/schema/spaces';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { isMySeat, me, mySeat, spaceColumns } from './spaces.repository.ts';

const threadColumns = {
  ...spaceColumns,
  threadId: threads.id,
  documentId: documents.id,
  label: documents.label,
  documentState: documents.state,
  holder: sql<boolean>`coalesce(${documents.authorId} = ${me}, false)`,
  organisationNamed: sql<boolean>`exists (select from ${scopeOrganisations}
    where ${scopeOrganisations.scopeId} = ${documents.namedScopeId} and ${scopeOrganisations.organisationId} =
      (select us.organisation_id from user_scopes us where us.person_id = ${me}))`,
};

/** What a policy needs of a thread: its space, and the document that it hangs on, if any. */
export const readThreadFacts = defineRead('spaces.threadFacts', (db) =>
  db
    .select(threadColumns)
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(documents, eq(documents.id, threads.documentId))
    .leftJoin(mySeat, isMySeat)
    .where(eq(threads.id, param('id', threads.id))),
);

/** The thread of a space. */
export const readSpaceThread = defineRead('spaces.spaceThread', (db) =>
  db
    .select(threadColumns)
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(documents, sql`false`)
    .leftJoin(mySeat, isMySeat)
    .where(and(eq(threads.spaceId, param('spaceId', threads.spaceId)), isNull(threads.documentId))),
);

/** The thread of a document. */
export const readDocumentThread = defineRead('spaces.documentThread', (db) =>
  db
    .select(threadColumns)
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .innerJoin(documents, eq(documents.id, threads.documentId))
    .leftJoin(mySeat, isMySeat)
    .where(eq(threads.documentId, param('documentId', threads.documentId))),
);

const postColumns = {
  id: posts.id,
  authorId: posts.authorId,
  authorName: posts.authorName,
  authorOrganisation: posts.authorOrganisation,
  isMine: sql<boolean>`${posts.authorId} = ${me}`,
  body: posts.body,
  mentions: posts.mentions,
  answersPostId: posts.answersPostId,
  createdAt: posts.createdAt,
};
const longest = 300;

function readPostsBy(name: string, where: 'space' | 'document') {
  return defineRead(`spaces.${name}`, (db) =>
    db
      .select(postColumns)
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(
        where === 'space'
          ? and(eq(threads.spaceId, param('spaceId', threads.spaceId)), isNull(threads.documentId))
          : eq(threads.documentId, param('documentId', threads.documentId)),
      )
      .orderBy(desc(posts.createdAt), desc(posts.id))
      .limit(longest),
  );
}
/** The newest posts of a thread, newest first. */
export const readSpacePosts = readPostsBy('spacePosts', 'space');
export const readDocumentPosts = readPostsBy('documentPosts', 'document');

function readAudienceBy(name: string, where: 'space' | 'document') {
  return defineRead(`spaces.${name}`, (db) =>
    db
      .select({
        id: people.id,
        name: people.name,
        organisation: organisations.name,
        following: sql<boolean>`coalesce((select f.following from thread_follows f
          where f.thread_id = ${threads.id} and f.person_id = ${me}), false)`,
        isMe: sql<boolean>`${people.id} = ${me}`,
      })
      .from(threads)
      .innerJoin(
        sql`lateral app.readers_of_scope(${threads.scopeKey}, ${threads.fallbackKey}) as reader`,
        sql`true`,
      )
      .innerJoin(people, sql`${people.id} = reader.person_id`)
      .innerJoin(organisations, eq(organisations.id, people.organisationId))
      .where(
        where === 'space'
          ? and(eq(threads.spaceId, param('spaceId', threads.spaceId)), isNull(threads.documentId))
          : eq(threads.documentId, param('documentId', threads.documentId)),
      )
      .orderBy(asc(people.name))
      .limit(200),
  );
}
/** People who can read a thread and whom I may know: those that may be mentioned. */
export const readSpaceThreadAudience = readAudienceBy('spaceThreadAudience', 'space');
export const readDocumentThreadAudience = readAudienceBy('documentThreadAudience', 'document');

export async function insertThread(
  tx: ScopedTx,
  thread: { id: Id<'thread'>; spaceId: Id<'space'>; documentId: Id<'document'> | null; now: Date },
): Promise<void> {
  const { now, ...values } = thread;
  await tx.insert(threads).values({ ...values, createdAt: now });
}

export async function insertPost(tx: ScopedTx, post: typeof posts.$inferInsert): Promise<void> {
  await tx.insert(posts).values(post);
}

export async function findPost(tx: ScopedTx, threadId: Id<'thread'>, id: Id<'post'>): Promise<boolean> {
  const rows = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, id), eq(posts.threadId, threadId)));
  return rows.length > 0;
}

/** Those of the given people who can read the thread and whom I may know. */
export async function listMentionable(
  tx: ScopedTx,
  threadId: Id<'thread'>,
  personIds: readonly Id<'person'>[],
): Promise<{ id: Id<'person'>; name: string }[]> {
  if (personIds.length === 0) return [];
  return tx
    .select({ id: people.id, name: people.name })
    .from(threads)
    .innerJoin(
      sql`lateral app.readers_of_scope(${threads.scopeKey}, ${threads.fallbackKey}) as reader`,
      sql`true`,
    )
    .innerJoin(people, sql`${people.id} = reader.person_id`)
    .where(and(eq(threads.id, threadId), inArray(people.id, [...personIds])));
}

/** Sets whether I follow a thread. False when that changed nothing. */
export async function saveThreadFollow(
  tx: ScopedTx,
  follow: { threadId: Id<'thread'>; personId: Id<'person'>; following: boolean },
): Promise<boolean> {
  const { threadId, personId, following } = follow;
  const [known] = await tx
    .select({ following: threadFollows.following })
    .from(threadFollows)
    .where(and(eq(threadFollows.threadId, threadId), eq(threadFollows.personId, personId)));
  if ((known?.following ?? false) === following) return false;
  if (known) {
    await tx
      .update(threadFollows)
      .set({ following })
      .where(and(eq(threadFollows.threadId, threadId), eq(threadFollows.personId, personId)));
  } else {
    await tx.insert(threadFollows).values(follow);
  }
  return true;
}
