import { accountActorPolicies } from '@portal/domain/accounts/accounts.policy';
import {
  emailChangeHours,
  emailChangeRefusal,
  emailChangeView,
  requestEmailChangeInput,
} from '@portal/domain/accounts/email-change';
import { requestEmailChange as requested } from '@portal/domain/accounts/email-change.events';
import { DomainError } from '@portal/domain/kernel/domain-error';
import { hashOfOneTimeToken, oneTimeTokenFor } from '../core/one-time-token.ts';
import { command } from '../core/operation.ts';
import { personOf } from '../core/person-of.ts';
import { actorMay } from '../core/subject.ts';
import { endEmailChanges, findDomains, insertEmailChange } from './email-changes.repository.ts';

/**
 * Asks to move my account to another address: a link goes there, word of it to the old one. Whether the address has
 * an account already is not told here, only to whoever opens its mailbox (trust.md A9).
 */
export const requestEmailChange = command({
  name: 'accounts.requestEmailChange',
  input: requestEmailChangeInput,
  output: emailChangeView,
  access: { who: actorMay(accountActorPolicies, 'accounts.requestEmailChange') },
  async run({ work, input: { email } }) {
    const { tx, now, context } = work;
    const { personId, organisationId, email: from } = personOf(work.actor);
    const refusal = emailChangeRefusal(email, { from, domains: await findDomains(tx, organisationId) });
    if (refusal) throw new DomainError('rule_violation', refusal);
    await context.services.limits.spend('reset', personId);
    const id = work.newId('emailChange');
    await endEmailChanges(tx, personId, now);
    await insertEmailChange(tx, {
      id,
      personId,
      email,
      tokenHash: hashOfOneTimeToken(oneTimeTokenFor(context.services.settings.signingKey, 'email', id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + emailChangeHours * 3_600_000),
    });
    work.emit(requested({ objectId: personId }, { change: id, email }));
    return { id };
  },
});
