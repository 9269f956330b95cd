import { asSystem } from '@portal/db/transaction';
import type { DemoPersonaKey } from '@portal/domain/accounts/demo-personas';
import { notFound } from '@portal/domain/kernel/domain-error';
import { type Context, createContext } from '../core/context.ts';
import { findCandidate } from './accounts.repository.ts';

/**
 * The eyes of one of the demonstration's personas: what leads through the demonstration is looked up as they see it.
 * @returns null where there is no such persona. @throws DomainError `not_found` outside the demonstration.
 */
export async function asPersona({ services }: Context, key: DemoPersonaKey): Promise<Context | null> {
  if (!services.settings.demo) throw notFound();
  const found = await asSystem(services.database, (tx) => findCandidate(tx, `${key}@demo.example`));
  if (found?.state !== 'active') return null;
  return createContext(services, { credential: { kind: 'person', personId: found.personId } });
}
