import { beginSession, verifyPassword } from '@portal/auth';
import { asSystem, withActor } from '@portal/db/transaction';
import { signIn as signedIn } from '@portal/domain/accounts/accounts.events';
import { type SignInInput, signInInput } from '@portal/domain/accounts/accounts.inputs';
import type { PersonActor } from '@portal/domain/kernel/actor';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Context } from '../core/context.ts';
import { recordRefusal } from '../core/refusals.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { findCandidate } from './accounts.repository.ts';

/**
 * Checks address and password and begins a session. An unknown address and a wrong password are
 * answered alike and take the same time; only who knows the password learns that the account is closed.
 * @returns the session's secret, for the cookie.
 * @throws DomainError `accounts.wrong_credentials`, `accounts.suspended`, `common.too_many_attempts`.
 */
export async function signIn(context: Context, raw: unknown): Promise<{ token: string }> {
  const input: SignInInput = signInInput.parse(raw);
  const { limits, database, random } = context.services;
  await limits.spend('network', context.network);
  await limits.spend('account', input.email);
  const candidate = await asSystem(database, (tx) => findCandidate(tx, input.email));
  if (!(await verifyPassword(candidate?.passwordHash ?? null, input.password)) || !candidate) {
    if (candidate) refuse(context, candidate.personId, 'accounts.wrong_credentials');
    throw new DomainError('forbidden', 'accounts.wrong_credentials');
  }
  const { personId } = candidate;
  const token = await withActor(database, { kind: 'person', personId }, async (tx, actor) => {
    if (!actor) return null;
    const secret = await beginSession(tx, {
      personId,
      now: context.now,
      userAgent: context.userAgent,
      random,
    });
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(signedIn({ objectId: personId }, {}));
    await writeEmitted(context, tx, actor, emitted);
    return secret;
  });
  if (token === null) {
    refuse(context, personId, 'accounts.suspended');
    throw new DomainError('forbidden', 'accounts.suspended');
  }
  await limits.forget('account', input.email);
  await limits.giveBack('network', context.network);
  return { token };
}

function refuse(context: Context, personId: PersonActor['personId'], reason: string): void {
  const somebody = { kind: 'person', personId, organisationId: null } as unknown as PersonActor;
  recordRefusal(context, somebody, { act: 'accounts.signIn', object: 'person', objectId: personId, reason });
}
