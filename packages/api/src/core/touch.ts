import { touchSeconds, touchSession } from '@portal/auth';
import { asSystem } from '@portal/db/transaction';
import type { Context } from './context.ts';

/** Writes down that the session was used, at most once a minute and without holding up the answer. */
export function touchIfDue(context: Context, lastSeenAt: Date | null): void {
  const { credential, now, services } = context;
  if (credential.kind !== 'session' || !lastSeenAt) return;
  if (now.getTime() - lastSeenAt.getTime() < touchSeconds * 1000) return;
  asSystem(services.database, (tx) => touchSession(tx, credential.tokenHash, now)).catch((error: unknown) => {
    services.log.warn({ err: error }, 'the use of a session could not be written down');
  });
}
