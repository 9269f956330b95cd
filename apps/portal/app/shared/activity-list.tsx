import type { ActivityView } from '@portal/domain/spaces/spaces.inputs';
import { formatDateTime, formatRelative } from '@portal/messages/format';
import { Link } from '@portal/ui/link';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';

/** What happened, in sentences; each leads to the thing it is about. */
export function ActivityList({ activity, now }: { activity: readonly ActivityView[]; now: Date }) {
  const { lookUp, t, reader, locale } = useLanguage();
  if (activity.length === 0) return <p className="muted">{t('spaces.activity.empty')}</p>;
  return (
    <ol className="lines">
      {activity.map((line) => (
        <li key={line.id} style={{ paddingBlock: 9 }}>
          <div dir="auto">
            {lookUp(`spaces.activity.${line.action}`, {
              actor: line.actorName ?? t('common.former-member'),
              subject: line.subjectName ?? t('common.former-member'),
            }) ?? line.action}{' '}
            {line.document ? (
              <Link className="link" href={paths.document(line.document.id)}>
                <bdi>{line.document.title}</bdi>
              </Link>
            ) : null}
          </div>
          <time
            className="small muted"
            dateTime={line.occurredAt.toISOString()}
            title={formatDateTime(line.occurredAt, reader)}
          >
            {formatRelative(line.occurredAt, now, locale)}
          </time>
        </li>
      ))}
    </ol>
  );
}
