import { asSystem } from '@portal/db/transaction';
import { requestPasswordReset as requested } from '@portal/domain/accounts/accounts.events';
import { passwordResetHours, requestPasswordResetInput } from '@portal/domain/accounts/security.inputs';
import { anonymous } from '@portal/domain/kernel/actor';
import { type Context, createContext, type Services } from '../core/context.ts';
import { hashOfOneTimeToken, oneTimeTokenFor } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { findCandidate } from './accounts.repository.ts';
import {
  endResets,
  insertReset,
  insertResetRequest,
  markResetRequest,
  takeResetRequests,
} from './password-resets.repository.ts';

/**
 * Somebody cannot sign in any more. The answer is the same, after the same work, whether or not there is such an
 * account (trust.md A9): the request is only written down here.
 * @throws DomainError `common.too_many_attempts`.
 */
export async function requestPasswordReset(context: Context, raw: unknown): Promise<void> {
  const { email } = requestPasswordResetInput.parse(raw);
  const { services, network, now } = context;
  await services.limits.spend('network', network);
  await services.limits.spend('reset', email);
  await asSystem(services.database, (tx) => insertResetRequest(tx, { email, now }));
}

const atOnce = 20;

/** The worker's part: finds the accounts behind the requests and leaves the event that sends the link. */
export async function answerResetRequests(services: Services): Promise<void> {
  const context = createContext(services, { credential: { kind: 'anonymous' } });
  const { now } = context;
  await asSystem(services.database, async (tx) => {
    for (const { position, email } of await takeResetRequests(tx, atOnce)) {
      await markResetRequest(tx, position, now);
      const found = await findCandidate(tx, email);
      if (!found || !['active', 'pending'].includes(found.state)) continue;
      const { personId } = found;
      const { work, emitted } = beginWork(context, tx as never, anonymous);
      const id = work.newId('passwordReset');
      await endResets(tx, personId, now);
      await insertReset(tx, {
        id,
        personId,
        email,
        tokenHash: hashOfOneTimeToken(oneTimeTokenFor(services.settings.signingKey, 'reset', id)),
        createdAt: now,
        expiresAt: new Date(now.getTime() + passwordResetHours * 3_600_000),
      });
      work.emit(requested({ objectId: personId }, { reset: id }));
      await writeEmitted(context, tx as never, anonymous, emitted);
    }
  });
}
