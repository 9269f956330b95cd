import type { ScopedTx } from '@portal/db/transaction';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import { lockAdministrators } from './administrators.repository.ts';

/**
 * Before somebody with these duties stops being an administrator: another one has to be there, also when two of
 * them act against each other at the same moment.
 * @throws DomainError `rule_violation` for the last.
 */
export async function checkAdministratorRemains(
  tx: ScopedTx,
  id: Id<'person'>,
  duties: readonly string[],
): Promise<void> {
  if (!duties.includes('administrator')) return;
  const administrators = await lockAdministrators(tx);
  if (!administrators.some((each) => each !== id)) {
    throw new DomainError('rule_violation', 'accounts.last_administrator');
  }
}
