import { touchAccessToken, touchSeconds, touchSession } from '@portal/auth';
import { asSystem } from '@portal/db/transaction';
import type { Context } from './context.ts';

/** Writes down that a session or a token was used, at most once a minute and without holding up the answer. */
export function touchIfDue(context: Context, lastSeenAt: Date | null): void {
  const { credential, now, services } = context;
  if (credential.kind !== 'session' && credential.kind !== 'token') return;
  const isFirst = lastSeenAt === null;
  if (isFirst ? credential.kind === 'session' : now.getTime() - lastSeenAt.getTime() < touchSeconds * 1000)
    return;
  const touch = credential.kind === 'session' ? touchSession : touchAccessToken;
  asSystem(services.database, (tx) => touch(tx, credential.tokenHash, now)).catch((error: unknown) => {
    services.log.warn({ err: error }, 'the use of a session could not be written down');
  });
}
