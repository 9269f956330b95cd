import type { Actor, PersonActor } from '@portal/domain/kernel/actor';
import { DomainError } from '@portal/domain/kernel/domain-error';

/** The person who acts. @throws DomainError `unauthenticated` for a stranger, whom policies refuse before. */
export function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new DomainError('unauthenticated', 'common.sign_in_first');
  return actor;
}
