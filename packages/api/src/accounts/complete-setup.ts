import { beginSession, hashPassword } from '@portal/auth';
import { credentials, setupTokens } from '@portal/db/schema/accounts';
import { withActor } from '@portal/db/transaction';
import { completeSetup as completed } from '@portal/domain/accounts/accounts.events';
import { completeSetupInput } from '@portal/domain/accounts/accounts.inputs';
import { notFound } from '@portal/domain/kernel/domain-error';
import { idFromUuid } from '@portal/domain/kernel/ids';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';

/** Sets the first administrator's password by the printed link: once, within its time. @returns a session's secret. */
export async function completeSetup(context: Context, raw: unknown): Promise<{ token: string }> {
  const input = completeSetupInput.parse(raw);
  const { services, network, now, userAgent } = context;
  await services.limits.spend('token', network);
  const passwordHash = await hashPassword(input.password);
  const used = await withActor(services.database, { kind: 'anonymous' }, (tx) =>
    tx
      .update(setupTokens)
      .set({ usedAt: now })
      .where(
        and(
          eq(setupTokens.tokenHash, hashOfOneTimeToken(input.token)),
          isNull(setupTokens.usedAt),
          gt(setupTokens.expiresAt, now),
        ),
      )
      .returning({ personId: setupTokens.personId }),
  );
  const found = used[0];
  if (!found) throw notFound();
  const personId = idFromUuid('person', found.personId);
  return withActor(services.database, { kind: 'person', personId }, async (tx, actor) => {
    if (!actor) throw notFound();
    await tx.insert(credentials).values({ personId, passwordHash, changedAt: now });
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(completed({ objectId: personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
    return { token: await beginSession(tx, { personId, now, userAgent, random: services.random }) };
  });
}
