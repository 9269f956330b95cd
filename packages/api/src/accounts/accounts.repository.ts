import { constant, defineRead, param } from '@portal/db/read';
import { credentials, people, setupTokens } from '@portal/db/schema/accounts';
import { organisations } from '@portal/db/schema/organisations';
import { invitations, joinRequests, spaces } from '@portal/db/schema/spaces';
import type { ScopedTx, SystemTx } from '@portal/db/transaction';
import type { PersonState } from '@portal/domain/accounts/person';
import { type Id, idFromUuid } from '@portal/domain/kernel/ids';
import type { OrganisationState } from '@portal/domain/organisations/organisation';
import type { InvitationState } from '@portal/domain/spaces/invitation.lifecycle';
import type { SpaceRole } from '@portal/domain/spaces/space';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { organisationColumns } from '../organisations/index.ts';
import { me } from '../spaces/index.ts';

export const readPersonFacts = defineRead('accounts.personFacts', (db) =>
  db
    .select({
      id: people.id,
      state: people.state,
      name: people.name,
      duties: people.duties,
      organisationId: people.organisationId,
      organisationKind: organisations.kind,
      organisationState: organisations.state,
      revision: people.revision,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(people.id, param('id', people.id))),
);

export const readMe = defineRead('accounts.me', (db) =>
  db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      state: people.state,
      duties: people.duties,
      isDelegate: people.isDelegate,
      locale: people.locale,
      timeZone: people.timeZone,
      theme: people.theme,
      density: people.density,
      revision: people.revision,
      ...organisationColumns,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(people.id, me)),
);

/** Invitations to my address that I have not answered. */
export const readMyInvitations = defineRead('accounts.myInvitations', (db) =>
  db
    .select({ id: invitations.id, role: invitations.role, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(
      and(
        constant(eq(invitations.state, 'invited')),
        sql`${invitations.email} = (select p.email from people p where p.id = ${me})`,
        sql`${invitations.expiresAt} > ${sql.placeholder('now')}`,
      ),
    )
    .orderBy(asc(invitations.createdAt))
    .limit(20),
);

/** My own requests to join, the newest first: what became of them. */
export const readMyRequests = defineRead('accounts.myRequests', (db) =>
  db
    .select({
      id: joinRequests.id,
      spaceId: spaces.id,
      spaceName: spaces.name,
      state: joinRequests.state,
      reason: joinRequests.reason,
      updatedAt: joinRequests.updatedAt,
    })
    .from(joinRequests)
    .innerJoin(spaces, eq(spaces.id, joinRequests.spaceId))
    .where(and(eq(joinRequests.personId, me), sql`${joinRequests.state} in ('requested', 'declined')`))
    .orderBy(sql`${joinRequests.updatedAt} desc`)
    .limit(5),
);

export type SignInCandidate = {
  personId: Id<'person'>;
  state: PersonState;
  organisationState: OrganisationState;
  passwordHash: string | null;
};

/** Asked before anybody is signed in; nothing but a password check may follow from it. */
export async function findCandidate(tx: SystemTx, email: string): Promise<SignInCandidate | null> {
  const { rows } = await tx.execute<{
    person_id: string;
    state: PersonState;
    organisation_state: OrganisationState;
    password_hash: string | null;
  }>(sql`select * from app.person_for_sign_in(${email})`);
  const row = rows[0];
  if (!row) return null;
  return {
    personId: idFromUuid('person', row.person_id),
    state: row.state,
    organisationState: row.organisation_state,
    passwordHash: row.password_hash,
  };
}

export type InvitationByToken = {
  id: Id<'invitation'>;
  email: string;
  role: SpaceRole;
  state: InvitationState;
  expiresAt: Date;
  spaceId: Id<'space'>;
  spaceName: string;
  spaceState: string;
  organisationId: Id<'organisation'>;
  organisationName: string;
  invitedBy: string;
  hasAccount: boolean;
};

/** What the holder of a link's secret may know of the invitation. */
export async function findInvitationByToken(
  tx: SystemTx,
  tokenHash: string,
): Promise<InvitationByToken | null> {
  const { rows } = await tx.execute<Record<string, string | boolean | Date>>(
    sql`select * from app.invitation_by_token(${tokenHash})`,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    id: idFromUuid('invitation', String(row.id)),
    email: String(row.email),
    role: row.role as SpaceRole,
    state: row.state as InvitationState,
    expiresAt: new Date(row.expires_at as string),
    spaceId: idFromUuid('space', String(row.space_id)),
    spaceName: String(row.space_name),
    spaceState: String(row.space_state),
    organisationId: idFromUuid('organisation', String(row.organisation_id)),
    organisationName: String(row.organisation_name),
    invitedBy: String(row.invited_by_name),
    hasAccount: Boolean(row.has_account),
  };
}

export async function insertPerson(tx: SystemTx, person: typeof people.$inferInsert): Promise<void> {
  await tx.insert(people).values(person);
}

export async function insertCredential(
  tx: SystemTx,
  credential: { personId: Id<'person'>; passwordHash: string; changedAt: Date },
): Promise<void> {
  await tx.insert(credentials).values(credential);
}

export async function savePersonState(
  tx: ScopedTx,
  person: { id: Id<'person'>; revision: number; state: PersonState; now: Date },
): Promise<unknown[]> {
  return tx
    .update(people)
    .set({ state: person.state, revision: person.revision + 1, updatedAt: person.now })
    .where(and(eq(people.id, person.id), eq(people.revision, person.revision)))
    .returning({ id: people.id });
}

/** Saves what somebody says of themselves; nothing is saved when it was changed meanwhile. */
export async function saveProfile(
  tx: ScopedTx,
  {
    id,
    revision,
    now,
    ...profile
  }: Pick<typeof people.$inferInsert, 'name' | 'locale' | 'timeZone' | 'theme' | 'density'> & {
    id: Id<'person'>;
    revision: number;
    now: Date;
  },
): Promise<unknown[]> {
  return tx
    .update(people)
    .set({ ...profile, revision: revision + 1, updatedAt: now })
    .where(and(eq(people.id, id), eq(people.revision, revision)))
    .returning({ id: people.id });
}

export async function saveTermsVersion(
  tx: ScopedTx,
  { personId, version, now }: { personId: Id<'person'>; version: number; now: Date },
): Promise<void> {
  await tx.update(people).set({ termsVersion: version, updatedAt: now }).where(eq(people.id, personId));
}

/** Settles my own open request when an invitation brought me in: the two merge. */
export async function settleOwnRequest(
  tx: ScopedTx,
  request: { spaceId: Id<'space'>; personId: Id<'person'>; now: Date },
): Promise<void> {
  await tx
    .update(joinRequests)
    .set({ state: 'approved', updatedAt: request.now })
    .where(
      and(
        eq(joinRequests.spaceId, request.spaceId),
        eq(joinRequests.personId, request.personId),
        eq(joinRequests.state, 'requested'),
      ),
    );
}

/** Whose set-up link this is, while it works. */
export async function findSetupPerson(
  tx: SystemTx,
  tokenHash: string,
  now: Date,
): Promise<Id<'person'> | null> {
  const [found] = await tx
    .select({ personId: setupTokens.personId })
    .from(setupTokens)
    .where(
      and(eq(setupTokens.tokenHash, tokenHash), isNull(setupTokens.usedAt), gt(setupTokens.expiresAt, now)),
    );
  return found ? idFromUuid('person', found.personId) : null;
}

/** Uses a set-up link up: the condition makes it single use. */
export async function spendSetupToken(tx: SystemTx, tokenHash: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(setupTokens)
    .set({ usedAt: now })
    .where(and(eq(setupTokens.tokenHash, tokenHash), isNull(setupTokens.usedAt)))
    .returning({ personId: setupTokens.personId });
  return used.length > 0;
}
