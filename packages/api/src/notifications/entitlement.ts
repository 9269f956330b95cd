import { withActor } from '@portal/db/transaction';
import type { Id } from '@portal/domain/kernel/ids';
import type { Services } from '../core/context.ts';
import type { MailPlan } from './planned-mail.ts';
import { listReadable } from './readable.repository.ts';

/** Asked again now, as the recipient: between the event and the mail a right may have gone (trust.md B9). */
export async function isEntitled(
  services: Services,
  plan: MailPlan,
  personId: Id<'person'> | null,
): Promise<boolean> {
  const what = plan.onlyReadersOf;
  if (!what || !personId) return true;
  return withActor(services.database, { kind: 'person', personId }, async (tx, actor) =>
    actor ? (await listReadable(tx, [what])).has(what.id) : false,
  );
}
