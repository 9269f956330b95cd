import { type ScopedTx, withActor } from '@portal/db/transaction';
import { followDocument, followFolder } from '@portal/domain/documents/documents.events';
import { notFound } from '@portal/domain/kernel/domain-error';
import type { DomainEvent } from '@portal/domain/kernel/event';
import type { Id } from '@portal/domain/kernel/ids';
import { changeMailPace } from '@portal/domain/notifications/notifications.events';
import { unsubscribeInput } from '@portal/domain/notifications/notifications.inputs';
import { followSpace, followThread } from '@portal/domain/spaces/spaces.events';
import type { Context } from '../core/context.ts';
import { beginWork, writeEmitted } from '../core/work.ts';
import { endFollow, saveThreadFollow } from '../spaces/index.ts';
import { endMails } from './mail-settings.repository.ts';
import { readUnsubscribeToken, type Unsubscribed } from './unsubscribe-token.ts';

/**
 * Ends what a mail's link names, signed in or not, as often as it is asked (RFC 8058; decision 136). Nothing is told
 * of what it was: whoever holds a forwarded mail learns nothing by it.
 * @throws DomainError `not_found` for a link that this installation did not make.
 */
export async function unsubscribe(context: Context, raw: unknown): Promise<void> {
  const { token } = unsubscribeInput.parse(raw);
  const { services, network } = context;
  await services.limits.spend('token', network);
  const found = readUnsubscribeToken(services.settings.signingKey, token);
  if (!found) throw notFound();
  const { personId, what } = found;
  await withActor(services.database, { kind: 'person', personId }, async (tx, actor) => {
    // Whose account is closed gets no mails anyway.
    if (actor?.kind !== 'person') return;
    const ended = await end(tx, { personId, what, now: context.now });
    if (!ended) return;
    const { work, emitted } = beginWork(context, tx, actor);
    work.emit(ended);
    await writeEmitted(context, tx, actor, emitted);
  });
  await services.limits.giveBack('token', network);
}

async function end(
  tx: ScopedTx,
  { personId, what, now }: { personId: Id<'person'>; what: Unsubscribed; now: Date },
): Promise<DomainEvent | null> {
  switch (what.kind) {
    case 'digest':
      return (await endMails(tx, { personId, now }))
        ? changeMailPace({ objectId: personId }, { pace: 'off' })
        : null;
    case 'thread':
      return (await saveThreadFollow(tx, { threadId: what.id, personId, following: false }))
        ? followThread({ objectId: what.id }, { follow: false })
        : null;
    case 'space': {
      const ended = await endFollow(tx, personId, { spaceId: what.id });
      return ended ? followSpace({ objectId: what.id, spaceId: what.id }, { follow: false }) : null;
    }
    case 'folder': {
      const ended = await endFollow(tx, personId, { folderId: what.id });
      return ended ? followFolder({ objectId: what.id, spaceId: ended.spaceId }, { follow: false }) : null;
    }
    case 'document': {
      const ended = await endFollow(tx, personId, { documentId: what.id });
      return ended ? followDocument({ objectId: what.id, spaceId: ended.spaceId }, { follow: false }) : null;
    }
  }
}
