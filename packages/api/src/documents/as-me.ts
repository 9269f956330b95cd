import { type ScopedTx, withActor } from '@portal/db/transaction';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { checkTerms, checkTokenScope } from '../core/entry-checks.ts';
import { personOf } from '../core/person-of.ts';

/** A transaction of whoever asks; programs need a token that may change things. */
export function asMe<T>(
  { services, credential }: Context,
  work: (tx: ScopedTx, personId: Id<'person'>) => Promise<T>,
): Promise<T> {
  return withActor(services.database, credential, async (tx, actor) => {
    if (!actor) throw new DomainError('unauthenticated', 'common.sign_in_first');
    const { personId } = personOf(actor);
    checkTerms(actor);
    checkTokenScope(actor);
    return work(tx, personId);
  });
}
