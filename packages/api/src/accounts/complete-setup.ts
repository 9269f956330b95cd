import { beginSession, hashPassword } from '@portal/auth';
import { withActor } from '@portal/db/transaction';
import { completeSetup as completed } from '@portal/domain/accounts/accounts.events';
import { completeSetupInput } from '@portal/domain/accounts/accounts.inputs';
import { notFound } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { insertCredential, spendSetupToken } from './accounts.repository.ts';

/** Sets the first administrator's password by the printed link: once, within its time. @returns a session's secret. */
export async function completeSetup(context: Context, raw: unknown): Promise<{ token: string }> {
  const input = completeSetupInput.parse(raw);
  const { services, network, now, userAgent } = context;
  await services.limits.spend('token', network);
  const passwordHash = await hashPassword(input.password);
  const personId = await withActor(services.database, { kind: 'anonymous' }, (tx) =>
    spendSetupToken(tx, hashOfOneTimeToken(input.token), now),
  );
  if (!personId) throw notFound();
  return withActor(services.database, { kind: 'person', personId }, async (tx, actor) => {
    if (!actor) throw notFound();
    await insertCredential(tx, { personId, passwordHash, changedAt: now });
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(completed({ objectId: personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
    return { token: await beginSession(tx, { personId, now, userAgent, random: services.random }) };
  });
}
