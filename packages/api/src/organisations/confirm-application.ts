import { asSystem } from '@portal/db/transaction';
import { anonymous } from '@portal/domain/kernel/actor';
import { notFound } from '@portal/domain/kernel/domain-error';
import { applicationTokenInput, confirmationDays } from '@portal/domain/organisations/application';
import { confirmApplication as confirmed } from '@portal/domain/organisations/application.events';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { findApplicationByToken, stepApplication } from './applications.repository.ts';

/** The address of an application is right: from now on staff see it. Once, within its days. */
export async function confirmApplication(context: Context, raw: unknown): Promise<void> {
  const { token } = applicationTokenInput.parse(raw);
  const { services, network, now } = context;
  await services.limits.spend('token', network);
  const tokenHash = hashOfOneTimeToken(token);
  await asSystem(services.database, async (tx) => {
    const found = await findApplicationByToken(tx, tokenHash, 'confirm');
    const until = (found?.createdAt.getTime() ?? 0) + confirmationDays * 86_400_000;
    if (!found || now.getTime() > until) throw notFound();
    if (!(await stepApplication(tx, { tokenHash, purpose: 'confirm', answer: null, now }))) throw notFound();
    const { work, emitted } = beginWork(context, tx as never, anonymous);
    work.emit(confirmed({ objectId: found.id }, { name: found.name }));
    await writeEmitted(context, tx as never, anonymous, emitted);
  });
  await services.limits.giveBack('token', network);
}
