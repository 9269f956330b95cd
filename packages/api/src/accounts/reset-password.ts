import { endSessionsOf } from '@portal/auth';
import { asSystem, withActor } from '@portal/db/transaction';
import { resetPassword as passwordReset } from '@portal/domain/accounts/accounts.events';
import { resetPasswordInput } from '@portal/domain/accounts/security.inputs';
import { notFound } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { hashNewPassword } from './new-password.ts';
import { endResets, findReset, savePassword, spendReset } from './password-resets.repository.ts';

/**
 * Sets a new password by the link from the mail, once, and ends every session. Nobody is signed in by it: a second
 * factor is asked for as ever (trust.md A19).
 */
export async function resetPassword(context: Context, raw: unknown): Promise<void> {
  const input = resetPasswordInput.parse(raw);
  const { services, network, now } = context;
  await services.limits.spend('token', network);
  const tokenHash = hashOfOneTimeToken(input.token);
  const reset = await asSystem(services.database, (tx) => findReset(tx, tokenHash, now));
  if (!reset) throw notFound();
  const { personId } = reset;
  const credential = { kind: 'person', personId } as const;
  const owner = await withActor(services.database, credential, async (_tx, actor) => actor);
  if (owner?.kind !== 'person' || owner.email !== reset.email) throw notFound();
  const passwordHash = await hashNewPassword(context, input.password, {
    email: owner.email,
    name: owner.name,
    organisation: owner.organisationName,
  });
  await withActor(services.database, credential, async (tx, actor) => {
    if (actor?.kind !== 'person' || !(await spendReset(tx, tokenHash, now))) throw notFound();
    await endResets(tx, personId, now);
    await savePassword(tx, { personId, passwordHash, now });
    await endSessionsOf(tx, personId);
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(passwordReset({ objectId: personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
  });
  await services.limits.giveBack('token', network);
}
