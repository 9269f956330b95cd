import { constant, defineRead } from '@portal/db/read';
import { spaces, themes } from '@portal/db/schema/spaces';
import { workingGroups } from '@portal/db/schema/working-groups';
import { and, count, desc, eq } from 'drizzle-orm';
import { groupColumns } from './working-groups.repository.ts';

const isPublic = and(constant(eq(spaces.visibility, 'public')), constant(eq(spaces.state, 'active')));

/** The newest groups that anybody may know of, whoever asks: at most six. */
export const readPublicGroups = defineRead('workingGroups.public', (db) =>
  db
    .select(groupColumns)
    .from(spaces)
    .innerJoin(workingGroups, eq(workingGroups.spaceId, spaces.id))
    .innerJoin(themes, eq(themes.id, spaces.themeId))
    .where(isPublic)
    .orderBy(desc(spaces.createdAt), desc(spaces.id))
    .limit(6),
);

/** How many public groups each theme has. */
export const readPublicGroupsOfThemes = defineRead('workingGroups.publicOfThemes', (db) =>
  db
    .select({ themeId: spaces.themeId, groups: count() })
    .from(spaces)
    .where(isPublic)
    .groupBy(spaces.themeId),
);
