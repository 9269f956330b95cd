import { constant, defineRead, param } from '@portal/db/read';
import { accountInvitations, people } from '@portal/db/schema/accounts';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import type { AccountInvitationState } from '@portal/domain/accounts/account-invitation';
import type { StaffDuty } from '@portal/domain/accounts/person';
import { type Id, idFromUuid } from '@portal/domain/kernel/ids';
import { and, desc, eq, sql } from 'drizzle-orm';

export const readAccountInvitationFacts = defineRead('accounts.accountInvitationFacts', (db) =>
  db
    .select({
      id: accountInvitations.id,
      organisationId: accountInvitations.organisationId,
      state: accountInvitations.state,
    })
    .from(accountInvitations)
    .where(eq(accountInvitations.id, param('id', accountInvitations.id))),
);

/** The invitations into an organisation that wait for their answer, the newest first. */
export const readAccountInvitations = defineRead('accounts.accountInvitations', (db) =>
  db
    .select({
      id: accountInvitations.id,
      email: accountInvitations.email,
      isDelegate: accountInvitations.isDelegate,
      duties: accountInvitations.duties,
      invitedBy: sql<string>`coalesce(${people.name}, '')`,
      createdAt: accountInvitations.createdAt,
      expiresAt: accountInvitations.expiresAt,
    })
    .from(accountInvitations)
    .leftJoin(people, eq(people.id, accountInvitations.invitedBy))
    .where(
      and(
        eq(accountInvitations.organisationId, param('organisationId', accountInvitations.organisationId)),
        constant(eq(accountInvitations.state, 'invited')),
        sql`${accountInvitations.expiresAt} > ${sql.placeholder('now')}`,
      ),
    )
    .orderBy(desc(accountInvitations.createdAt))
    .limit(100),
);

export async function insertAccountInvitation(
  tx: ScopedTx,
  invitation: typeof accountInvitations.$inferInsert,
): Promise<void> {
  await tx.insert(accountInvitations).values(invitation);
}

/** Makes room for a newer invitation to the same address into the same organisation. */
export async function withdrawOpenAccountInvitations(
  tx: ScopedTx,
  { organisationId, email, now }: { organisationId: Id<'organisation'>; email: string; now: Date },
): Promise<void> {
  await tx
    .update(accountInvitations)
    .set({ state: 'withdrawn', updatedAt: now })
    .where(
      and(
        eq(accountInvitations.organisationId, organisationId),
        eq(accountInvitations.email, email),
        eq(accountInvitations.state, 'invited'),
      ),
    );
}

export function saveAccountInvitationState(
  tx: ScopedTx,
  { id, to, now }: { id: Id<'accountInvitation'>; to: 'accepted' | 'withdrawn'; now: Date },
): Promise<unknown[]> {
  return tx
    .update(accountInvitations)
    .set({ state: to, updatedAt: now })
    .where(and(eq(accountInvitations.id, id), eq(accountInvitations.state, 'invited')))
    .returning({ id: accountInvitations.id });
}

export type AccountInvitationByToken = {
  id: Id<'accountInvitation'>;
  email: string;
  isDelegate: boolean;
  duties: StaffDuty[];
  state: AccountInvitationState;
  expiresAt: Date;
  organisationId: Id<'organisation'>;
  organisationName: string;
  organisationState: string;
  invitedBy: string;
  hasAccount: boolean;
};

/** What the holder of a link's secret may know of the invitation. */
export async function findAccountInvitationByToken(
  tx: SystemTx,
  tokenHash: string,
): Promise<AccountInvitationByToken | null> {
  const { rows } = await tx.execute<Record<string, unknown>>(
    sql`select * from app.account_invitation_by_token(${tokenHash})`,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    id: idFromUuid('accountInvitation', String(row.id)),
    email: String(row.email),
    isDelegate: Boolean(row.is_delegate),
    duties: row.duties as StaffDuty[],
    state: row.state as AccountInvitationState,
    expiresAt: new Date(row.expires_at as string),
    organisationId: idFromUuid('organisation', String(row.organisation_id)),
    organisationName: String(row.organisation_name),
    organisationState: String(row.organisation_state),
    invitedBy: String(row.invited_by_name),
    hasAccount: Boolean(row.has_account),
  };
}

/** Whether an address has an account or an open invitation into another organisation. */
export async function emailIsTaken(tx: SystemTx, email: string): Promise<boolean> {
  const { rows } = await tx.execute<{ taken: boolean }>(sql`select app.email_is_taken(${email}) as taken`);
  return rows[0]?.taken === true;
}
