import { Flight } from '@portal/db/read';
import type { Actor } from '@portal/domain/kernel/actor';
import type { Context } from './context.ts';
import { touchIfDue } from './touch.ts';

/** The person behind a credential; null when it opens nothing (ended, revoked, suspended). */
export async function whoIs(context: Context): Promise<Actor | null> {
  const opened = await new Flight(context.services.database, context.credential).send();
  if (!opened) return null;
  touchIfDue(context, opened.lastSeenAt);
  return opened.actor;
}
