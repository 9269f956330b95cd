import { formatDateTime } from '@portal/messages/format';
import { Notice } from '@portal/ui/notice';
import { useLanguage } from '../../../shared/language.tsx';

type Worker = { readonly name: string; readonly seenAt: Date | string; readonly isAlive: boolean };

/** The processes that do the jobs, and when each was last heard of. */
export function Workers({ workers }: { workers: readonly Worker[] }) {
  const { t, reader } = useLanguage();
  if (workers.length === 0) return <Notice tone="warn" title={t('admin.jobs.no-worker')} />;
  return (
    <table className="table">
      <caption className="visually-hidden">{t('admin.jobs.workers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.jobs.worker')}</th>
          <th scope="col">{t('admin.health.state')}</th>
          <th scope="col">{t('admin.jobs.seen')}</th>
        </tr>
      </thead>
      <tbody>
        {workers.map((worker) => (
          <tr key={worker.name}>
            <td className="main">
              <bdi>{worker.name}</bdi>
            </td>
            <td data-label={t('admin.health.state')}>
              {t(worker.isAlive ? 'admin.jobs.alive' : 'admin.jobs.away')}
            </td>
            <td data-label={t('admin.jobs.seen')} className="muted">
              {formatDateTime(worker.seenAt, reader)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
