import type { Credential } from '@portal/db/actor-context';
import { type ScopedTx, withActor } from '@portal/db/transaction';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import type { PersonActor } from '@portal/domain/kernel/actor';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { decide, enforce } from '@portal/domain/kernel/policy';
import type { Context } from '../core/context.ts';
import { checkTerms } from '../core/entry-checks.ts';

type SessionCredential = Extract<Credential, { kind: 'session' }>;

/**
 * Work about the very session that asks, in one transaction: what a form of the account's own pages does. Judged as
 * operations are; programs and jobs have no session to speak of.
 */
export async function withOwnSession<T>(
  context: Context,
  act: keyof typeof accountActorPolicies,
  work: (tx: ScopedTx, actor: PersonActor, session: SessionCredential) => Promise<T>,
): Promise<T> {
  const { credential, services } = context;
  return withActor(services.database, credential, async (tx, actor) => {
    if (actor?.kind !== 'person') throw new DomainError('unauthenticated', 'common.sign_in_first');
    checkTerms(actor);
    enforce(decide(accountActorPolicies[act], { actor }));
    if (credential.kind !== 'session') throw new DomainError('forbidden', 'accounts.not_for_tokens');
    return work(tx, actor, credential);
  });
}
