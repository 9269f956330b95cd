import { type Actor, needsSecondFactor } from '@portal/domain/kernel/actor';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from './context.ts';

/** @throws DomainError for staff and delegates who came in with a password alone, where a second factor is required. */
export function checkSecondFactor(
  { services: { settings } }: Context,
  actor: Actor,
  spec: { readonly beforeSecondFactor?: boolean },
): void {
  if (spec.beforeSecondFactor || !settings.secondFactorRequired || !needsSecondFactor(actor)) return;
  throw new DomainError('forbidden', 'accounts.second_factor_required');
}

/** @throws DomainError when a program with a token for reading wants to change something. */
export function checkTokenScope(actor: Actor): void {
  if (actor.kind === 'person' && actor.tokenScope === 'read') {
    throw new DomainError('forbidden', 'accounts.token_reads_only');
  }
}
