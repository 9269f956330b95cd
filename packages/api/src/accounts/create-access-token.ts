import { newAccessToken } from '@portal/auth';
import { createAccessTokenInput, tokensPerPerson } from '@portal/domain/accounts/access-token';
import { createAccessToken as created } from '@portal/domain/accounts/access-token.events';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { checkSecondFactor } from '../core/entry-checks.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { countAccessTokens, insertAccessToken } from './access-tokens.repository.ts';
import { withOwnSession } from './own-session.ts';

/**
 * Makes a token for a program of mine. Only for an account in good standing, after a fresh proof.
 * @returns its secret, which is shown once and stored nowhere.
 */
export async function createAccessToken(context: Context, raw: unknown): Promise<{ secret: string }> {
  const { name, scope, days } = createAccessTokenInput.parse(raw);
  const { now, services } = context;
  return withOwnSession(context, 'accounts.createAccessToken', async (tx, actor) => {
    checkSecondFactor(context, actor, {});
    const { personId } = actor;
    if ((await countAccessTokens(tx, personId, now)) >= tokensPerPerson) {
      throw new DomainError('rule_violation', 'accounts.too_many_tokens', { most: tokensPerPerson });
    }
    const { secret, tokenHash } = newAccessToken(services.random);
    const { work, emitted } = beginWork(context, tx, actor);
    const id = work.newId('accessToken');
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    await insertAccessToken(tx, { id, personId, name, tokenHash, scope, createdAt: now, expiresAt });
    work.emit(created({ objectId: id }, { scope, expiresAt: expiresAt.toISOString() }));
    await writeEmitted(context, tx, actor, emitted);
    return { secret };
  });
}
