import { uuidFromId } from '@portal/domain/kernel/ids';
import { pageOf } from '@portal/domain/kernel/paging';
import { abilityOf, decide } from '@portal/domain/kernel/policy';
import { listMailsInput, mailView } from '@portal/domain/notifications/notifications.inputs';
import { mailPolicies, notificationActorPolicies } from '@portal/domain/notifications/notifications.policy';
import { decodeCursor, encodeCursor, instantOf, uuidText } from '../core/cursor.ts';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readMailLog } from './mail-log.repository.ts';

/** What became of the mails: to whom, of which kind, when and how often tried; never a subject or a text. */
export const listMails = query({
  name: 'notifications.listMails',
  input: listMailsInput,
  output: pageOf(mailView),
  access: { who: actorMay(notificationActorPolicies, 'notifications.listMails') },
  rest: {
    method: 'GET',
    path: '/mails',
    summary: 'What became of the mails, newest first, for administrators; never a subject or a text.',
  },
  load: (flight, { state, template, cursor, limit }) => {
    const before = decodeCursor(cursor, 2);
    return {
      rows: flight.add(readMailLog, {
        state: state ?? null,
        template: template ?? null,
        beforeAt: before && instantOf(before[0]),
        beforeId: before && uuidText(before[1]),
        limit: limit + 1,
      }),
    };
  },
  view: ({ actor, input, loaded }) => {
    const rows = loaded.rows.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      items: rows.map((mail) => ({
        ...mail,
        abilities: {
          resendMail: abilityOf(decide(mailPolicies['notifications.resendMail'], { actor, mail })),
        },
      })),
      nextCursor:
        loaded.rows.length > input.limit && last
          ? encodeCursor([last.createdAt.toISOString(), uuidFromId('mail', last.id) ?? ''])
          : null,
    };
  },
});
