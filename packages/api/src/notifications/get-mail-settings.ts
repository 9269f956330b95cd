import { documentNumber } from '@portal/domain/documents/document';
import { notFound } from '@portal/domain/kernel/domain-error';
import { getMailSettingsInput, mailSettingsView } from '@portal/domain/notifications/notifications.inputs';
import { notificationActorPolicies } from '@portal/domain/notifications/notifications.policy';
import { query } from '../core/operation.ts';
import { actorMay } from '../core/subject.ts';
import { readFollows, readMailPace } from './mail-settings.repository.ts';

/** How often I am told of what I follow, and what that is: only what I can still see. */
export const getMailSettings = query({
  name: 'notifications.getMailSettings',
  input: getMailSettingsInput,
  output: mailSettingsView,
  access: { who: actorMay(notificationActorPolicies, 'notifications.getMailSettings') },
  rest: {
    method: 'GET',
    path: '/me/mail-settings',
    summary: 'How often I am told of what I follow, and what that is.',
  },
  load: (flight) => ({ settings: flight.add(readMailPace, {}), follows: flight.add(readFollows, {}) }),
  view: ({ loaded }) => {
    const [settings] = loaded.settings;
    if (!settings) throw notFound();
    return {
      ...settings,
      follows: loaded.follows.map((row) => ({
        id: row.id,
        space: { id: row.spaceId, name: row.spaceName },
        document:
          row.documentId && row.title !== null && row.number !== null
            ? { id: row.documentId, title: row.title, number: documentNumber(row.code, row.number) }
            : null,
        folder: row.folderId && row.folderName !== null ? { id: row.folderId, name: row.folderName } : null,
      })),
    };
  },
});
