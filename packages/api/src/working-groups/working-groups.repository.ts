import { constant, defineRead, param } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import { organisations } from '@portal/db/schema/organisations';
import { joinRequests, memberships, spaces, themes } from '@portal/db/schema/spaces';
import { workingGroups } from '@portal/db/schema/working-groups';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import type { SpaceState } from '@portal/domain/spaces/space';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { organisationColumns } from '../organisations/index.ts';
import { isMySeat, me, mySeat } from '../spaces/index.ts';

/** What a list shows of a group, but for my seat in it. */
export const groupColumns = {
  id: spaces.id,
  code: spaces.code,
  name: spaces.name,
  nameKey: spaces.nameKey,
  visibility: spaces.visibility,
  state: spaces.state,
  defaultLabel: spaces.defaultLabel,
  people: spaces.peopleCount,
  organisations: spaces.organisationsCount,
  countries: spaces.countries,
  createdAt: spaces.createdAt,
  updatedAt: spaces.updatedAt,
  revision: spaces.revision,
  purpose: workingGroups.purpose,
  endsOn: workingGroups.endsOn,
  declineReason: workingGroups.declineReason,
  themeId: themes.id,
  themeKey: themes.key,
  themeNames: themes.names,
};
const columns = { ...groupColumns, myRole: mySeat.role };

function readGroupsBy(name: string, mine: boolean) {
  return defineRead(`workingGroups.${name}`, (db) =>
    db
      .select(columns)
      .from(spaces)
      .innerJoin(workingGroups, eq(workingGroups.spaceId, spaces.id))
      .innerJoin(themes, eq(themes.id, spaces.themeId))
      .leftJoin(mySeat, isMySeat)
      .where(
        and(
          mine ? sql`${mySeat.id} is not null` : undefined,
          sql`(${sql.placeholder('theme')}::text is null or ${themes.key} = ${sql.placeholder('theme')})`,
          sql`(${sql.placeholder('afterName')}::text is null or (${spaces.nameKey}, ${spaces.id})
            > (${sql.placeholder('afterName')}::text, ${sql.placeholder('afterId')}::uuid))`,
        ),
      )
      .orderBy(asc(spaces.nameKey), asc(spaces.id))
      .limit(sql.placeholder('limit')),
  );
}

/** The directory: groups that I may know of, by name. */
export const readGroups = readGroupsBy('directory', false);
/** Those in which I have a seat. */
export const readMyGroups = readGroupsBy('mine', true);

export const readGroup = defineRead('workingGroups.workingGroup', (db) =>
  db
    .select(columns)
    .from(spaces)
    .innerJoin(workingGroups, eq(workingGroups.spaceId, spaces.id))
    .innerJoin(themes, eq(themes.id, spaces.themeId))
    .leftJoin(mySeat, isMySeat)
    .where(eq(spaces.id, param('spaceId', spaces.id))),
);

/** Chairs and secretaries, as far as I may know people here. */
export const readLeads = defineRead('workingGroups.leads', (db) =>
  db
    .select({ role: memberships.role, personId: people.id, personName: people.name, ...organisationColumns })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        eq(memberships.spaceId, param('spaceId', memberships.spaceId)),
        isNull(memberships.endedAt),
        constant(inArray(memberships.role, ['chair', 'secretary'])),
      ),
    )
    .orderBy(asc(memberships.role), asc(memberships.since)),
);

export const readMyOpenRequest = defineRead('workingGroups.myOpenRequest', (db) =>
  db
    .select({ id: joinRequests.id })
    .from(joinRequests)
    .where(
      and(
        eq(joinRequests.spaceId, param('spaceId', joinRequests.spaceId)),
        eq(joinRequests.personId, me),
        constant(eq(joinRequests.state, 'requested')),
      ),
    ),
);

/** Groups that wait for the partnership manager, oldest first. */
export const readProposedGroups = defineRead('workingGroups.proposed', (db) =>
  db
    .select({
      id: spaces.id,
      name: spaces.name,
      createdAt: spaces.createdAt,
      proposerName: people.name,
      proposerOrganisation: organisations.name,
    })
    .from(spaces)
    .innerJoin(workingGroups, eq(workingGroups.spaceId, spaces.id))
    .innerJoin(people, eq(people.id, workingGroups.proposedBy))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(constant(eq(spaces.state, 'proposed')))
    .orderBy(asc(spaces.createdAt))
    .limit(20),
);

export const readThemes = defineRead('workingGroups.themes', (db) =>
  db
    .select({ id: themes.id, key: themes.key, names: themes.names })
    .from(themes)
    .orderBy(asc(themes.position)),
);

export async function findTheme(tx: ScopedTx, id: Id<'theme'>): Promise<boolean> {
  const rows = await tx.select({ id: themes.id }).from(themes).where(eq(themes.id, id));
  return rows.length > 0;
}

export async function insertSpace(tx: ScopedTx, space: typeof spaces.$inferInsert): Promise<void> {
  await tx.insert(spaces).values(space);
}

export async function insertWorkingGroup(
  tx: ScopedTx,
  group: typeof workingGroups.$inferInsert,
): Promise<void> {
  await tx.insert(workingGroups).values(group);
}

export async function saveGroupState(
  tx: ScopedTx,
  group: { id: Id<'space'>; revision: number; state: SpaceState; now: Date },
): Promise<unknown[]> {
  return tx
    .update(spaces)
    .set({ state: group.state, revision: group.revision + 1, updatedAt: group.now })
    .where(and(eq(spaces.id, group.id), eq(spaces.revision, group.revision)))
    .returning({ id: spaces.id });
}

export async function saveDeclineReason(tx: ScopedTx, spaceId: Id<'space'>, reason: string): Promise<void> {
  await tx.update(workingGroups).set({ declineReason: reason }).where(eq(workingGroups.spaceId, spaceId));
}

export async function findProposer(tx: ScopedTx, spaceId: Id<'space'>): Promise<Id<'person'>> {
  const [row] = await tx
    .select({ proposedBy: workingGroups.proposedBy })
    .from(workingGroups)
    .where(eq(workingGroups.spaceId, spaceId));
  return row?.proposedBy as Id<'person'>;
}
