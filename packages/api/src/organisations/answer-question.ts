import { asSystem } from '@portal/db/transaction';
import { anonymous } from '@portal/domain/kernel/actor';
import { notFound } from '@portal/domain/kernel/domain-error';
import { answerQuestionInput, applicationTokenInput } from '@portal/domain/organisations/application';
import { answerQuestion as answered } from '@portal/domain/organisations/application.events';
import type { Context } from '../core/context.ts';
import { hashOfOneTimeToken } from '../core/one-time-token.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { findApplicationByToken, stepApplication } from './applications.repository.ts';

/** What the page behind a question's link shows, while it waits for the answer. */
export async function getQuestion(
  context: Context,
  token: unknown,
): Promise<{ name: string; question: string }> {
  const parsed = applicationTokenInput.safeParse({ token });
  if (!parsed.success) throw notFound();
  const { services, network } = context;
  await services.limits.spend('token', network);
  const found = await asSystem(services.database, (tx) =>
    findApplicationByToken(tx, hashOfOneTimeToken(parsed.data.token), 'answer'),
  );
  if (found?.state !== 'info_requested') throw notFound();
  await services.limits.giveBack('token', network);
  return { name: found.name, question: found.question ?? '' };
}

/** The applicant answers what staff asked; the application goes back to them. */
export async function answerQuestion(context: Context, raw: unknown): Promise<void> {
  const { token, answer } = answerQuestionInput.parse(raw);
  const { name } = await getQuestion(context, token);
  const { services, now } = context;
  const tokenHash = hashOfOneTimeToken(token);
  await asSystem(services.database, async (tx) => {
    const found = await findApplicationByToken(tx, tokenHash, 'answer');
    const done = await stepApplication(tx, { tokenHash, purpose: 'answer', answer, now });
    if (!found || !done) throw notFound();
    const { work, emitted } = beginWork(context, tx as never, anonymous);
    work.emit(answered({ objectId: found.id }, { name }));
    await writeEmitted(context, tx as never, anonymous, emitted);
  });
}
