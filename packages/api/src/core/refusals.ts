import { auditEvents, auditPayloads } from '@portal/db/schema/audit';
import { asSystem } from '@portal/db/transaction';
import type { Actor } from '@portal/domain/kernel/actor';
import { type IdKind, newId } from '@portal/domain/kernel/ids';
import type { Context } from './context.ts';
import { auditRows } from './work.ts';

const pending = new Set<Promise<void>>();

/**
 * Records that somebody was refused, in a transaction of its own and on the same path whether the thing
 * is hidden or never existed (decision record 6). Does not hold up the answer.
 */
export function recordRefusal(
  context: Context,
  actor: Actor,
  refused: { act: string; object: IdKind; objectId: string; reason: string },
): void {
  if (actor.kind !== 'person') return;
  const { clock, random, database, log } = context.services;
  const row = auditRows(
    context,
    actor,
    {
      id: newId('event', { clock, random }),
      activity: undefined,
      event: {
        name: refused.act,
        version: 1,
        object: refused.object,
        objectId: refused.objectId,
        spaceId: null,
        organisationId: null,
        payload: {},
      },
    },
    { decision: 'refused', reason: refused.reason },
  );
  const written = asSystem(database, async (tx) => {
    await tx.insert(auditEvents).values(row.event);
    await tx.insert(auditPayloads).values(row.payload);
  }).catch((error: unknown) => {
    log.error({ err: error, act: refused.act }, 'a refusal could not be recorded');
  });
  pending.add(written);
  void written.finally(() => pending.delete(written));
}

/** Resolves when all refusals so far are written: before a process ends, and in tests. */
export async function refusalsWritten(): Promise<void> {
  await Promise.all([...pending]);
}
