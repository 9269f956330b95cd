import type { MailSettingsView } from '@portal/domain/notifications/notifications.inputs';
import { Button } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { Section } from '@portal/ui/section';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

type Follow = MailSettingsView['follows'][number];

function hrefOf({ space, document, folder }: Pick<Follow, 'space' | 'document' | 'folder'>): string {
  if (document) return paths.document(document.id);
  return folder ? paths.groupDocuments(space.id, folder.id) : paths.group(space.id);
}

/** What one follows, each with the way to stop. */
export function Follows({ follows }: { follows: MailSettingsView['follows'] }) {
  const { t } = useLanguage();
  return (
    <Section title={t('notifications.settings.follows')}>
      {follows.length === 0 ? (
        <EmptyState title={t('notifications.settings.follows-empty')}>
          {t('notifications.settings.follows-hint')}
        </EmptyState>
      ) : (
        <ul className="lines">
          {follows.map(({ id, space, document, folder }) => (
            <li key={id} className="row-apart">
              <span>
                <Link className="link" href={hrefOf({ space, document, folder })}>
                  <bdi>{document?.title ?? folder?.name ?? space.name}</bdi>
                </Link>{' '}
                {document ? (
                  <span className="small muted">
                    <bdi>{document.number}</bdi> · <bdi>{space.name}</bdi>
                  </span>
                ) : null}
                {folder ? (
                  <span className="small muted">
                    {t('documents.folder.target')} · <bdi>{space.name}</bdi>
                  </span>
                ) : null}
              </span>
              <Form method="post">
                <input type="hidden" name="spaceId" value={space.id} />
                <input type="hidden" name="documentId" value={document?.id ?? ''} />
                <input type="hidden" name="folderId" value={folder?.id ?? ''} />
                <Button
                  small
                  name="act"
                  value="stop"
                  aria-label={t('notifications.settings.stop-named', {
                    name: document?.title ?? folder?.name ?? space.name,
                  })}
                >
                  {t('notifications.settings.stop')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
