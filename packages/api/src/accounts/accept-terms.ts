import { acceptTerms as accepted } from '@portal/domain/accounts/accounts.events';
import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import { acceptTermsInput, currentTermsVersion } from '@portal/domain/accounts/terms';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { z } from 'zod';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { actorMay } from '../core/subject.ts';
import { saveTermsVersion } from './accounts.repository.ts';

/**
 * Accepts the terms of taking part, in the version that was read: never by a program.
 * @throws DomainError `accounts.terms_changed` when another version holds meanwhile.
 */
export const acceptTerms = command({
  name: 'accounts.acceptTerms',
  input: acceptTermsInput,
  output: z.strictObject({ version: z.number() }),
  beforeSecondFactor: true,
  beforeTerms: true,
  access: { who: actorMay(accountActorPolicies, 'accounts.acceptTerms') },
  async run({ work, input: { version } }) {
    if (version !== currentTermsVersion) throw new DomainError('conflict', 'accounts.terms_changed');
    const { personId } = personOf(work.actor);
    await saveTermsVersion(work.tx, { personId, version, now: work.now });
    work.emit(accepted({ objectId: personId }, { version }));
    return { version };
  },
});
