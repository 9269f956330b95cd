import { needsTerms } from '@portal/domain/accounts/terms';
import { type Actor, needsSecondFactor } from '@portal/domain/kernel/actor';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from './context.ts';

/** What an operation lets people do who still have something to settle. */
export type Before = { readonly beforeTerms?: boolean; readonly beforeSecondFactor?: boolean };

/** @throws DomainError for whoever has not accepted the terms that hold now, or still lacks a second factor. */
export function checkEntry(context: Context, actor: Actor, spec: Before): void {
  if (!spec.beforeTerms) checkTerms(actor);
  checkSecondFactor(context, actor, spec);
}

/** @throws DomainError for whoever has not accepted the terms that hold now. */
export function checkTerms(actor: Actor): void {
  if (needsTerms(actor)) throw new DomainError('forbidden', 'accounts.terms_not_accepted');
}

/** @throws DomainError for staff and delegates who came in with a password alone, where a second factor is required. */
export function checkSecondFactor({ services: { settings } }: Context, actor: Actor, spec: Before): void {
  if (spec.beforeSecondFactor || !settings.secondFactorRequired || !needsSecondFactor(actor)) return;
  throw new DomainError('forbidden', 'accounts.second_factor_required');
}

/** @throws DomainError when a program with a token for reading wants to change something. */
export function checkTokenScope(actor: Actor): void {
  if (actor.kind === 'person' && actor.tokenScope === 'read') {
    throw new DomainError('forbidden', 'accounts.token_reads_only');
  }
}
