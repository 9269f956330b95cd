import { asSystem } from '@portal/db/transaction';
import { anonymous } from '@portal/domain/kernel/actor';
import { applyToTakePartInput } from '@portal/domain/organisations/application';
import { applyToTakePart as applied } from '@portal/domain/organisations/application.events';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken, oneTimeTokenFor } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { insertApplication } from './applications.repository.ts';

/**
 * An organisation asks to take part. Nothing is looked up: the answer is the same whether or not it, or the address,
 * is known (trust.md A9). Staff see it once the address is confirmed.
 * @throws DomainError `common.too_many_attempts`.
 */
export async function applyToTakePart(context: Context, raw: unknown, locale: string): Promise<void> {
  const { nameNative, ...fields } = applyToTakePartInput.parse(raw);
  const { services, network, now } = context;
  await services.limits.spend('application', network);
  await services.limits.spend('application', fields.contactEmail);
  await asSystem(services.database, async (tx) => {
    const { work, emitted } = beginWork(context, tx as never, anonymous);
    const id = work.newId('organisationApplication');
    const hashFor = (purpose: 'confirm' | 'answer') =>
      hashOfOneTimeToken(oneTimeTokenFor(services.settings.signingKey, purpose, id));
    await insertApplication(tx, {
      ...fields,
      nameNative: nameNative || null,
      id,
      locale,
      state: 'draft',
      confirmHash: hashFor('confirm'),
      answerHash: hashFor('answer'),
      createdAt: now,
      updatedAt: now,
    });
    work.emit(applied({ objectId: id }, { email: fields.contactEmail, locale }));
    await writeEmitted(context, tx as never, anonymous, emitted);
  });
}
