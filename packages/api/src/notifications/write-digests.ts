import { asSystem, type SystemTx } from '@portal/db/transaction';
import { dayIn } from '@portal/domain/kernel/calendar';
import { type Id, newId } from '@portal/domain/kernel/ids';
import { isDigestDue } from '@portal/domain/notifications/digest-time';
import type { Services } from '../core/context.ts';
import { readDigestLines } from './digest-lines.ts';
import { writeDigestText } from './mail-text.ts';
import { insertMail } from './mails.repository.ts';
import { listWaiting, settleNotices, takeNotices } from './notices.repository.ts';
import { listNewsRecipients, type NewsRecipient } from './recipients.repository.ts';

type Options = {
  /** As for single mails: puts a mail into the queue in the transaction that writes it; null without a mail server. */
  readonly queue: ((tx: SystemTx, mailId: Id<'mail'>) => Promise<void>) | null;
};

/**
 * Writes the digests that are due, by the clock of each reader's own zone: one mail per person and day, in the
 * transaction that settles what it tells, so that a crash loses nothing and doubles nothing.
 */
export async function writeDigests(services: Services, { queue }: Options): Promise<void> {
  const { database, clock, log } = services;
  const now = clock.now();
  const { waiting, recipients } = await asSystem(database, async (tx) => {
    const found = await listWaiting(tx);
    return {
      waiting: found,
      recipients: await listNewsRecipients(
        tx,
        found.map((each) => each.personId),
      ),
    };
  });
  for (const { personId, oldest, lastOn } of waiting) {
    const reader = recipients.find((each) => each.personId === personId) ?? null;
    const timeZone = reader?.timeZone ?? 'UTC';
    if (!isDigestDue({ now, timeZone, oldest, lastOn })) continue;
    try {
      await asSystem(database, (tx) => writeDigest(services, tx, { personId, reader, now, queue }));
    } catch (error) {
      // One person's trouble is not everybody's: the rest is written, this one is tried again.
      log.warn({ err: error, person: personId }, 'a digest is tried again');
    }
  }
}

async function writeDigest(
  services: Services,
  tx: SystemTx,
  due: { personId: Id<'person'>; reader: NewsRecipient | null; now: Date } & Options,
): Promise<void> {
  const { personId, reader, now, queue } = due;
  const notices = await takeNotices(tx, personId);
  if (notices.length === 0) return;
  const ids = notices.map((notice) => notice.id);
  const wants = reader !== null && reader.pace !== 'off';
  const lines = wants ? await readDigestLines(services, tx, { personId, notices }) : [];
  if (!reader || lines.length === 0) {
    await settleNotices(tx, ids, { mailId: null, now });
    return;
  }
  const id = newId('mail', services);
  const isNew = await insertMail(tx, {
    id,
    digestOn: dayIn(reader.timeZone, now),
    template: 'digest',
    recipient: reader.email,
    recipientId: personId,
    locale: reader.locale,
    ...writeDigestText(services, reader, lines),
    state: queue ? 'queued' : 'kept',
    createdAt: now,
    sentAt: queue ? null : now,
  });
  // Another worker wrote today's meanwhile: these wait for the next morning.
  if (!isNew) return;
  await settleNotices(tx, ids, { mailId: id, now });
  await queue?.(tx, id);
}
