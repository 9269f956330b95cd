import { constant, defineRead } from '@portal/db/read';
import { documents } from '@portal/db/schema/documents';
import { spaces } from '@portal/db/schema/spaces';
import { and, desc, eq } from 'drizzle-orm';
import { listColumns } from './documents.repository.ts';

/** The newest documents that anybody may read, whoever asks: at most 6. */
export const readNewestPublic = defineRead('documents.newestPublic', (db) =>
  db
    .select({
      ...listColumns,
      spaceId: spaces.id,
      kind: spaces.kind,
      code: spaces.code,
      spaceName: spaces.name,
    })
    .from(documents)
    .innerJoin(spaces, eq(spaces.id, documents.spaceId))
    // The scope of everyone (1); what was withdrawn is no news.
    .where(and(constant(eq(documents.scopeKey, 1)), constant(eq(documents.state, 'posted'))))
    .orderBy(desc(documents.versionedAt), desc(documents.id))
    .limit(6),
);
