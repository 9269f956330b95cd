import { auditEvents, auditPayloads } from '@portal/db/schema/audit';
import { asSystem } from '@portal/db/transaction';
import type { Actor } from '@portal/domain/kernel/actor';
import type { DomainEvent } from '@portal/domain/kernel/event';
import { newId } from '@portal/domain/kernel/ids';
import type { Context } from './context.ts';
import { auditRows } from './work.ts';

/**
 * Writes into the record that something was read, before the answer goes out: what cannot be recorded is not
 * shown. No listener hears of it, since nothing changed.
 */
export async function recordReading(context: Context, actor: Actor, event: DomainEvent): Promise<void> {
  const { clock, random, database } = context.services;
  const entry = { id: newId('event', { clock, random }), event, activity: undefined };
  const row = auditRows(context, actor, entry, { decision: 'allowed' });
  await asSystem(database, async (tx) => {
    await tx.insert(auditEvents).values(row.event);
    await tx.insert(auditPayloads).values(row.payload);
  });
}
