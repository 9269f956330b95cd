import { people, setupTokens } from '@portal/db/schema/accounts';
import { auditEvents, auditPayloads } from '@portal/db/schema/audit';
import { organisationCompetitors, organisations } from '@portal/db/schema/organisations';
import { asOperator } from '@portal/db/transaction';
import { createFirstAdministrator as created } from '@portal/domain/accounts/accounts.events';
import type { PersonState, StaffDuty } from '@portal/domain/accounts/person';
import { currentTermsVersion } from '@portal/domain/accounts/terms';
import { anonymous } from '@portal/domain/kernel/actor';
import { type Id, newId, uuidFromId } from '@portal/domain/kernel/ids';
import { nameKey } from '@portal/domain/kernel/text';
import type { OrganisationKind, OrganisationState } from '@portal/domain/organisations/organisation';
import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Services } from '../core/context.ts';
import { createContext } from '../core/context.ts';
import { hashOfOneTimeToken, oneTimeTokenFor } from '../core/one-time-token.ts';
import { auditRows } from '../core/work.ts';
import { insertCredential } from './accounts.repository.ts';

/**
 * What the operator does on the command line, over the owner's connection: bringing in the host, the
 * first organisations and the first administrator. Staff do the same in the portal once they are there.
 */
type Operator = { readonly services: Services; readonly ownerUrl: string };

export type NewOrganisation = {
  name: string;
  nameNative: string | null;
  kind: OrganisationKind;
  country: string;
  domains: readonly string[];
  state: OrganisationState;
};

/** Enters an organisation that was vetted outside the portal. */
export async function registerOrganisation(
  { services, ownerUrl }: Operator,
  organisation: NewOrganisation,
): Promise<Id<'organisation'>> {
  const id = newId('organisation', services);
  const now = services.clock.now();
  await asOperator(ownerUrl, async (tx) => {
    await tx.insert(organisations).values({
      ...organisation,
      domains: [...organisation.domains],
      id,
      nameKey: nameKey(organisation.name),
      createdAt: now,
      updatedAt: now,
    });
  });
  return id;
}

/** Enters a pair of competitors, in both directions. */
export async function registerCompetitors(
  { services, ownerUrl }: Operator,
  [one, other]: readonly [Id<'organisation'>, Id<'organisation'>],
): Promise<void> {
  const createdAt = services.clock.now();
  await asOperator(ownerUrl, (tx) =>
    tx.insert(organisationCompetitors).values([
      { organisationId: one, competitorId: other, createdAt },
      { organisationId: other, competitorId: one, createdAt },
    ]),
  );
}

export type NewPerson = {
  organisationId: Id<'organisation'>;
  email: string;
  name: string;
  state: PersonState;
  duties: readonly StaffDuty[];
  isDelegate: boolean;
  locale: string;
  timeZone: string;
  /** A hash that was made before, so that many people can be entered quickly. */
  passwordHash: string;
};

/** Enters a person with a password. */
export async function registerPerson(
  { services, ownerUrl }: Operator,
  person: NewPerson,
): Promise<Id<'person'>> {
  const id = newId('person', services);
  const now = services.clock.now();
  const { passwordHash, ...values } = person;
  await asOperator(ownerUrl, async (tx) => {
    await tx.insert(people).values({
      ...values,
      duties: [...person.duties],
      // Whoever is entered by the operator was vetted outside, and has accepted there.
      termsVersion: currentTermsVersion,
      id,
      createdAt: now,
      updatedAt: now,
    });
    await insertCredential(tx, { personId: id, passwordHash, changedAt: now });
  });
  return id;
}

/** How long the first administrator's link works. */
const setupHours = 24;

/**
 * Makes the first administrator, and the host organisation when it is not there yet. There is no
 * password: the printed link, which works once, sets it (trust.md A23).
 */
export async function createFirstAdministrator(
  operator: Operator,
  { email, name }: { email: string; name: string },
): Promise<{ link: string }> {
  const { services, ownerUrl } = operator;
  const { hostOrganisation, publicUrl, signingKey } = services.settings;
  const now = services.clock.now();
  const token = await asOperator(ownerUrl, async (tx) => {
    const organisationId = (await findHost(tx)) ?? newId('organisation', services);
    if (!(await findHost(tx))) {
      await tx.insert(organisations).values({
        id: organisationId,
        name: hostOrganisation,
        nameKey: nameKey(hostOrganisation),
        kind: 'host',
        country: 'CN',
        state: 'active',
        createdAt: now,
        updatedAt: now,
      });
    }
    const id = newId('person', services);
    await tx.insert(people).values({
      id,
      organisationId,
      email: email.trim().toLowerCase(),
      name,
      state: 'active',
      duties: ['administrator'],
      createdAt: now,
      updatedAt: now,
    });
    const secret = oneTimeTokenFor(signingKey, 'setup', id);
    await tx.insert(setupTokens).values({
      tokenHash: hashOfOneTimeToken(secret),
      personId: uuidFromId('person', id) as string,
      expiresAt: new Date(now.getTime() + setupHours * 3_600_000),
    });
    const context = createContext(services, { credential: { kind: 'anonymous' } });
    const row = auditRows(
      context,
      anonymous,
      {
        id: newId('event', services),
        event: created({ objectId: id, organisationId }, {}),
        activity: undefined,
      },
      { decision: 'allowed' },
    );
    await tx.insert(auditEvents).values(row.event);
    await tx.insert(auditPayloads).values(row.payload);
    return secret;
  });
  return { link: `${publicUrl}/setup/${token}` };
}

async function findHost(tx: NodePgDatabase): Promise<Id<'organisation'> | null> {
  const [host] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.kind, 'host'));
  return host?.id ?? null;
}
