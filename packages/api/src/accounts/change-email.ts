import { endSessionsOf } from '@portal/auth';
import { asSystem, withActor } from '@portal/db/transaction';
import { changeEmailInput } from '@portal/domain/accounts/email-change';
import { changeEmail as changed } from '@portal/domain/accounts/email-change.events';
import { DomainError, notFound } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { emailIsTaken } from './account-invitations.repository.ts';
import { endEmailChanges, findEmailChange, saveEmail, spendEmailChange } from './email-changes.repository.ts';
import { endResets } from './password-resets.repository.ts';

/**
 * Moves an account to the address whose mailbox holds this link, once. Every session ends and open links to a new
 * password die (trust.md A15, A19); both addresses are told (A21).
 * @throws DomainError `accounts.has_account` when the address got an account meanwhile.
 */
export async function changeEmail(context: Context, raw: unknown): Promise<void> {
  const { token } = changeEmailInput.parse(raw);
  const { services, network, now } = context;
  await services.limits.spend('token', network);
  const tokenHash = hashOfOneTimeToken(token);
  const found = await asSystem(services.database, (tx) => findEmailChange(tx, tokenHash, now));
  if (!found) throw notFound();
  const { personId, email } = found;
  await withActor(services.database, { kind: 'person', personId }, async (tx, actor) => {
    if (actor?.kind !== 'person' || !(await spendEmailChange(tx, tokenHash, now))) throw notFound();
    if (await emailIsTaken(tx, email)) throw new DomainError('rule_violation', 'accounts.has_account');
    await saveEmail(tx, { personId, email, now });
    await endEmailChanges(tx, personId, now);
    await endResets(tx, personId, now);
    await endSessionsOf(tx, personId);
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(changed({ objectId: personId }, { from: actor.email, to: email }));
    await writeEmitted(context, tx, actor, emitted);
  });
  await services.limits.giveBack('token', network);
}
