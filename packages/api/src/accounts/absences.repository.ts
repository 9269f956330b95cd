import { defineRead } from '@portal/db/read';
import { people } from '@portal/db/schema/accounts';
import type { ScopedTx } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { me } from '../spaces/index.ts';

export const readMyAbsence = defineRead('accounts.myAbsence', (db) =>
  db
    .select({
      from: people.awayFrom,
      until: people.awayUntil,
      deputyId: people.deputyId,
      timeZone: people.timeZone,
      revision: people.revision,
    })
    .from(people)
    .where(eq(people.id, me)),
);

const isActiveColleague = and(
  eq(
    people.organisationId,
    sql`(select us.organisation_id from user_scopes us where us.person_id = app.uid())`,
  ),
  ne(people.id, me),
  eq(people.state, 'active'),
);

/** Whoever could stand in for me, by name. */
export const readMyColleagues = defineRead('accounts.myColleagues', (db) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isActiveColleague)
    .orderBy(asc(people.name), asc(people.id))
    .limit(500),
);

/** Whether somebody works with me and could stand in. */
export async function isColleague(tx: ScopedTx, personId: Id<'person'>): Promise<boolean> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(isActiveColleague, eq(people.id, personId)));
  return rows.length > 0;
}

/** Saves when somebody is away, or, with nulls, that they are back; nothing when they changed their account meanwhile. */
export async function saveAbsence(
  tx: ScopedTx,
  {
    id,
    revision,
    now,
    ...absence
  }: Pick<typeof people.$inferSelect, 'awayFrom' | 'awayUntil' | 'deputyId'> & {
    id: Id<'person'>;
    revision: number;
    now: Date;
  },
): Promise<unknown[]> {
  return tx
    .update(people)
    .set({ ...absence, revision: revision + 1, updatedAt: now })
    .where(and(eq(people.id, id), eq(people.revision, revision)))
    .returning({ id: people.id });
}
