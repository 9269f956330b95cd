import { endSession } from '@portal/auth';
import { withActor } from '@portal/db/transaction';
import { signOut as signedOut } from '@portal/domain/accounts/accounts.events';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';

/** Ends this session on every process. Harmless when it has ended already. */
export async function signOut(context: Context, token: string): Promise<void> {
  await withActor(context.services.database, context.credential, async (tx, actor) => {
    await endSession(tx, token);
    if (actor?.kind !== 'person') return;
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(signedOut({ objectId: actor.personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
  });
}
