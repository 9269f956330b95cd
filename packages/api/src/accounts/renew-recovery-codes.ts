import { hashOfRecoveryCode, newRecoveryCodes } from '@portal/auth';
import type { ScopedTx } from '@portal/db/transaction';
import { renewRecoveryCodes as renewed } from '@portal/domain/accounts/factors.events';
import type { Id } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { countRecoveryCodes, replaceRecoveryCodes } from './factors.repository.ts';
import { withOwnSession } from './own-session.ts';

/** New recovery codes in the place of all old ones; shown once, stored as hashes. */
export async function renewRecoveryCodes(context: Context): Promise<string[]> {
  return withOwnSession(context, 'accounts.renewRecoveryCodes', async (tx, actor) => {
    const codes = await writeCodes(context, tx, actor.personId);
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(renewed({ objectId: actor.personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
    return codes;
  });
}

/** Codes for whoever has none, with their first second factor; null when there are some. */
export async function firstRecoveryCodes(
  context: Context,
  tx: ScopedTx,
  personId: Id<'person'>,
): Promise<string[] | null> {
  return (await countRecoveryCodes(tx, personId)) > 0 ? null : writeCodes(context, tx, personId);
}

async function writeCodes(context: Context, tx: ScopedTx, personId: Id<'person'>): Promise<string[]> {
  const codes = newRecoveryCodes(context.services.random);
  await replaceRecoveryCodes(tx, { personId, hashes: codes.map(hashOfRecoveryCode), now: context.now });
  return codes;
}
