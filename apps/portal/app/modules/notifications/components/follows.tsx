import type { MailSettingsView } from '@portal/domain/notifications/notifications.inputs';
import { Button } from '@portal/ui/button';
import { EmptyState } from '@portal/ui/empty-state';
import { Link } from '@portal/ui/link';
import { Section } from '@portal/ui/section';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

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
          {follows.map(({ id, space, document }) => (
            <li key={id} className="row-apart">
              <span>
                <Link className="link" href={document ? paths.document(document.id) : paths.group(space.id)}>
                  <bdi>{document?.title ?? space.name}</bdi>
                </Link>{' '}
                {document ? (
                  <span className="small muted">
                    <bdi>{document.number}</bdi> · <bdi>{space.name}</bdi>
                  </span>
                ) : null}
              </span>
              <Form method="post">
                <input type="hidden" name="spaceId" value={space.id} />
                <input type="hidden" name="documentId" value={document?.id ?? ''} />
                <Button
                  small
                  name="act"
                  value="stop"
                  aria-label={t('notifications.settings.stop-named', {
                    name: document?.title ?? space.name,
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
