import { beginSession, hashOfToken, newSecret } from '@portal/auth';
import { withActor } from '@portal/db/transaction';
import { signIn as signedIn, useNewDevice } from '@portal/domain/accounts/accounts.events';
import type { PersonActor } from '@portal/domain/kernel/actor';
import { DomainError } from '@portal/domain/kernel/domain-error';
import type { Id } from '@portal/domain/kernel/ids';
import type { Context } from '../core/context.ts';
import { recordRefusal } from '../core/refusals.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { stepExpired } from './challenge.ts';
import { spendChallenge } from './challenges.repository.ts';
import { noteDevice } from './devices.repository.ts';

/** The secrets of two cookies: the session, and by what this browser is known from now on. */
export type SignedIn = { readonly token: string; readonly device: string };

/**
 * Begins a session for somebody who has proven who they are, at the end of the challenge that led here, if any.
 * Signing in with a browser that is not known is told to the owner by mail (trust.md 6.3.5); the very first is not.
 * @throws DomainError `accounts.suspended` when the account is closed, `accounts.step_expired` for a second use.
 */
export async function openSession(
  context: Context,
  personId: Id<'person'>,
  { secondFactor, challenge }: { secondFactor: boolean; challenge: string | null },
): Promise<SignedIn> {
  const { database, random } = context.services;
  const device = context.device ?? newSecret(random);
  const token = await withActor(database, { kind: 'person', personId }, async (tx, actor) => {
    if (!actor) return null;
    if (challenge && !(await spendChallenge(tx, hashOfToken(challenge)))) throw stepExpired();
    const secret = await beginSession(tx, {
      personId,
      now: context.now,
      userAgent: context.userAgent,
      random,
      secondFactor,
    });
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(signedIn({ objectId: personId }, {}));
    const seen = await noteDevice(tx, { personId, tokenHash: hashOfToken(device), now: context.now });
    if (seen === 'another') {
      work.emit(useNewDevice({ objectId: personId }, { userAgent: context.userAgent.slice(0, 200) }));
    }
    await writeEmitted(context, tx, actor, emitted);
    return secret;
  });
  if (token === null) {
    refuseSignIn(context, personId, 'accounts.suspended');
    throw new DomainError('forbidden', 'accounts.suspended');
  }
  return { token, device };
}

/** Records that somebody was not let in. */
export function refuseSignIn(context: Context, personId: Id<'person'>, reason: string): void {
  const somebody = { kind: 'person', personId, organisationId: null } as unknown as PersonActor;
  recordRefusal(context, somebody, { act: 'accounts.signIn', object: 'person', objectId: personId, reason });
}
