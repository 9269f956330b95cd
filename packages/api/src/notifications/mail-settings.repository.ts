import { defineRead } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { follows } from '@portal/db/schema/discussions';
import { documents, folders } from '@portal/db/schema/documents';
import { spaces } from '@portal/db/schema/spaces';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import type { MailPace } from '@portal/domain/notifications/mail-pace';
import { and, asc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { me } from '../spaces/index.ts';

const mostShown = 300;

export const readMailPace = defineRead('notifications.mailPace', (db) =>
  db.select({ pace: people.mailPace, revision: people.revision }).from(people).where(eq(people.id, me)),
);

/** What I follow: under row-level security, so without what I can no longer see. */
export const readFollows = defineRead('notifications.follows', (db) =>
  db
    .select({
      id: follows.id,
      spaceId: spaces.id,
      spaceName: spaces.name,
      code: spaces.code,
      documentId: documents.id,
      title: documents.title,
      number: documents.number,
      folderId: folders.id,
      folderName: folders.name,
    })
    .from(follows)
    .innerJoin(spaces, eq(spaces.id, follows.spaceId))
    .leftJoin(documents, eq(documents.id, follows.documentId))
    .leftJoin(folders, eq(folders.id, follows.folderId))
    .where(
      and(
        eq(follows.personId, me),
        or(isNull(follows.documentId), isNotNull(documents.id)),
        or(isNull(follows.folderId), isNotNull(folders.id)),
      ),
    )
    .orderBy(asc(spaces.name), asc(follows.createdAt))
    .limit(mostShown),
);

export function saveMailPace(
  tx: ScopedTx,
  settings: { id: Id<'person'>; mailPace: MailPace; revision: number; now: Date },
): Promise<unknown[]> {
  const { id, mailPace, revision, now } = settings;
  return tx
    .update(people)
    .set({ mailPace, revision: revision + 1, updatedAt: now })
    .where(and(eq(people.id, id), eq(people.revision, revision)))
    .returning({ id: people.id });
}

/** No news by mail from now on, whatever the form of the settings shows. False when it was so already. */
export async function endMails(
  tx: ScopedTx,
  { personId, now }: { personId: Id<'person'>; now: Date },
): Promise<boolean> {
  const rows = await tx
    .update(people)
    .set({ mailPace: 'off', revision: sql`${people.revision} + 1`, updatedAt: now })
    .where(and(eq(people.id, personId), ne(people.mailPace, 'off')))
    .returning({ id: people.id });
  return rows.length > 0;
}
