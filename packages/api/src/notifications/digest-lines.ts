import { type SystemTx, withActor } from '@portal/db/transaction';
import { type Id, uuidFromId } from '@portal/domain/kernel/ids';
import type { Services } from '../core/context.ts';
import { planMails } from './mail-plan.ts';
import { findEvent, type OutboxRow } from './outbox.repository.ts';
import { planStillFor } from './plan-news.ts';
import type { MailPlan } from './planned-mail.ts';
import { listReadable } from './readable.repository.ts';
import { findMailSubject, type MailSubject } from './recipients.repository.ts';

/** One line of a digest: what happened, where it can be read, and why it is told. */
export type DigestLine = { readonly template: string; readonly link: string; readonly about: MailSubject };

type Noticed = { readonly eventId: Id<'event'>; readonly template: string };

/**
 * What somebody may be told now of what was noticed for them: planned once more from the events, so that who has
 * stopped following is told nothing, and asked as the reader, so that who has lost a right is not either.
 */
export async function readDigestLines(
  services: Services,
  tx: SystemTx,
  { personId, notices }: { personId: Id<'person'>; notices: readonly Noticed[] },
): Promise<DigestLine[]> {
  const person = uuidFromId('person', personId) as string;
  const found: { event: OutboxRow; plan: MailPlan }[] = [];
  for (const notice of notices) {
    const event = await findEvent(tx, notice.eventId);
    if (!event) continue;
    const plans = await planMails(tx, event, services.settings);
    const plan = planStillFor(plans, { template: notice.template, person });
    if (plan) found.push({ event, plan });
  }
  const readable = await withActor(services.database, { kind: 'person', personId }, async (reading, actor) =>
    actor
      ? listReadable(
          reading,
          found.flatMap(({ plan }) => plan.onlyReadersOf ?? []),
        )
      : new Set<string>(),
  );
  const lines = new Map<string, DigestLine>();
  for (const { event, plan } of found) {
    const what = plan.onlyReadersOf?.id;
    // Several contributions to one thread are one line.
    const key = `${plan.template} ${what}`;
    if (!what || !readable.has(what) || lines.has(key)) continue;
    const about = await findMailSubject(tx, {
      space: event.spaceId,
      document: event.name.startsWith('documents.') ? event.objectId : null,
      actor: null,
    });
    lines.set(key, { template: plan.template, link: plan.link, about });
  }
  return [...lines.values()];
}
