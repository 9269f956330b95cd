import { constant, defineRead, param } from '@portal/db/read';
import { organisationApplications } from '@portal/db/schema/organisations';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import { type Id, idFromUuid } from '@portal/domain/kernel/ids';
import type { ApplicationState } from '@portal/domain/organisations/application';
import { and, asc, eq, sql } from 'drizzle-orm';

const waitsForStaff = sql`${organisationApplications.state} in ('submitted', 'in_check')`;

export const readApplicationFacts = defineRead('organisations.applicationFacts', (db) =>
  db
    .select()
    .from(organisationApplications)
    .where(
      and(
        eq(organisationApplications.id, param('id', organisationApplications.id)),
        constant(sql`${organisationApplications.state} <> 'draft'`),
      ),
    ),
);
export type ApplicationRow = typeof organisationApplications.$inferSelect;

/** What is not decided yet, the longest waiting first. */
export const readOpenApplications = defineRead('organisations.openApplications', (db) =>
  db
    .select()
    .from(organisationApplications)
    .where(constant(sql`${organisationApplications.state} in ('submitted', 'in_check', 'info_requested')`))
    .orderBy(asc(organisationApplications.createdAt), asc(organisationApplications.id))
    .limit(100),
);

/** How many wait for staff. */
export const readWaitingApplications = defineRead('organisations.waitingApplications', (db) =>
  db
    .select({ count: sql<number>`count(*)::int` })
    .from(organisationApplications)
    .where(constant(waitsForStaff)),
);

export async function insertApplication(
  tx: SystemTx,
  application: typeof organisationApplications.$inferInsert,
): Promise<void> {
  await tx.insert(organisationApplications).values(application);
}

export type ApplicationByToken = {
  id: Id<'organisationApplication'>;
  name: string;
  state: ApplicationState;
  question: string | null;
  createdAt: Date;
};

/** What the holder of a link's secret may know of the application: that of the confirmation, or that of the question. */
export async function findApplicationByToken(
  tx: SystemTx,
  tokenHash: string,
  purpose: 'confirm' | 'answer',
): Promise<ApplicationByToken | null> {
  const { rows } = await tx.execute<Record<string, unknown>>(
    sql`select * from app.application_by_token(${tokenHash}, ${purpose})`,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    id: idFromUuid('organisationApplication', String(row.id)),
    name: String(row.name),
    state: row.state as ApplicationState,
    question: row.question === null ? null : String(row.question),
    createdAt: new Date(row.created_at as string),
  };
}

/** The applicant's step, by the secret of the link; true for the one who took it. */
export async function stepApplication(
  tx: SystemTx,
  step: { tokenHash: string; purpose: 'confirm' | 'answer'; answer: string | null; now: Date },
): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select app.step_application(${step.tokenHash}, ${step.purpose}, ${step.answer}, ${step.now}) as done`,
  );
  return rows[0]?.done === true;
}

type Lapsed = { id: Id<'organisationApplication'>; email: string; locale: string; question: string };

/** Closes what was asked at `before` or earlier and not answered since; each once, whoever asks at the same time. */
export async function lapseUnanswered(tx: SystemTx, before: Date, now: Date): Promise<Lapsed[]> {
  const { rows } = await tx.execute<Record<'id' | 'email' | 'locale' | 'question', string>>(
    sql`select * from app.lapse_applications(${before}, ${now})`,
  );
  return rows.map((row) => ({ ...row, id: idFromUuid('organisationApplication', row.id) }));
}

/** Saves what staff did with it; nothing is saved when it was changed meanwhile. */
export function saveApplication(
  tx: ScopedTx,
  {
    id,
    revision,
    now,
    ...values
  }: Partial<Pick<ApplicationRow, 'question' | 'askedAt' | 'reason' | 'decidedBy' | 'organisationId'>> & {
    id: Id<'organisationApplication'>;
    revision: number;
    state: ApplicationState;
    now: Date;
  },
): Promise<unknown[]> {
  return tx
    .update(organisationApplications)
    .set({ ...values, revision: revision + 1, updatedAt: now })
    .where(and(eq(organisationApplications.id, id), eq(organisationApplications.revision, revision)))
    .returning({ id: organisationApplications.id });
}
