import { beginSession } from '@portal/auth';
import { asSystem, withActor } from '@portal/db/transaction';
import {
  completeSetup as completed,
  acceptTerms as termsAccepted,
} from '@portal/domain/accounts/accounts.events';
import { completeSetupInput } from '@portal/domain/accounts/accounts.inputs';
import { currentTermsVersion } from '@portal/domain/accounts/terms';
import { notFound } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import {
  findSetupPerson,
  insertCredential,
  saveTermsVersion,
  spendSetupToken,
} from './accounts.repository.ts';
import { hashNewPassword } from './new-password.ts';

/** Sets the first administrator's password by the printed link: once, within its time. @returns a session's secret. */
export async function completeSetup(context: Context, raw: unknown): Promise<{ token: string }> {
  const input = completeSetupInput.parse(raw);
  const { services, network, now, userAgent } = context;
  await services.limits.spend('token', network);
  const tokenHash = hashOfOneTimeToken(input.token);
  const personId = await asSystem(services.database, (tx) => findSetupPerson(tx, tokenHash, now));
  if (!personId) throw notFound();
  const credential = { kind: 'person', personId } as const;
  const owner = await withActor(services.database, credential, async (_tx, actor) => actor);
  if (owner?.kind !== 'person') throw notFound();
  // A password that is refused must not use the link up.
  const passwordHash = await hashNewPassword(context, input.password, {
    email: owner.email,
    name: owner.name,
    organisation: owner.organisationName,
  });
  return withActor(services.database, credential, async (tx, actor) => {
    if (!actor || !(await spendSetupToken(tx, tokenHash, now))) throw notFound();
    await insertCredential(tx, { personId, passwordHash, changedAt: now });
    await saveTermsVersion(tx, { personId, version: currentTermsVersion, now });
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(completed({ objectId: personId }, {}));
    work.emit(termsAccepted({ objectId: personId }, { version: currentTermsVersion }));
    await writeEmitted(context, tx, actor, emitted);
    return { token: await beginSession(tx, { personId, now, userAgent, random: services.random }) };
  });
}
